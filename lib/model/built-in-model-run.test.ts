import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLedger } from '../ledger/ledger';
import { testConnection } from '../own-pages/test-connection';
import { makePlan } from '../run/make-plan';
import { BUILT_IN_URL } from '../settings/built-in';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { createLedgerStore } from '../store/ledger-store';
import { t, useBuiltIn } from '../testing/built-in';
import { scoreAll } from '../testing/language-model';
import { CRITERIA, expectSums, testPapers, testServices } from '../testing/services';

useBuiltIn();

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('along the whole way', () => {
  const planWith = (text: string) =>
    makePlan(
      { ...DEFAULT_SETTINGS, baseUrl: BUILT_IN_URL, model: 'built-in model', effort: 'high' },
      { ...CRITERIA, text },
      false,
    );

  it('scores a page, one request at a time, for nothing, and sends nothing anywhere', async () => {
    vi.stubGlobal('LanguageModel', t.fake);
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    let running = 0;
    let most = 0;
    t.fake.reply = async function* (input) {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve));
      yield* scoreAll(input);
      running -= 1;
    };
    const services = await testServices({ capUsd: 0 });
    const page = services.page();
    await page.begin(await planWith('Wanted: sparse attention'), testPapers(12), false);
    const status = await page.until(({ phase }) => phase === 'done');
    expect(status).toMatchObject({ scored: 12, failed: 0, page: { usd: 0 }, model: 'built-in model' });
    expect(status.page.promptTokens).toBeGreaterThan(0);
    expectSums(page);
    page.run.end();
    expect(most).toBe(1);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is tried by “Test connection”, and says what is the matter', async () => {
    vi.stubGlobal('LanguageModel', t.fake);
    const { records } = await testServices();
    const ledger = createLedger(createLedgerStore(records), async () => 0);
    const deps = {
      ledger,
      key: null,
      dropped: [],
      remember: async () => undefined,
      allowed: async () => true,
    };
    const plan = await planWith('Wanted: graphs');
    expect(await testConnection(plan, deps)).toEqual({
      ok: true,
      text: 'Your browser answers: built-in model scored a test paper.',
    });
    const other = await planWith('Wanted: trees');
    t.fake.availabilityNow = 'downloadable';
    expect(await testConnection(other, deps)).toEqual({
      ok: false,
      text: 'Your browser’s own model is not downloaded yet. Start the download in the settings.',
    });
    vi.stubGlobal('LanguageModel', undefined);
    expect((await testConnection(other, deps)).text).toMatch(/no model of its own/);
  });
});
