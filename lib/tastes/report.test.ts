import { describe, expect, it } from 'vitest';
import { untouched } from '../papers/triage';
import type { Lesson } from '../store/learned-rows';
import { retrospectOf } from './report';
import type { Situation } from './situation';

const DAY_MS = 24 * 60 * 60 * 1000;
const TODAY = 20_000;
const NOW: Situation = {
  ...{ criteriaId: 'mine', text: 'Wanted: graphs', criteria: 'now', scorer: 'host m low' },
  ...{ category: 'cs.LG', cut: 7, recall: 0.95 },
};

let last = 0;
type Given = Partial<Omit<Lesson, 'foreseen'>> & { daysAgo?: number; probability?: number; chance?: number };
/** A paper that was bought and is irrelevant, unless something else is said. */
function lesson({ daysAgo = 0, probability = 0.5, chance = 1, ...rest }: Given = {}, buy = true): Lesson {
  last += 1;
  return {
    ...{ key: `k${last}`, id: `p${last}`, criteriaId: 'mine', criteria: 'now', scorer: 'host m low' },
    ...{ category: 'cs.LG', relevance: 2, at: (TODAY - daysAgo) * DAY_MS },
    foreseen: { margin: 0, lean: 0, probability, chance, buy },
    ...rest,
  };
}
const many = (count: number, given: Given = {}, buy = true) =>
  Array.from({ length: count }, () => lesson(given, buy));
const report = (lessons: readonly Lesson[], rest: object = {}) =>
  retrospectOf({ lessons, marks: [], seen: [], ...rest }, NOW, TODAY * DAY_MS);

it('says nothing of nothing', () => {
  expect(report([])).toEqual({
    labels: { scores: 0, stars: 0, dismissed: 0, followed: 0, seen: 0 },
    ...{ changed: null, accuracy: null, answered: 0, leftOut: 0 },
    regimes: [
      {
        ...{ category: '', warmUp: { scores: 100, relevant: 15 }, drift: null },
        recall: { days: 0, atLeast: null },
      },
    ],
  });
});

it('counts each paper once, the reader’s word before the model’s', () => {
  const lessons = [lesson({ id: 'a' }), lesson({ id: 'a', criteria: 'earlier' }), lesson({ id: 'b' })];
  const waiting = lesson({ id: 'c', relevance: null });
  const marks = [
    { ...untouched('b'), star: true },
    { ...untouched('d'), dismissed: true },
    { ...untouched('e'), star: true, dismissed: true },
  ];
  expect(report([...lessons, waiting], { marks, seen: ['a', 'b', 'c', 'd', 'f'] }).labels).toEqual({
    ...{ scores: 1, stars: 1, dismissed: 1, followed: 0, seen: 2 },
  });
});

it('tells what is still to be bought, of each category by itself, the largest first', () => {
  const lessons = [...many(30), ...many(10, { relevance: 8 }), ...many(120, { category: 'hep-th' })];
  expect(report(lessons).regimes.map(({ category, warmUp }) => [category, warmUp])).toEqual([
    ['hep-th', { scores: 0, relevant: 15 }],
    ['cs.LG', { scores: 60, relevant: 5 }],
  ]);
});

describe('what has changed', () => {
  const judged = (rest: Given) => many(120, { daysAgo: 3, relevance: 8, ...rest });
  it('is said of an edit and of another model while too little is known anew', () => {
    expect(report(judged({ criteria: 'earlier' }))).toMatchObject({ changed: 'criteria' });
    const other = report([...judged({ scorer: 'host n low' }), ...many(40)]);
    expect(other).toMatchObject({ changed: 'model', regimes: [{ warmUp: { scores: 60, relevant: 15 } }] });
  });

  it('is said no more once enough is known anew, and not of what never was judged', () => {
    const anew = [...many(90), ...many(20, { relevance: 9 })];
    expect(report([...judged({ criteria: 'earlier' }), ...anew]).changed).toBeNull();
    expect(report(judged({ criteria: 'earlier', relevance: null })).changed).toBeNull();
    // A second opinion, and a draft that was tried.
    const unforeseen = [...judged({ scorer: 'host strong low' }), ...judged({ criteria: 'draft' })];
    expect(report(unforeseen.map((each) => ({ ...each, foreseen: null }))).changed).toBeNull();
    expect(report(many(10)).changed).toBeNull();
  });

  it('has no recall claimed and no estimate judged by what was before', () => {
    const old = thrifty({ criteria: 'earlier' });
    expect(report(old)).toMatchObject({ accuracy: null, answered: 0 });
    expect(report(old).regimes.map(({ recall }) => recall)).toEqual([{ days: 0, atLeast: null }]);
  });
});

describe('accuracy', () => {
  const good = (daysAgo = 1) => [
    ...many(30, { probability: 0.1, daysAgo }),
    ...many(10, { probability: 0.9, relevance: 8, daysAgo }),
  ];
  it('is that of the last thirty days', () => {
    const bad = many(100, { probability: 0.9, daysAgo: 31 });
    const { accuracy, answered } = report([...bad, ...good(), ...many(20, { probability: 0.1 })]);
    expect(answered).toBe(60);
    expect(accuracy).toMatchObject({ papers: 60, right: 1 });
    expect(accuracy?.calibrationError).toBeCloseTo(0.1);
    expect(accuracy?.bins.map(({ papers, relevant }) => [papers, relevant])).toEqual([
      [50, 0],
      [10, 1],
    ]);
  });

  it('is not known of a few, nor of papers that nobody foresaw or judged', () => {
    const others = [
      ...many(60, { relevance: null }),
      ...Array.from({ length: 60 }, () => ({ ...lesson(), foreseen: null })),
    ];
    expect(report([...good(), ...others])).toMatchObject({ accuracy: null, answered: 40 });
  });
});

/** Forty days of thrift: of 20 papers 5 relevant ones are bought, 10 left out, and 5 more drawn as samples of these. */
function thrifty(rest: Given = {}, missedDays = 0): Lesson[] {
  return Array.from({ length: 40 }, (_, daysAgo) => [
    ...many(5, { relevance: 8, daysAgo, ...rest }),
    ...many(10, { chance: 1 / 3, probability: 0.01, relevance: null, daysAgo, ...rest }, false),
    ...many(5, {
      chance: 1 / 3,
      probability: 0.01,
      relevance: daysAgo < missedDays ? 8 : 2,
      daysAgo,
      ...rest,
    }),
  ]).flat();
}

describe('recall', () => {
  const of = (lessons: readonly Lesson[]) => report(lessons).regimes[0];
  it('is a lower bound over the days on which papers were left out', () => {
    // At most 6 of 206 relevant ones missed: three samples more, which stand for two others each, might have been any.
    const { recall, drift } = of(thrifty()) ?? {};
    expect(recall?.days).toBe(40);
    expect(recall?.atLeast).toBeCloseTo(200 / (200 + 2 * 2.996), 3);
    expect(drift).toBeNull();
  });

  it('does not count days on which everything was bought', () => {
    const before = many(500, { relevance: 8, daysAgo: 45 });
    expect(of([...before, ...thrifty()])?.recall).toEqual(of(thrifty())?.recall);
    expect(of(before)?.recall).toEqual({ days: 0, atLeast: null });
  });

  it('is not known in less than thirty days, and apart in each category', () => {
    const short = thrifty().filter(({ at }) => at > (TODAY - 29) * DAY_MS);
    expect(of(short)?.recall).toEqual({ days: 29, atLeast: null });
    const { regimes } = report([...thrifty(), ...thrifty({ category: 'hep-th' }).slice(0, 100)]);
    expect(regimes.map(({ category, recall }) => [category, recall.atLeast === null])).toEqual([
      ['cs.LG', false],
      ['hep-th', true],
    ]);
  });

  it('does not take what the reader had bought by hand for a sample', () => {
    const byHand = many(200, { chance: 1 / 3, relevance: 9 }, false);
    expect(of([...thrifty(), ...byHand])?.recall.atLeast).toBe(of(thrifty())?.recall.atLeast);
  });

  it('tells of drift while much more is missed than aimed at', () => {
    // Of late 5 samples a day stand for 10 more beside 10 found.
    expect(of(thrifty({}, 30))?.drift).toBeCloseTo(0.5);
    const aimless = retrospectOf(
      { lessons: thrifty({}, 30), marks: [], seen: [] },
      { ...NOW, recall: null },
      TODAY * DAY_MS,
    );
    expect(aimless.regimes[0]?.drift).toBeNull();
  });

  it('counts papers left out once each, whatever they were left out under', () => {
    const lessons = thrifty();
    expect(report(lessons).leftOut).toBe(400);
    const again = lessons.map((each) => ({ ...each, criteria: 'earlier' }));
    expect(report([...again, ...lessons]).leftOut).toBe(400);
    // Bought under another wording: that money was not saved. Left out once more under a third: it was.
    const bought = again.slice(0, 100).map((each) => ({ ...each, criteria: 'later', relevance: 3 }));
    const before = report(lessons.slice(100)).leftOut;
    expect(report([...lessons, ...bought]).leftOut).toBe(before);
    expect(report([...lessons, ...bought, ...again.slice(0, 100)]).leftOut).toBe(400);
    const stillToCome = many(3, { chance: 1 / 3, relevance: null });
    expect(report([...stillToCome, ...lessons]).leftOut).toBe(400);
  });
});
