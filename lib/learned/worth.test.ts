import { expect, it } from 'vitest';
import { type Judged, worthOf } from './worth';

const CUTS = { relevance: 7, novelty: 1 };
const paper = (relevance: number, rest: Partial<Judged> = {}): Judged => ({
  ...{ relevance, novelty: 5, probability: null, isClose: false },
  ...rest,
});
const worth = (relevance: number, rest: Partial<Judged> = {}, cuts = CUTS) =>
  worthOf(paper(relevance, rest), cuts);
const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** The papers of each relevance that are worth anything, the most worth first. */
const order = (of: (relevance: number) => number) =>
  ALL.filter((relevance) => of(relevance) > 0).sort((a, b) => of(b) - of(a));

it('without anything learned is most at the cut-off, less above, and nothing far below', () => {
  expect(order((relevance) => worth(relevance))).toEqual([7, 8, 6, 9, 10]);
});

it('follows the cut-offs, of novelty as of relevance', () => {
  expect(order((relevance) => worth(relevance, {}, { relevance: 4, novelty: 1 }))[0]).toBe(4);
  const cuts = { relevance: 7, novelty: 7 };
  expect(worth(9, { novelty: 3 }, cuts)).toBe(0);
  expect(worth(9, { novelty: 7 }, cuts)).toBeGreaterThan(worth(9, { novelty: 10 }, cuts));
});

it('is the same for all where there is no cut-off', () => {
  expect(new Set(ALL.map((relevance) => worth(relevance, {}, { relevance: 1, novelty: 1 }))).size).toBe(1);
});

it('is more where the scorer on the device and the first model disagree', () => {
  for (const [relevance, agrees, differs] of [
    [10, 0.99, 0.02],
    [7, 0.7, 0.05],
    [2, 0.01, 0.9],
  ] as const)
    expect(worth(relevance, { probability: differs })).toBeGreaterThan(
      worth(relevance, { probability: agrees }),
    );
  expect(worth(2, { probability: 0.02 })).toBe(0);
});

it('is most for close calls, whatever the first model said, but where the novelty rules them out', () => {
  const close = { probability: 0.5, isClose: true };
  const others = ALL.flatMap((relevance) =>
    [null, 0.01, 0.3, 0.7, 0.99].map((probability) => worth(relevance, { probability })),
  );
  for (const relevance of ALL) expect(worth(relevance, close)).toBeGreaterThan(Math.max(...others));
  expect(worth(9, { ...close, novelty: 2 }, { relevance: 7, novelty: 8 })).toBe(0);
});
