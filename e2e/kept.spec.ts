import type { Page } from '@playwright/test';
import { killWorker } from './browsers/chromium.ts';
import { control } from './browsers/controls.ts';
import { type Bench, editCriteria, expect, KEY, NEW, test } from './fixture.ts';
import { DAYS, idsOn, SEED_MISSING, sampleDay } from './fixture-days.ts';
import { type Pace, setPace } from './fixture-pace.ts';
import {
  expectScored,
  expectStatus,
  pick,
  reasons,
  rightReasons,
  rightTiles,
  scoredTiles,
  tiles,
  waitForTiles,
} from './fixture-page.ts';
import { normaliseTitle } from './servers/asked-papers.ts';

test('a reload makes no call', async ({ bench }) => {
  await bench.giveKey({ scoreReplacements: true });
  const page = await bench.open();
  await expectScored(page, bench.day.papers);
  const calls = bench.model.calls.length;
  await page.reload();
  await expectScored(page, bench.day.papers);
  await expectStatus(page, /all from memory\.$/);
  await killWorker(bench.context);
  await page.reload();
  await expectScored(page, bench.day.papers);
  await expectStatus(page, /all from memory\.$/);
  expect(bench.model.calls).toHaveLength(calls);
});

test('two tabs at the same time: each paper is asked about once', async ({ bench }) => {
  bench.model.configure({ ttftMs: 100, tokensPerSecond: 400 });
  await bench.giveKey({ scoreReplacements: true });
  const pages = await Promise.all([bench.open(), bench.open()]);
  for (const page of pages) await expectScored(page, bench.day.papers);
  const times = [...bench.model.timesAsked().values()];
  expect(times).toHaveLength(bench.day.papers.length);
  expect(Math.max(...times)).toBe(1);
});

test('a cross-list keeps its score on another category’s page', async ({ bench }) => {
  await bench.giveKey({ scoreReplacements: true });
  await expectScored(await bench.open(), bench.day.papers);
  const calls = bench.model.calls.length;
  const other = '/list/stat.ML/new';
  bench.arxiv.set(other, bench.day.newPage.replaceAll('cs.LG', 'stat.ML'));
  await expectScored(await bench.open(other), bench.day.papers);
  expect(bench.model.calls).toHaveLength(calls);
});

test('a paper whose abstract has become another is asked about again', async ({ bench }) => {
  await bench.giveKey();
  const sent = bench.day.papers.filter(({ replaced }) => !replaced);
  const page = await bench.open();
  await expectScored(page, sent);
  const calls = bench.model.chats().length;
  const [first = ''] = idsOn(bench.day.newPage);
  bench.arxiv.set(
    NEW,
    bench.day.newPage.replace(/<p class='mathjax'>[\s\S]*?<\/p>/, "<p class='mathjax'>Withdrawn.</p>"),
  );
  await page.reload();
  await expect.poll(() => bench.model.chats().length).toBe(calls + 1);
  await expectScored(page, sent);
  const title = normaliseTitle(sent.find(({ id }) => id === first)?.title ?? '');
  expect(
    bench.model
      .chats()
      .at(-1)
      ?.papers.map((paper) => normaliseTitle(paper.title)),
  ).toEqual([title]);
});

test('other criteria: old scores stay, marked, until the reader pays for new ones', async ({ bench }) => {
  const { papers } = bench.day;
  await bench.giveKey({ scoreReplacements: true });
  const page = await bench.open();
  await expectScored(page, papers);
  const calls = bench.model.chats().length;
  await editCriteria(bench, 'Wanted: anything at all about graphs.');
  const old = Object.entries(rightTiles(papers)).map(([id, name]) => [
    id,
    `${name}, scored before you changed your criteria`,
  ]);
  await expect.poll(() => tiles(page)).toEqual(Object.fromEntries(old));
  await expectStatus(page, new RegExp(`${papers.length} papers with earlier scores`));
  expect(
    Object.values(await reasons(page)).every((line) =>
      line.startsWith('Scored before you changed your criteria: '),
    ),
  ).toBe(true);
  await page.reload();
  await expect.poll(() => tiles(page)).toEqual(Object.fromEntries(old));
  expect(bench.model.chats()).toHaveLength(calls);

  bench.model.configure({ answers: papers.map((paper) => ({ ...paper, relevance: 3, novelty: 4 })) });
  const pace = setPace(bench.model);
  await (await control(page, 'button', 'Score again')).click();
  // Its worker is killed over it: the reader's word holds for the next one.
  await expect.poll(() => bench.model.chats().at(-1)?.outcome).toBe('running');
  await killWorker(bench.context);
  pace.all();
  await expectScored(
    page,
    papers.map((paper) => ({ ...paper, relevance: 3, novelty: 4 })),
  );
  expect(bench.model.chats()[calls]?.body?.messages[0]?.content).toContain('anything at all about graphs');
});

for (const { name, day, tag } of DAYS) {
  test.describe(`the worker is killed: ${name}`, { tag }, () => {
    test.skip(day === null, SEED_MISSING);
    test.use({ day: day ?? sampleDay });
    test.slow();

    // Each start of a browser is dear: the one day with replacements, the other without.
    const replacements = name === 'the seed';
    test(`${replacements ? 'with' : 'without'} replacements`, async ({ bench }) => {
      const papers = bench.day.papers.filter(({ replaced }) => replacements || !replaced);
      const pace = setPace(bench.model);
      await bench.giveKey({ scoreReplacements: replacements });
      const page = await bench.open();
      const lost: Set<string>[] = [];
      for (const shown of [0, 3, papers.length / 3, (2 * papers.length) / 3])
        lost.push(await killAt(bench, page, shown, pace));
      pace.all();
      await expectScored(page, papers);
      expect(await reasons(page)).toMatchObject(rightReasons(papers));
      const times = bench.model.timesAsked();
      expect(times.size).toBe(papers.length);
      // Each kill may cost what was under way then, once; what had been shown is never asked about again.
      for (const [title, count] of times) {
        const kills = lost.filter((titles) => titles.has(title)).length;
        expect(count, title).toBeLessThanOrEqual(1 + kills);
      }
    });
  });
}

test('the daily limit stops the requests; a higher one lets them go on', async ({ bench }) => {
  const { papers } = bench.day;
  await bench.saveOptions({ key: KEY, replacements: true, dailyLimit: '0.0001' });
  const page = await bench.open();
  await expectStatus(page, /daily limit/);
  await expect
    .poll(async () => Object.keys(pick(await tiles(page), /^Could not be scored: .*daily limit/)).length)
    .toBe(papers.length);
  expect(bench.model.chats()).toEqual([]);
  await bench.saveOptions({ dailyLimit: '5' });
  await expectScored(page, papers);
  await expectStatus(page, /papers scored/);
});

/** Kills the worker once so many papers are shown. Returns the titles that had been asked about and were not shown. */
async function killAt(
  { model, context, day }: Bench,
  page: Page,
  shown: number,
  pace: Pace,
): Promise<Set<string>> {
  const begun = model.chats().length;
  await expect.poll(() => model.chats().length).toBeGreaterThan(begun === 0 ? 0 : begun - 1);
  await waitForTiles(
    page,
    (names) => {
      const enough = Object.keys(pick(names, /^Relevance/)).length >= shown;
      if (!enough) pace.more();
      return enough;
    },
    `${shown} scores`,
  );
  await expect.poll(() => model.chats().some(({ outcome }) => outcome === 'running')).toBe(true);
  const known = new Set(Object.keys(await scoredTiles(page)));
  await killWorker(context);
  const safe = new Set(
    day.papers.filter(({ id }) => known.has(id)).map(({ title }) => normaliseTitle(title)),
  );
  return new Set([...model.timesAsked().keys()].filter((title) => !safe.has(title)));
}
