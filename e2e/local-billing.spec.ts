import type { BrowserContext, Page } from '@playwright/test';
import { type Bench, expect, typeOptions, test as withBench } from './fixture.ts';
import { sentOf } from './fixture-faults.ts';
import { expectScored, expectStatus } from './fixture-page.ts';
import { type ModelServer, startModelServer } from './servers/model-server.ts';

/** A gateway on this computer at a port that nobody knows: what is behind it may bill. */
const test = withBench.extend<{ gateway: ModelServer }>({
  gateway: async ({ bench }, use) => {
    const gateway = await startModelServer({ answers: bench.day.papers });
    await use(gateway);
    await gateway.close();
  },
});

const MODEL = 'house-model';
const ASKS = /Does somebody bill you for what port \d+ on this computer does\?/;

/** From the popup's question to the options, answered there and saved. */
async function answer(context: BrowserContext, popup: Page, said: string, prices: Record<string, string>) {
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Say in settings' }).click();
  const options = await opened;
  const question = options.getByLabel(/^Does somebody bill you for what port \d+ does\?$/);
  await expect(question).toHaveValue('unknown');
  await question.selectOption({ label: said });
  for (const [label, price] of Object.entries(prices)) await options.getByLabel(label).fill(price);
  await typeOptions(options, {});
  await options.close();
}

/** What the popup says of today. */
const today = async (bench: Bench): Promise<string> => {
  const popup = await bench.ownPage('popup.html');
  const text = await popup.getByText(/^Today: /).innerText();
  await popup.close();
  return text;
};

test('a gateway on this computer counts at a high price until its reader says that nobody bills', async ({
  bench,
  gateway,
}) => {
  await bench.saveOptions({ baseUrl: gateway.url, model: MODEL, dailyLimit: '0.001' });
  const page = await bench.open();
  await expectStatus(page, /daily limit of \$0\.001/);
  expect(gateway.chats()).toEqual([]);

  const popup = await bench.ownPage('popup.html');
  await expect(popup.getByText(ASKS)).toBeVisible();
  await answer(bench.context, popup, 'No: the model runs on this computer', {});
  await expectScored(page, sentOf(bench));
  const again = await bench.ownPage('popup.html');
  await expect(again.getByText(/^Today: /)).toBeVisible();
  await expect(again.getByText(ASKS)).toHaveCount(0);
  expect(await today(bench)).toMatch(/ tokens · \$0\.00 of your \$0\.001 limit/);
});

test('a gateway on this computer that bills is counted at the price that its reader types', async ({
  bench,
  gateway,
}) => {
  await bench.saveOptions({ baseUrl: gateway.url, model: MODEL });
  const popup = await bench.ownPage('popup.html');
  await answer(bench.context, popup, 'Yes: a service behind it bills', {
    'Price of input': '1',
    'Price of output': '2',
  });
  const page = await bench.open();
  await expectScored(page, sentOf(bench));
  const usages = gateway.chats().map(({ usage }) => usage);
  const usd = usages.reduce((sum, usage) => {
    return sum + ((usage?.prompt_tokens ?? 0) * 1 + (usage?.completion_tokens ?? 0) * 2) / 1e6;
  }, 0);
  expect(usd).toBeGreaterThan(0.001);
  expect(await today(bench)).toContain(`· $${usd.toFixed(3)} of your $1.00 limit`);
});
