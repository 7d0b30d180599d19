import { describe, expect, it } from 'vitest';
import { leanOnPage } from './page-leaning';
import { paperTokens } from './paper-tokens';

function page(...titles: string[]) {
  return titles.map((title) => paperTokens({ title, abstract: '' }));
}

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
    const [, , near = 0, far = 0] = leanOnPage(papers, [5, 5, 0, 0, 0, 0]);
    expect(near).toBeGreaterThan(far);
  });

  it('leaves ranks alone that are all the same, and an empty page empty', () => {
    expect(leanOnPage(page('a pulsar', 'a quasar'), [1, 1])).toEqual([1, 1]);
    expect(leanOnPage([], [])).toEqual([]);
  });

  it('hardly moves anything on a page of two', () => {
    const [first = 0, second = 0] = leanOnPage(page('pulsar one', 'pulsar two'), [3, 0]);
    expect(first - second).toBeGreaterThan(2);
  });

  it('does not depend on the order of the page beyond rounding', () => {
    const papers = page('zorgs prune', 'zorgs sing', 'teachers sing', 'teachers prune');
    const there = leanOnPage(papers, [4, 1, 0, 2]);
    const back = leanOnPage([...papers].reverse(), [2, 0, 1, 4]).reverse();
    there.forEach((rank, index) => {
      expect(back[index]).toBeCloseTo(rank, 9);
    });
  });
});
