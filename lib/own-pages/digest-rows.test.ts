import { expect, it } from 'vitest';
import { listedRows } from './digest-rows';

const list = (path: string, rows: number, ids: string[], category = 'cs.LG', day = '2026-02-06') => ({
  ...{ day, path, category, rows },
  papers: ids.map((id) => ({ id, version: 1, title: '', authors: [] })),
});

it('counts a mailing once, whichever way it was read', () => {
  const daily = list('/rss/cs.LG', 5, ['a', 'b']);
  const page = list('/list/cs.LG/new', 4, ['a', 'b', 'c', 'd']);
  const recent = list('/list/cs.LG/recent', 2, ['a', 'b']);
  const caught = list('/catchup/cs.LG/2026-02-06', 5, ['a', 'b', 'c', 'd', 'e']);
  expect(listedRows([daily, page, recent, caught])).toBe(5);
});

it('counts other days and other categories by themselves', () => {
  const lists = [
    list('/rss/cs.LG', 5, ['a']),
    list('/rss/cs.CL', 3, ['a'], 'cs.CL'),
    list('/list/cs.LG/recent', 2, ['x', 'y'], 'cs.LG', '2026-02-05'),
  ];
  expect(listedRows(lists)).toBe(10);
});

it('counts at least the papers that two halves of a list have together', () => {
  expect(
    listedRows([list('/list/cs.LG/new', 2, ['a', 'b']), list('/list/cs.LG/recent', 2, ['b', 'c'])]),
  ).toBe(3);
});

it('takes pages without a category, and pages of no mailing, for lists of their own', () => {
  const lists = [
    list('/search/+1', 2, ['a', 'b'], ''),
    list('/a/somebody_j_1', 3, ['a', 'b', 'c'], ''),
    list('/list/cs.LG/2026-02', 4, ['p', 'q', 'r', 's']),
    list('/list/cs.LG/new', 5, ['a', 'b', 'c', 'd', 'e']),
  ];
  expect(listedRows(lists)).toBe(14);
});
