import { expect, it } from 'vitest';
import { readHead } from './read-head';

const counts = (...lines: string[]) => {
  const { rows, scanned, relevant } = readHead(['# Papers 2025-03-24', '', ...lines]).counts;
  return [rows, scanned, relevant];
};

it.each([
  'Total relevant papers: 63',
  '- Total relevant papers: 63',
  '* **Total relevant papers:** 63',
  '**Total relevant papers**: **63**',
  '- 📊 Relevant papers: 63',
  '- Total papers: 63',
  'Number of papers: 63',
  'Total: 63 papers',
  '| Total relevant papers | 63 |',
  '<li>Total relevant papers: 63</li>',
  '> Total relevant papers: 63',
  '## Total relevant papers: 63',
])('reads how many are relevant: %s', (line) => {
  expect(counts(line)).toEqual([null, null, 63]);
});

it('reads several totals, on a line each or on one', () => {
  expect(counts('- Total arXiv papers: 1,700', '- Total scanned papers: 400', '- Total papers: 63')).toEqual([
    1700, 400, 63,
  ]);
  expect(counts('Total arXiv papers: 700 | Scanned papers: 400 | Relevant papers: 63')).toEqual([
    700, 400, 63,
  ]);
});

it.each(['', 'Total cost: 63', 'arXiv papers 2025', 'Relevance: 9', '63', 'Papers: many'])(
  'reads none where none is told: %j',
  (line) => {
    expect(counts(line)).toEqual([null, null, null]);
  },
);
