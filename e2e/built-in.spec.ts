import { expect, NEW, test } from './fixture.ts';
import { expectStatus } from './fixture-page.ts';

const TOLD: Record<string, RegExp> = {
  unavailable: /cannot run here/,
  downloadable: /has to download it first/,
  downloading: /is downloading it/,
  available: /Ready/,
};

/**
 * The browser's own model, as the real browser tells of it. The model itself cannot run in a test browser
 * (2026-11: some gigabytes, and a graphics card): how it is asked is shown against a stand-in, in
 * `lib/scoring/built-in-model.test.ts`. Here, that the interface is found in page and worker, and its answer
 * is told right.
 */
test('the browser’s own model is offered where there is one, and what the browser says of it is told', async ({
  bench,
}) => {
  const options = await bench.ownPage('options.html');
  const real = await options.evaluate(async () => {
    const model = (globalThis as { LanguageModel?: { availability(): Promise<string> } }).LanguageModel;
    return model ? model.availability() : 'absent';
  });
  const provider = options.getByLabel('Provider');
  await expect(provider).toBeVisible();
  const offered = provider.locator('option', { hasText: 'Your browser’s own model (experimental)' });
  if (real === 'absent') return expect(offered).toHaveCount(0);

  await provider.selectOption('browser');
  await expect(options.getByLabel('API key', { exact: true })).toHaveCount(0);
  await expect(options.locator('.built-in')).toContainText(TOLD[real] ?? real);
  // A browser that has the model would be asked in earnest.
  if (real === 'available') return;
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(options.getByRole('status')).toHaveText('Saved.');

  const halted = real === 'unavailable' ? /its own model cannot run here/ : /not downloaded yet/;
  await options.getByRole('button', { name: 'Test connection' }).click();
  await expect(options.getByRole('status')).toHaveText(halted);
  const page = await bench.open(NEW);
  await expectStatus(page, halted);
  expect(bench.model.calls).toEqual([]);
});
