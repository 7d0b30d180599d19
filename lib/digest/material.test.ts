import { expect, it } from 'vitest';
import { bestFirst } from '../papers/digest';
import { aDigest, aPaper, SEED_HERE } from '../testing/digests';
import { seed } from '../testing/written';
import { cutDigest, SEED_CUT } from './material';

it('cuts and orders: relevance plus novelty, then relevance, then as arXiv has it', () => {
  const scores = [
    [8, 7],
    [9, 8],
    [8, 9],
    [7, 10],
    [10, 6],
    [10, 7],
    [8, 8],
    [9, 7],
  ] as const;
  const papers = scores.map(([relevance, novelty], i) => aPaper({ id: `2602.0000${i}`, relevance, novelty }));
  const { counts, ...rest } = aDigest({ papers });
  const cut = cutDigest({ ...rest, counts }, SEED_CUT);
  expect(cut.papers.map((paper) => [paper.relevance, paper.novelty])).toEqual([
    [10, 7],
    [9, 8],
    [8, 9],
    [9, 7],
    [8, 8],
    [8, 7],
  ]);
  expect(cut.counts.relevant).toBe(6);
  const strict = cutDigest({ ...rest, counts }, { ...SEED_CUT, order: 'relevance', withPrompt: false });
  expect(strict.papers.map(({ relevance }) => relevance)).toEqual([10, 9, 9, 8, 8, 8]);
  expect(strict.prompt).toBeNull();
});

it.runIf(SEED_HERE)('has the order of the seed', () => {
  const { papers } = seed();
  expect([...papers].sort((a, b) => bestFirst(a, b))).toEqual(papers);
});
