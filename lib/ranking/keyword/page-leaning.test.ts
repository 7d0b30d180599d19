import { describe, expect, it } from 'vitest';
import { countsOf } from '../term-counts';
import { leanings, leanOnPage } from './page-leaning';
import { paperTokens } from './paper-tokens';

function page(...titles: string[]) {
  return titles.map((title) => countsOf(paperTokens({ title, abstract: '' })));
}

type Page = ReturnType<typeof page>;
const read = (papers: Page, ranks: readonly number[]) =>
  papers.map((counts, i) => ({ counts, rank: ranks[i] ?? 0 }));
const lean = (papers: Page, ranks: readonly number[]) => leanOnPage(read(papers, ranks));

describe('leanOnPage', () => {
  it('lifts a paper that shares its words with those that met the criteria', () => {
    const papers = page(
      'pruning with zorgs',
      'pruning by zorgs',
      'zorgs again',
      'teachers again',
      'teachers speak',
      'teachers ask',
    );
    const [, , near = 0, far = 0] = lean(papers, [5, 5, 0, 0, 0, 0]);
    expect(near).toBeGreaterThan(far);
  });

  it('leaves ranks alone that are all the same, and an empty page empty', () => {
    expect(lean(page('a pulsar', 'a quasar'), [1, 1])).toEqual([1, 1]);
    expect(lean([], [])).toEqual([]);
  });

  it('hardly moves anything on a page of two', () => {
    const [first = 0, second = 0] = lean(page('pulsar one', 'pulsar two'), [3, 0]);
    expect(first - second).toBeGreaterThan(2);
  });

  it('does not depend on the order of the page beyond rounding', () => {
    const papers = page('zorgs prune', 'zorgs sing', 'teachers sing', 'teachers prune');
    const there = lean(papers, [4, 1, 0, 2]);
    const back = lean([...papers].reverse(), [2, 0, 1, 4]).reverse();
    there.forEach((rank, index) => {
      expect(back[index]).toBeCloseTo(rank, 9);
    });
  });

  it('leans on papers seen before, where the page by itself tells nothing', () => {
    const seen = read(
      page(
        'pruning with zorgs',
        'pruning by zorgs',
        'more zorgs',
        'teachers',
        'teachers speak',
        'teachers ask',
      ),
      [5, 5, 0, 0, 0, 0],
    );
    const today = read(page('zorgs today', 'teachers today'), [0, 0]);
    expect(leanOnPage(today)).toEqual([0, 0]);
    const [near = 0, far = 0] = leanOnPage(today, seen);
    expect(near).toBeGreaterThan(far);
  });

  it('says how far from the mean of all each stands, and nothing where they stand alike', () => {
    const papers = read(page('pruning with zorgs', 'zorgs again', 'teachers', 'teachers ask'), [5, 0, 0, 0]);
    const [, near = 0, far = 0] = leanings(papers);
    expect(near).toBeGreaterThan(far);
    expect(leanings(read(page('a pulsar', 'a quasar'), [7, 7]))).toEqual([0, 0]);
  });
});
