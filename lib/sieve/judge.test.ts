import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failedMark, followedMark, keywordMark, scoredMark, waitingMark } from '../testing/marks';
import { aRow } from '../testing/rows';
import { accountOf, isPart, PARTS } from './account';
import { facetsOf, histogramOf } from './facets';
import { judge, type Sieve, type Verdict } from './judge';
import type { Row } from './row';
import { followedIn, type Whose, whoseOf } from './whose';

const SINCE = 1000;
const open: Sieve['view'] = { minRelevance: 1, minNovelty: 1, minStrength: 0, without: [] };
const sieve = (view: Partial<Sieve['view']> = {}, rest: Partial<Sieve> = {}): Sieve => ({
  ...{ part: null, starredOnly: false, newOnly: false, whose: null, matches: null, since: SINCE },
  ...rest,
  view: { ...open, ...view },
});
const strict = sieve({ minRelevance: 10, minNovelty: 10, minStrength: 4 });

describe('the cut-offs', () => {
  it.each<[string, Row, Sieve, Verdict]>([
    ['a score at them', aRow(scoredMark('a', { relevance: 7 })), sieve({ minRelevance: 7 }), 'shown'],
    ['a score below', aRow(scoredMark('a', { relevance: 6 })), sieve({ minRelevance: 7 }), 'below'],
    ['too little novelty', aRow(scoredMark('a', { novelty: 3 })), sieve({ minNovelty: 4 }), 'below'],
    ['a score, whatever the strength', aRow(scoredMark('a')), sieve({ minStrength: 4 }), 'shown'],
    [
      'an earlier score',
      aRow(scoredMark('a', { relevance: 2, stale: 'criteria' })),
      sieve({ minRelevance: 7 }),
      'below',
    ],
    ['a weak match', aRow(keywordMark('a', { strength: 1 })), sieve({ minStrength: 2 }), 'below'],
    ['a match, whatever the relevance', aRow(keywordMark('a', { strength: 4 })), strict, 'shown'],
    ['what waits', aRow(waitingMark('a')), strict, 'open'],
    ['what failed', aRow(failedMark('a')), strict, 'open'],
  ])('%s', (_name, row, cut, verdict) => {
    expect(judge(row, cut)).toBe(verdict);
  });

  it.each(['replacement', 'later', 'title', 'gone'] as const)(
    'what is never to be scored (%s) reaches none, but where there is none it stands, however it matches',
    (note) => {
      const row = aRow(keywordMark('a', { note, strength: 0 }));
      expect(judge(row, sieve({ minRelevance: 2 }))).toBe('below');
      expect(judge(row, sieve({ minNovelty: 2 }))).toBe('below');
      expect(judge(row, sieve({ minStrength: 4 }))).toBe('shown');
    },
  );
});

describe('the switches', () => {
  const [plain, seen, cross] = [
    aRow(scoredMark('a')),
    aRow(scoredMark('b'), { triage: { seen: true } }),
    aRow(scoredMark('c'), { kind: 'cross' }),
  ];
  it('leave kinds out, and what was seen', () => {
    const verdicts = (without: Sieve['view']['without']) =>
      [plain, seen, cross].map((row) => judge(row, sieve({ without })));
    expect(verdicts(['seen'])).toEqual(['shown', 'apart', 'shown']);
    expect(verdicts(['cross'])).toEqual(['shown', 'shown', 'apart']);
    expect(verdicts(['new', 'cross', 'replace', 'seen'])).toEqual(['apart', 'apart', 'apart']);
  });

  it('leave starred ones alone', () => {
    const star = aRow(scoredMark('a'), { triage: { star: true } });
    expect([plain, star].map((row) => judge(row, sieve({}, { starredOnly: true })))).toEqual([
      'apart',
      'shown',
    ]);
  });

  it('leave what is new to the reader, a paper with several rows once', () => {
    const rows = [
      aRow(scoredMark('a')),
      aRow(scoredMark('a'), { first: false }),
      aRow(scoredMark('b'), { triage: { met: SINCE - 1 } }),
      aRow(scoredMark('c'), { triage: { met: SINCE } }),
    ];
    expect(rows.map((row) => judge(row, sieve({}, { newOnly: true })))).toEqual([
      'shown',
      'apart',
      'apart',
      'shown',
    ]);
  });

  it('put what is not for this reader below, whatever its score', () => {
    expect(judge(aRow(scoredMark('a', { relevance: 10 }), { triage: { dismissed: true } }), sieve())).toBe(
      'below',
    );
  });

  it('leave the scores of one source alone, and what has none', () => {
    const rows = [
      plain,
      aRow(followedMark(waitingMark('d'))),
      aRow(followedMark(waitingMark('e'), { model: 'Blog' })),
    ];
    const verdicts = (whose: Whose) =>
      [...rows, aRow(waitingMark('f'))].map((row) => judge(row, sieve({}, { whose })));
    expect(verdicts('own')).toEqual(['shown', 'apart', 'apart', 'apart']);
    expect(verdicts('@Lab')).toEqual(['apart', 'shown', 'apart', 'apart']);
    expect([...followedIn(rows)]).toEqual([
      ['Lab', 1],
      ['Blog', 1],
    ]);
  });

  it('go with the text that was typed', () => {
    const matches = ({ id }: Row) => id === 'b';
    expect([plain, seen].map((row) => judge(row, sieve({}, { matches })))).toEqual(['apart', 'shown']);
  });
});

const anyMark = fc.oneof(
  fc
    .record({
      relevance: fc.integer({ min: 1, max: 10 }),
      remembered: fc.boolean(),
      stale: fc.constantFrom(null, 'model' as const),
    })
    .map((rest) => scoredMark('x', rest)),
  fc
    .constantFrom('no key', 'no abstract', 'gone', 'replacement', 'stopped', 'question', 'later', 'title')
    .map((note) => keywordMark('x', { note: note as 'later' })),
  fc.constantFrom(waitingMark('x'), failedMark('x')),
  fc
    .constantFrom(waitingMark('x'), failedMark('x'), scoredMark('x'), keywordMark('x', { note: 'followed' }))
    .chain((own) => fc.constantFrom(followedMark(own), followedMark(own, { model: 'Blog', relevance: 2 }))),
);
const anyRows = fc
  .array(fc.tuple(anyMark, fc.integer({ min: 0, max: 30 }), fc.constantFrom('new', 'cross', 'replace')), {
    maxLength: 60,
  })
  .map((all) => {
    const known = new Map<string, Row['mark']>();
    return all.map(([mark, number, kind]) => {
      const id = `${number}`;
      const first = !known.has(id);
      if (first) known.set(id, { ...mark, id });
      return aRow(known.get(id) ?? mark, { kind: kind as Row['kind'], first });
    });
  });

describe('the account', () => {
  it('always adds up', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { papers, scored, earlier, waiting, notAsked, failed, memory, ...rest } = accountOf(rows);
        const { followed } = rest;
        expect(scored + followed + earlier + waiting + notAsked + failed).toBe(papers);
        expect([...followedIn(rows).values()].reduce((sum, each) => sum + each, 0)).toBe(followed);
        const firsts = rows.filter(({ first }) => first);
        expect(firsts.filter((row) => whoseOf(row) === 'own').length).toBe(scored + earlier);
        expect(memory).toBeLessThanOrEqual(scored);
        expect(rest.rows).toBe(rows.length);
        const { new: fresh, cross, replace } = facetsOf(rows, SINCE);
        expect(fresh + cross + replace).toBe(papers);
        expect(histogramOf(rows).reduce((sum, each) => sum + each, 0)).toBe(scored + followed + earlier);
      }),
    );
  });

  it('has each part show its papers, whatever the controls say, so that no row is out of reach', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const hiding = {
          minRelevance: 10,
          minNovelty: 10,
          minStrength: 4,
          without: ['new', 'cross', 'seen', 'replace'],
        } as const;
        const account = accountOf(rows);
        for (const part of PARTS) {
          const shown = rows.filter(
            (row) => judge(row, sieve({ ...hiding, without: [...hiding.without] }, { part })) === 'shown',
          );
          expect(shown).toEqual(rows.filter((row) => isPart(row, part)));
          expect(
            new Set(shown.map(({ id, first }) => (part === 'rows' ? `${id}${first}` : id))).size,
          ).toBeLessThanOrEqual(account[part]);
        }
      }),
    );
  });
});
