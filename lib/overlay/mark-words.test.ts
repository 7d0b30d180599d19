import { expect, it } from 'vitest';
import type { Mark, Stale } from '../messages/listing';
import { failedMark, keywordMark, scoredMark, waitingMark } from '../testing/marks';
import { estimateWords, markWords } from './mark-words';

it.each<[Mark, string]>([
  [scoredMark('a'), 'Relevance 9 of 10, novelty 7 of 10'],
  [
    scoredMark('a', { stale: 'criteria' }),
    'Relevance 9 of 10, novelty 7 of 10, scored before you changed your criteria',
  ],
  [waitingMark('a'), 'Waiting for a score'],
  [failedMark('a', 'the model left it out'), 'Could not be scored: the model left it out'],
  [keywordMark('a'), 'Keyword match: strong (sparse, MoE)'],
  [keywordMark('a', { strength: 0, matched: [] }), 'Keyword match: none'],
])('names %o', (mark, name) => {
  expect(markWords(mark).name).toBe(name);
});

const learned = { order: 1, likely: 0.5, close: true };
it.each<[Mark, string]>([
  [scoredMark('a', { learned }), 'close call'],
  [scoredMark('a', { learned: { ...learned, close: false } }), ''],
  [scoredMark('a'), ''],
  [keywordMark('a', { learned }), 'estimated: 50 % likely relevant, close call'],
  [
    { ...waitingMark('a'), learned: { order: 1, likely: 0.931, close: false } },
    'estimated: 95 % likely relevant',
  ],
  [
    { ...waitingMark('a'), learned: { order: 1, likely: 0.999, close: false } },
    'estimated: 95 % likely relevant',
  ],
  [
    { ...waitingMark('a'), learned: { order: 1, likely: 0.01, close: false } },
    'estimated: 5 % likely relevant',
  ],
  [{ ...waitingMark('a'), learned: { order: 1, likely: null, close: false } }, ''],
  [{ ...failedMark('a'), learned }, ''],
])('says what is estimated of a paper, beside its name: %o', (mark, words) => {
  expect(estimateWords(mark)).toBe(words);
  const { learned: _, ...bare } = mark;
  expect(markWords(mark)).toEqual(markWords(bare as Mark));
});

it('says which criterion is met, or that none is', () => {
  expect(markWords(scoredMark('a'))).toMatchObject({
    line: 'MoE: routing without a router.',
    tone: 'plain',
    old: '',
  });
  expect(markWords(scoredMark('a', { comment: '' }))).toMatchObject({
    tone: 'quiet',
    line: expect.stringContaining('No close match'),
  });
});

it('says what an old score was made for', () => {
  const said = (stale: Stale) => markWords(scoredMark('a', { stale })).old;
  expect(said('criteria')).toBe('Scored before you changed your criteria: ');
  expect(said('model')).toBe('Score by another model: ');
  expect(said('text')).toBe('Scored from an earlier version of the paper: ');
  const imported = scoredMark('a', { stale: 'imported', model: 'gpt-5, from a digest of 2026-02-06' });
  expect(markWords(imported).old).toBe('Score by gpt-5, from a digest of 2026-02-06: ');
  expect(markWords(imported).name).toMatch(/, from a digest$/);
});

it('warns of a text that speaks to the model, and shows the line all the same', () => {
  const { line, tone } = markWords(scoredMark('a', { flagged: true }));
  expect(tone).toBe('warn');
  expect(line).toMatch(/speaks to an AI.*MoE: routing/);
});

it('says why there is a keyword match and no score', () => {
  const line = (note: 'no key' | 'no abstract' | 'replacement' | 'stopped') =>
    markWords(keywordMark('a', { note })).line;
  expect(line('no key')).toBe('Keywords: sparse, MoE');
  expect(line('no abstract')).toMatch(/abstract.*Keywords/);
  expect(line('replacement')).toMatch(/new version of an older paper: not scored.*Keywords/);
  expect(line('stopped')).toMatch(/Stopped.*Keywords/);
});
