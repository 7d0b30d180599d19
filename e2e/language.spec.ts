import { control } from './browsers/controls.ts';
import { readShadowText } from './browsers/marks.ts';
import { expect, test } from './fixture.ts';
import { tiles } from './fixture-page.ts';

/** In a browser whose language is German, all that Winnow says is German, and its numbers are; papers and reasons are not. */

test.use({ language: 'de' });

/** Runs in the page. */
function uiLanguage(): string {
  const { chrome } = globalThis as unknown as { chrome: { i18n: { getUILanguage(): string } } };
  return chrome.i18n.getUILanguage();
}

test('in German: the page, its bar and its details, the popup, the options and the digest', async ({
  bench,
}) => {
  const probe = await bench.ownPage('popup.html');
  const language = await probe.evaluate(uiLanguage);
  test.skip(
    !language.startsWith('de'),
    'this Chromium has no German: on Debian it is in the package chromium-l10n',
  );
  await expect(probe.locator('html')).toHaveAttribute('lang', 'de');
  await probe.close();

  await bench.giveKey();
  const page = await bench.open();
  const [first] = bench.day.papers.filter(({ replaced }) => !replaced);
  if (!first) throw new Error('The day has no papers.');
  const { id, title, relevance, novelty, comment } = first;
  const name = `Relevanz ${relevance} von 10, Neuheit ${novelty} von 10`;
  await expect.poll(async () => (await tiles(page))[id], { timeout: 120_000 }).toBe(name);
  for (const [role, named] of [
    ['slider', 'Mindestrelevanz'],
    ['combobox', 'Sortieren'],
    ['group', /.+/],
  ] as const)
    await control(page, role, named);

  const tile = await control(page, 'button', name);
  await tile.click();
  const dialog = await control(page, 'dialog', title);
  expect(await dialog.text()).toContain(comment);
  expect(await dialog.text()).toMatch(/0,0\d+\s\$/);

  // In English a sum has its sign in front.
  for (const { text } of await readShadowText(page)) expect(text).not.toMatch(/\$\d/);
  expect(await dialog.text()).toContain('Denkaufwand niedrig');

  const options = await bench.ownPage('options.html');
  await expect(options).toHaveTitle(/Einstellungen/);
  await expect(options.getByLabel('API-Schlüssel', { exact: true })).toBeVisible();

  const digest = await bench.ownPage('digest.html');
  await expect(digest.getByText(/bewertet · .* · 0,0\d+\s\$$/)).toBeVisible();
});
