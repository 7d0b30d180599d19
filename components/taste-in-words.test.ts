import { describe, expect, it } from 'vitest';
import { aTaste } from '../lib/testing/taste';
import { accuracyInWords, labelsInWords, leftOutInWords, recallInWords, warningsOf } from './taste-in-words';

const ON = { thrifty: true };
const OFF = { thrifty: false };
const regime = (rest: object) => ({
  ...{ category: '', warmUp: null, recall: { days: 0, atLeast: null }, drift: null, ...rest },
});

it('names labels by where they come from, and none that there are none of', () => {
  expect(labelsInWords(aTaste().labels)).toBe(
    '1320 scores, 12 starred papers, 1 paper not for you, and 900 papers seen',
  );
  expect(labelsInWords({ scores: 1, stars: 0, dismissed: 0, followed: 0, seen: 0 })).toBe('1 score');
  expect(labelsInWords({ scores: 0, stars: 0, dismissed: 0, followed: 30, seen: 0 })).toBe(
    '30 papers of followed digests',
  );
});

describe('what was left out', () => {
  it('is told by papers and money, after what is still to come elsewhere', () => {
    expect(leftOutInWords(aTaste(), ON)).toEqual([
      'hep-th: 60 more scores and 4 more relevant ones until anything may be left out',
      '214 papers left out so far, which saved about $0.12',
    ]);
    const [said] = leftOutInWords(aTaste({ savedUsd: null, leftOut: 1, regimes: [regime({})] }), ON);
    expect(said).toBe('1 paper left out so far');
  });

  it('is nothing where thrift is off or has just begun', () => {
    const none = { leftOut: 0, savedUsd: null };
    expect(leftOutInWords(aTaste({ ...none, regimes: [regime({})] }), OFF)).toEqual([
      'nothing, as Thrifty is off',
    ]);
    expect(leftOutInWords(aTaste({ ...none, regimes: [regime({})] }), ON)).toEqual(['enough is known']);
    const early = aTaste({ ...none, regimes: [regime({ warmUp: { scores: 0, relevant: 1 } })] });
    for (const each of [ON, OFF])
      expect(leftOutInWords(early, each)).toEqual(['1 more relevant one until anything may be left out']);
  });
});

describe('recall', () => {
  it('is a bound, rounded downwards, or not known yet', () => {
    expect(recallInWords(aTaste())).toEqual(['cs.LG: at least 93 % over 34 days', 'hep-th: not known yet']);
    const of = (days: number) =>
      recallInWords(aTaste({ regimes: [regime({ recall: { days, atLeast: null } })] }));
    expect(of(1)).toEqual([
      'not known yet: that takes 30 days on which papers were left out, and there is 1',
    ]);
    expect(of(29)).toEqual([
      'not known yet: that takes 30 days on which papers were left out, and there are 29',
    ]);
    expect(of(31)).toEqual(['not known yet: too few samples and relevant papers in 31 days']);
  });
});

it('warns of an edit, of another model and of drift', () => {
  expect(warningsOf(aTaste(), 0.95)).toEqual([]);
  expect(warningsOf(aTaste({ changed: 'criteria' }), 0.95)).toEqual([
    expect.stringMatching(/^You edited the criteria: .*no recall is claimed meanwhile\.$/),
  ]);
  const drift = aTaste({ changed: 'model', regimes: [regime({ category: 'cs.LG', drift: 0.31 })] });
  expect(warningsOf(drift, 0.97)).toEqual([
    expect.stringMatching(/^Another model scores now: older scores count less/),
    expect.stringMatching(
      /^cs\.LG: .* about 31 % were missed, by the sample, and 3 % were aimed at\. Winnow now/,
    ),
  ]);
});

it('tells how good estimates were, once enough were answered', () => {
  expect(accuracyInWords(aTaste())).toBe(
    'right about 91 % of 240 papers, and off by 3 percentage points on average',
  );
  expect(accuracyInWords(aTaste({ accuracy: null, answered: 12 }))).toBe(
    'not known yet: 12 of the 50 answers that it takes',
  );
});
