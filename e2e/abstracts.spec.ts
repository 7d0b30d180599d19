import { killWorker } from './browsers/chromium.ts';
import { type Bench, expect, test } from './fixture.ts';
import { sampleDay } from './fixture-days.ts';
import { MONTH, madePapers, monthOf } from './fixture-month.ts';
import { expectScored, expectStatus, pick, statusText, tiles, waitForTiles } from './fixture-page.ts';
import { renderListing } from './sample/listing-page.ts';
import type { SamplePaper } from './sample/sample-paper.ts';
import { samplePapers } from './sample/sample-papers.ts';
import { type ApiFault, type ArxivApi, createArxivApi } from './servers/arxiv-api.ts';

/** Of a mailing: a Friday. */
const DAY = '2026-02-06';

test.use({ day: sampleDay, now: `${DAY}T15:00:00Z` });

/** arXiv, whose API knows these papers. */
function serve(
  { arxiv }: Bench,
  papers: readonly SamplePaper[],
  faults: (ApiFault | undefined)[] = [],
): ArxivApi {
  const api = createArxivApi(papers, faults);
  arxiv.answer(api.answer);
  return api;
}

const fetched = ({ arxiv }: Bench) => arxiv.log.filter(({ host }) => host === 'export.arxiv.org');

/** One after the other, and at least three seconds from each beginning to the next. */
function expectManners(bench: Bench): void {
  const asked = fetched(bench);
  for (const [i, request] of asked.entries()) {
    const before = asked[i - 1];
    if (!before) continue;
    expect(before.until, `${before.path} was over`).toBeGreaterThan(0);
    expect(request.at).toBeGreaterThanOrEqual(before.until);
    expect(request.at - before.at).toBeGreaterThanOrEqual(3000);
  }
}

test('two tabs and a killed worker: one request at a time, three seconds apart, and every paper scored', async ({
  bench,
}) => {
  test.slow();
  const papers = madePapers(150);
  const mailed = samplePapers.filter(({ kind }) => kind !== 'replace');
  const api = serve(bench, papers);
  const day = { category: 'cs.LG', date: DAY };
  bench.arxiv.set('/list/cs.LG/recent', renderListing(mailed, { ...day, kind: 'recent' }));
  bench.arxiv.set(
    `/catchup/cs.LG/${DAY}?abs=True&page=1`,
    renderListing(samplePapers, { ...day, kind: 'new' }),
  );
  bench.arxiv.set(MONTH, monthOf(papers));
  await bench.giveKey();

  const recent = await bench.open('/list/cs.LG/recent');
  const month = await bench.open(MONTH);
  await expect.poll(() => fetched(bench).length).toBeGreaterThanOrEqual(2);
  await killWorker(bench.context);

  const scored = sampleDay.papers.filter(({ id }) => mailed.some((paper) => paper.id === id));
  await expectScored(recent, scored);
  const count = (names: Record<string, string>) => Object.keys(pick(names, /^Relevance /)).length;
  await waitForTiles(month, (names) => count(names) === papers.length, 'the whole month is scored');
  await expectStatus(month, /^150 papers scored/);

  expect(fetched(bench).filter(({ path }) => path.startsWith('/catchup/'))).toHaveLength(1);
  // The question that was cut off is asked again, no other.
  expect(fetched(bench).length).toBeLessThanOrEqual(4);
  expectManners(bench);
  expect(api.rude).toBe(0);
  // Only what was on its way to the model when the worker died is asked about again.
  expect(Math.max(...bench.model.timesAsked().values())).toBeLessThanOrEqual(2);

  // Nothing is fetched twice: what was read is kept.
  const before = fetched(bench).length;
  await month.reload();
  await waitForTiles(month, (names) => count(names) === papers.length, 'the month again');
  expect(fetched(bench)).toHaveLength(before);
});

test('arXiv in trouble: patience, said so; what is not to be had is scored from its title if allowed', {
  tag: '@long',
}, async ({ bench }) => {
  test.slow();
  const papers = madePapers(6);
  const [unknown, ...known] = papers as [SamplePaper, ...SamplePaper[]];
  const api = serve(bench, known, [
    { kind: 'too-many', retryAfter: '5' },
    { kind: 'overloaded', retryAfter: '4' },
    { kind: 'empty' },
    { kind: 'stall', ms: 2000 },
  ]);
  bench.arxiv.set(MONTH, monthOf(papers));
  await bench.giveKey();
  const page = await bench.open(MONTH);
  await expectStatus(page, /Getting abstracts from arXiv: arXiv asks for patience\./);
  await expectStatus(page, /Getting abstracts from arXiv: arXiv is overloaded\./);
  await waitForTiles(
    page,
    (names) => Object.keys(pick(names, /^Relevance /)).length === 5,
    'five are scored',
  );
  await expectStatus(page, /No abstract for 1 paper: arXiv did not give it out\./);
  expect(pick(await tiles(page), /^Keyword match/)).toHaveProperty([unknown.id]);
  expectManners(bench);
  expect(api.rude).toBe(0);
  expect(fetched(bench).at(-1)?.path).toBe(`/abs/${unknown.id}`);

  const options = await bench.ownPage('options.html');
  await options.getByLabel('Score from the title').check();
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await waitForTiles(
    page,
    (names) => /from the title only$/.test(names[unknown.id] ?? ''),
    'the sixth is, by its title',
  );
  expectManners(bench);
  expect(await statusText(page)).toMatch(/^6 papers scored\./);
});
