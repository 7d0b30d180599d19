import { describe, expect, it } from 'vitest';
import { allAtOnce } from '../base/in-steps';
import { termBucket } from '../ranking/term-counts';
import { counted, madePapers } from '../testing/learned-papers';
import { learn, marginOf } from './learner';
import { steered } from './steering';
import { topWords } from './top-words';

const papers = madePapers(200, 1);
const taste = allAtOnce(learn({ judged: papers.map((paper) => ({ ...paper, weight: 1 })), seen: [] }, 1));
const all = (...given: Parameters<typeof topWords>) => allAtOnce(topWords(...given));
const none = { struck: [], wanted: [], unwanted: [] };

describe('topWords', () => {
  it('says which words speak for a paper, and which against', () => {
    const { wanted, unwanted } = all(taste, papers, 6);
    const own = (list: typeof wanted) => list.map(({ written }) => written.toLowerCase()).join(' ');
    expect(own(wanted)).toMatch(/prune|sparse|quantize|attention|layer|gradient|transformer|kernel/);
    expect(own(unwanted)).toMatch(/hospital|traffic|weather|market|tumor|crop|satellite|crowd/);
    expect(wanted.every(({ weight }) => weight > 0)).toBe(true);
    expect(unwanted.every(({ weight }) => weight < 0)).toBe(true);
  });

  it('names a word by the papers that have it: none where there are none', () => {
    expect(all(taste, [], 6)).toEqual({ wanted: [], unwanted: [], named: [] });
  });

  it('names a word that is asked for as papers write it, else by its stems', () => {
    const { named } = all(taste, papers, 0, ['hospit', 'quux zorp']);
    expect(named.map(({ term, written }) => [term, written.toLowerCase()])).toEqual([
      ['hospit', 'hospital'],
      ['quux zorp', 'quux zorp'],
    ]);
    expect(named[0]?.weight).toBeLessThan(0);
  });

  it('says of words in one bucket that they cannot be told apart', () => {
    const [one, other] = sharing();
    const texts = Array.from({ length: 5 }, () => ({ title: `${one}. ${one}. ${other}`, abstract: '' }));
    const weights = taste.weights.slice();
    const rarities = taste.rarities.slice();
    weights[termBucket(one)] = 99;
    rarities[termBucket(one)] = 99;
    const [first] = all({ ...taste, weights, rarities }, texts, 1).wanted;
    expect([first?.term, ...(first?.also ?? [])].sort()).toEqual([one, other].sort());
  });
});

/** Two made-up words that are hashed into one bucket. */
function sharing(): [string, string] {
  const words = new Map<number, string>();
  for (let i = 0; ; i += 1) {
    const word = `zq${[...`${i}`].map((digit) => 'bcdfghjkmn'[Number(digit)]).join('')}`;
    const known = words.get(termBucket(word));
    if (known !== undefined) return [known, word];
    words.set(termBucket(word), word);
  }
}

describe('steered', () => {
  const paper = counted('hospital', 'hospital hospital method');

  it('counts a struck word no more', () => {
    const { unwanted } = all(taste, papers, 20);
    const struck = unwanted.map(({ term }) => term);
    expect(struck).toContain('hospit');
    const after = all(steered(taste, { ...none, struck }), papers, 20).unwanted.map(({ term }) => term);
    expect(after.filter((term) => struck.includes(term))).toEqual([]);
    expect(marginOf(steered(taste, { ...none, struck }), paper)).toBeGreaterThan(marginOf(taste, paper));
  });

  it('follows a pinned word, whatever was learned', () => {
    const wanted = steered(taste, { ...none, wanted: ['hospit'] });
    const unwanted = steered(taste, { ...none, unwanted: ['hospit'] });
    expect(marginOf(wanted, paper)).toBeGreaterThan(marginOf(taste, paper));
    expect(marginOf(unwanted, paper)).toBeLessThanOrEqual(marginOf(taste, paper));
    expect(all(wanted, papers, 20).wanted.map(({ term }) => term)).toContain('hospit');
    expect(all(taste, papers, 20).wanted.map(({ term }) => term)).not.toContain('hospit');
  });

  it('leaves what was learned as it is', () => {
    const before = taste.weights.slice();
    steered(taste, { ...none, struck: ['hospit'] });
    expect(taste.weights).toEqual(before);
  });
});
