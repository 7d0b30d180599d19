import { describe, expect, it } from 'vitest';
import type { Paper } from '../../papers/paper';
import { followedAuthors } from './followed-authors';
import { createKeywordScorer } from './keyword-scorer';

const match = (followed: string, author: string) => followedAuthors([followed])([author])[0]?.match ?? null;

describe('names', () => {
  it.each([
    ['Jane Smith', 'Jane Smith', 'surely'],
    ['jane smith', 'Jane SMITH', 'surely'],
    ['Jane Smith', 'Jane Q. Smith', 'surely'],
    ['Jane Smith', 'Jane Smith Jr.', 'surely'],
    ['Jane Smith', 'Jane Smith (University of Somewhere)', 'surely'],
    ['Jose Munoz', 'José Muñoz', 'surely'],
    ['José Muñoz', "Jos\\'e Mu\\~noz", 'surely'],
    ['Soren Lukasz', 'Søren Łukasz', 'surely'],
    ['Ana Peric', 'Ana Peri\\v{c}', 'surely'],
    ['Jean-Luc Martin', 'Jean Luc Martin', 'surely'],
    ['Guy van den Example', 'Guy Van den Example', 'surely'],
    ['ATLAS Collaboration', 'ATLAS Collaboration', 'surely'],
    ['Plato', 'Plato', 'surely'],
    ['王伟', '王伟', 'surely'],
    ['J. Smith', 'Jane Smith', 'maybe'],
    ['Jane Smith', 'J. Smith', 'maybe'],
    ['Jane Smith', 'J. Q. Smith', 'maybe'],
    ['J. Smith', 'J. Smith', 'maybe'],
    ['Wei Zhang', 'Zhang Wei', 'maybe'],
    ['Jane Smith', 'John Smith', null],
    ['J. Smith', 'Karl Smith', null],
    ['Jane A. Smith', 'Jane B. Smith', null],
    ['Jane Smith', 'Jane Smithson', null],
    ['Smith', 'Jane Smith', null],
    ['Jane Smith', 'Smith', null],
    ['Jane Smith', '', null],
  ])('%s and %s: %s', (followed, author, expected) => {
    expect(match(followed, author)).toBe(expected);
    expect(match(author, followed)).toBe(expected);
  });

  it('finds the surest of several', () => {
    expect(followedAuthors(['Jane Smith', 'Bo Li'])(['J. Smith', 'Jane Smith'])).toEqual([
      { name: 'Jane Smith', match: 'surely' },
    ]);
  });
});

const paper = (rest: Partial<Paper>): Paper => ({
  ...{ id: '1', version: null, title: 'On knots', abstract: 'We tie some.', authors: ['Ada Example'] },
  ...rest,
});

describe('the scorer', () => {
  const scorer = createKeywordScorer('Wanted: braids, links', ['Jane Smith']);

  it('takes a followed author for the strongest of matches, named first', () => {
    expect(scorer.match(paper({ authors: ['Ada Example', 'Jane Smith'] }))).toMatchObject({
      strength: 4,
      matched: ['Jane Smith'],
    });
    const both = scorer.match(paper({ title: 'On braids', authors: ['Jane Smith'] }));
    expect(both.matched).toEqual(['Jane Smith', 'braids']);
  });

  it('takes one who may be meant for a weaker one', () => {
    const { strength, matched } = scorer.match(paper({ authors: ['J. Smith'] }));
    expect(strength).toBe(2);
    expect(matched).toEqual(['Jane Smith?']);
  });

  it('ranks them above what only words speak for, on a page, too', () => {
    const papers = [
      paper({ id: 'words', title: 'Braids and links', abstract: 'Braids, links, links and braids.' }),
      paper({ id: 'nobody' }),
      paper({ id: 'maybe', authors: ['J. Smith'] }),
      paper({ id: 'surely', authors: ['Jane Smith'] }),
    ];
    const ranks = scorer.matchAll(papers);
    const order = papers
      .map(({ id }) => id)
      .sort((a, b) => (ranks.get(b)?.rank ?? 0) - (ranks.get(a)?.rank ?? 0));
    expect(order[0]).toBe('surely');
    expect(order.indexOf('maybe')).toBeLessThan(order.indexOf('nobody'));
  });

  it('is the same as before for criteria without authors', () => {
    const before = createKeywordScorer('Wanted: braids').match(paper({ title: 'On braids' }));
    expect(createKeywordScorer('Wanted: braids', []).match(paper({ title: 'On braids' }))).toEqual(before);
  });
});
