import { expect, it } from 'vitest';
import { type Triage, untouched } from '../papers/triage';
import { firstOfEach, markedPapers } from './marked-papers';

const marked = (n: number, rest: Partial<Triage>): Triage => ({
  ...untouched(`2602.${10_000 + n}`),
  ...rest,
});

it('takes ten of each, those first that came on screen last', () => {
  const all = Array.from({ length: 30 }, (_, n) =>
    marked(n, { star: n % 2 === 0, dismissed: n % 2 > 0, met: n }),
  );
  const chosen = firstOfEach(markedPapers(all));
  const ids = (kind: string) =>
    chosen.filter((each) => each.marked === kind).map(({ id }) => Number(id.slice(5)) - 10_000);
  expect(ids('starred')).toEqual([28, 26, 24, 22, 20, 18, 16, 14, 12, 10]);
  expect(ids('dismissed')).toEqual([29, 27, 25, 23, 21, 19, 17, 15, 13, 11]);
});

it('takes the number of a paper for its age where nobody knows when it was on screen', () => {
  const all = [marked(2, { star: true }), marked(10, { star: true }), marked(1, { star: true, met: 5 })];
  expect(markedPapers(all).map(({ id }) => id)).toEqual(['2602.10001', '2602.10010', '2602.10002']);
});

it('learns nothing from a paper that is both, or neither', () => {
  const all = [marked(1, { star: true, dismissed: true }), marked(2, { seen: true, note: 'fine' })];
  expect(markedPapers(all)).toEqual([]);
});
