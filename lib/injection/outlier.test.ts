import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STARTER_CRITERIA } from '../criteria/starter';
import type { Paper } from '../papers/paper';
import { batchSize } from '../queue/batch-size';
import type { Job } from '../queue/job';
import { createKeywordScorer } from '../ranking/keyword/keyword-scorer';
import { looksSteered } from './outlier';

/** `9/7 3/4` as scores; `8x 9/7` is eight times the same. */
function scores(text: string): { relevance: number; novelty: number }[] {
  return text.split(', ').flatMap((part) => {
    const [, times = '1', relevance, novelty] = /^(?:(\d+)x )?(\d+)\/(\d+)$/.exec(part) ?? [];
    return Array.from({ length: Number(times) }, () => ({
      relevance: Number(relevance),
      novelty: Number(novelty),
    }));
  });
}

const MIXED = scores('2x 9/7, 3x 8/6, 4x 6/5, 5x 4/6, 4x 3/4, 2x 2/5');

describe('a batch that looks steered', () => {
  it.each([
    ['all at the top', '16x 10/10'],
    ['most at the top, neighbours raised', '4x 9/9, 3x 10/9, 3x 4/5'],
    ['relevance only', '5x 10/6, 3x 9/5, 2x 4/4'],
    ['novelty only', '5x 4/10, 3x 3/9, 2x 4/4'],
    ['all at the foot but one', '10/10, 15x 1/1'],
    ['all the same', '12x 6/6'],
    ['nearly all the same', '12x 6/6, 3/4, 5/5'],
  ])('%s', (_what, batch) => expect(looksSteered(scores(batch), MIXED)).toBe(true));

  it('stands far above its run, though no score is at the top', () => {
    expect(looksSteered(scores('3x 8/6, 3x 7/5'), scores('12x 2/5, 8x 3/4'))).toBe(true);
  });
});

describe('a batch that does not', () => {
  it.each([
    ['a mixture', '9/8, 7/6, 2x 5/5, 4/6, 3/4, 10/9, 8/5'],
    ['a fall in relevance, as the order of asking brings', '6x 2/5, 5x 1/4, 5x 2/6'],
    ['one answer for all that is off topic', '16x 2/4'],
    ['some good ones', '4x 9/8, 6x 5/5'],
    ['too few papers', '3x 10/10'],
  ])('%s', (_what, batch) => expect(looksSteered(scores(batch), MIXED)).toBe(false));

  it('is any, while the run is young', () => {
    expect(looksSteered(scores('16x 10/10'), scores('15x 3/3'))).toBe(false);
    expect(looksSteered(scores('16x 10/10'), [])).toBe(false);
  });

  it('is like a run that is all alike, or all at the top', () => {
    expect(looksSteered(scores('16x 8/7'), scores('20x 8/7, 10x 8/8'))).toBe(false);
    expect(looksSteered(scores('10x 9/7, 6x 10/8'), scores('15x 9/7, 15x 8/7'))).toBe(false);
  });
});

// Reads real scores in place. They are not part of this repository.
const SEED = resolve(process.cwd(), '../shared/seed/papers-421.json');

interface SeedPaper {
  arxiv_id: string;
  title: string;
  abstract: string;
  RELEVANCE: string;
  NOVELTY: string;
}

it('raises no alarm on real scores, in the order of asking, and sees every batch that is raised or levelled', () => {
  if (!existsSync(SEED)) {
    process.stderr.write(`Not measured: ${SEED} is not on this machine.\n`);
    return;
  }
  const all = (JSON.parse(readFileSync(SEED, 'utf8')) as SeedPaper[]).map((p) => ({
    ...{ id: p.arxiv_id, version: null, title: p.title, authors: [], abstract: p.abstract },
    ...{ relevance: Number(p.RELEVANCE), novelty: Number(p.NOVELTY) },
  }));
  const counts = { batches: 0, alarms: 0, raised: 0, levelled: 0, judged: 0 };
  for (const size of [421, 100, 63]) {
    for (let from = 0; from < all.length; from += size) measure(all.slice(from, from + size), counts);
  }
  process.stderr.write(
    `real scores: ${counts.alarms} of ${counts.batches} batches look steered; raised ${counts.raised}, levelled ${counts.levelled} of ${counts.judged} are seen\n`,
  );
  expect(counts.alarms / counts.batches).toBeLessThan(0.01);
  expect(counts.raised).toBe(counts.judged);
  expect(counts.levelled).toBe(counts.judged);
});

const JOB = { stage: 'score', config: { provider: {} } } as Job;

function measure(
  page: readonly (Paper & { relevance: number; novelty: number })[],
  counts: { batches: number; alarms: number; raised: number; levelled: number; judged: number },
): void {
  const matches = createKeywordScorer(STARTER_CRITERIA.text).matchAll(page);
  const rank = (id: string) => matches.get(id)?.rank ?? 0;
  const order = page.toSorted((a, b) => rank(b.id) - rank(a.id));
  for (let sent = 0; sent < order.length; ) {
    const [run, batch] = [order.slice(0, sent), order.slice(sent, sent + batchSize(JOB, sent))];
    sent += batch.length;
    counts.batches += 1;
    if (looksSteered(batch, run)) counts.alarms += 1;
    if (batch.length < 6 || run.length < 16) continue;
    counts.judged += 1;
    if (
      looksSteered(
        batch.map(() => ({ relevance: 10, novelty: 10 })),
        run,
      )
    )
      counts.raised += 1;
    const low = batch.map((_, i) =>
      i === 0 ? { relevance: 10, novelty: 10 } : { relevance: 1, novelty: 1 },
    );
    if (looksSteered(low, run)) counts.levelled += 1;
  }
}
