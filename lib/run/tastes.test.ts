import { expect, it } from 'vitest';
import type { Paper } from '../papers/paper';
import { type Triage, untouched } from '../papers/triage';
import { matchAll } from '../ranking/keyword/keyword-scorer';
import { createTastes } from './tastes';

const CRITERIA = { text: 'Wanted: sparse attention.' };

const paper = (id: string, abstract: string): Paper => ({
  ...{ id, version: null, title: `Paper ${id}`, abstract, authors: [] },
});
/** Two sorts of papers; one keeps company with the criteria's words. */
const seenPapers = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    i % 3 === 0
      ? paper(`s${i}`, 'Sparse attention with the quokka kernel.')
      : paper(`s${i}`, `A numbat survey of fields number ${i}.`),
  );
const PAGE = [paper('a', 'The numbat again.'), paper('b', 'The quokka kernel again.')];

async function orderOf(seen: readonly Paper[], triage: readonly Triage[] = [], page = PAGE) {
  const tastes = createTastes({ seen: async () => seen, triage: async () => triage });
  const rankAll = await tastes.ranking(
    CRITERIA,
    page.map(({ id }) => id),
  );
  const matches = matchAll(CRITERIA.text, page, [], rankAll);
  return page.map(({ id }) => id).sort((a, b) => (matches.get(b)?.rank ?? 0) - (matches.get(a)?.rank ?? 0));
}

it('ranks by the company that words kept on pages seen before', async () => {
  expect(await orderOf([])).toEqual(['a', 'b']);
  expect(await orderOf(seenPapers(60))).toEqual(['b', 'a']);
  expect(await orderOf(seenPapers(900))).toEqual(['b', 'a']);
});

it('learns from stars and from what is not for the reader', async () => {
  const kinds = [paper('x', 'Wombats in their burrows.'), paper('y', 'Emus on the run.')];
  const marks = (word: string, change: Partial<Triage>, from: number) =>
    Array.from({ length: 12 }, (_, i) => ({
      read: paper(`m${from + i}`, `${word} number ${i} of the year.`),
      triage: { ...untouched(`m${from + i}`), ...change },
    }));
  const of = (good: string, bad: string) => {
    const marked = [...marks(good, { star: true }, 0), ...marks(bad, { dismissed: true }, 100)];
    const seen = [...seenPapers(600), ...marked.map(({ read }) => read)];
    return orderOf(
      seen,
      marked.map(({ triage }) => triage),
      kinds,
    );
  };
  expect(await of('Emus on the run', 'Wombats in burrows')).toEqual(['y', 'x']);
  expect(await of('Wombats in burrows', 'Emus on the run')).toEqual(['x', 'y']);
});

it('ranks whatever it is given, by other criteria too', async () => {
  const odd = [paper('a', ''), paper('b', '稀疏注意力'), paper('c', 'x'.repeat(50_000))];
  const seen = [...seenPapers(600), ...odd.map((each) => ({ ...each, id: `z${each.id}` }))];
  const tastes = createTastes({
    seen: async () => seen,
    triage: async () => [{ ...untouched('nobody'), star: true }],
  });
  for (const text of [CRITERIA.text, '', 'Wanted: numbats.']) {
    const rankAll = await tastes.ranking({ text }, []);
    const ranks = [...matchAll(text, odd, [], rankAll).values()].map(({ rank }) => rank);
    expect(ranks.every(Number.isFinite)).toBe(true);
  }
});
