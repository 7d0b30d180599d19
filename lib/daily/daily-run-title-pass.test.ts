import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { daily, handlers, manyPapers, t, useDailyTest } from '../testing/daily';

useDailyTest();

it.each([1, 500])(
  'pays for no paper that was left out by its title, asking first from %i papers',
  async (askPapers) => {
    const knitting = (from: number, to: number, category: string) =>
      manyPapers(to)
        .slice(from)
        .map((each) => ({
          ...each,
          title: `Knitting ${each.id}`,
          abstract: 'Wool.',
          categories: [category],
        }));
    t.mailings.set('cs.LG 2026-02-06', knitting(0, 30, 'cs.LG'));
    t.mailings.set('hep-th 2026-02-06', knitting(30, 32, 'hep-th'));
    t.server.configure({
      script: ({ body }) =>
        JSON.stringify(body).includes('Below are the titles')
          ? { kind: 'text', text: '[1, 2, 3, 4, 5]' }
          : undefined,
    });
    await handlers().saveSettings({ settings: { titlePass: true, askPapers } });
    const run = daily();
    await run.runNow();
    const left = t.kept.outcomes[0]?.byTitle ?? 0;
    expect(left).toBeGreaterThan(0);
    t.settings = { ...t.settings, categories: ['cs.LG', 'hep-th'] };
    await run.runNow();
    expect(t.kept.outcomes[0]?.byTitle).toBeGreaterThanOrEqual(left);
  },
);

it('says how many papers a title pass left out', async () => {
  // No keyword of the criteria, so that their titles decide.
  const many = manyPapers(30).map((each) => ({
    ...{ ...each, title: `Knitting patterns ${each.id}`, abstract: `On wool, ${each.id}.` },
  }));
  t.mailings.set('cs.LG 2026-02-06', many);
  t.server.configure({
    script: ({ body }) =>
      JSON.stringify(body).includes('Below are the titles')
        ? { kind: 'text', text: '[1, 2, 3, 4, 5]' }
        : undefined,
  });
  await handlers().saveSettings({ settings: { titlePass: true } });
  await daily().tick();
  const [outcome] = t.kept.outcomes;
  expect(outcome).toMatchObject({ papers: 30, failed: 0, scored: 30 - (outcome?.byTitle ?? 0) });
  expect(outcome?.byTitle).toBeGreaterThan(0);
});
