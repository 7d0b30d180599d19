import { describe, expect, it } from 'vitest';
import { namedScores } from './score-words';

const told = (line: string) => {
  const found = namedScores(line);
  return found && [found.relevance.text, found.novelty.text];
};

describe('namedScores', () => {
  it.each([
    ['relevance 9, novelty 7', '9', '7'],
    ['**Novelty:** 7/10 and **Relevance:** 9 out of 10', '9', '7'],
    ['Relevance (1-10): 9; Novelty (out of 10): 7', '9', '7'],
    ['relevance is 9 and novelty is 7.', '9', '7'],
    ['a relevance of 9 with a novelty of 7', '9', '7'],
    ['relevance -> 9.5, novelty => 7', '9.5', '7'],
    ['Relevance - 9, Novelty - 7 - 10 models compared', '9', '7'],
    ['<b>Relevance:</b> 9 <b>Novelty:</b> 7', '9', '7'],
    ['R=9 N=7 with n=5 samples', '9', '7'],
    ['N: 7/10 | R: 9/10', '9', '7'],
  ])('reads %s', (line, relevance, novelty) => expect(told(line)).toEqual([relevance, novelty]));

  it.each([
    ['a range', 'relevance 8-9, novelty 7'],
    ['a range with spaces', 'relevance 8 – 9, novelty 7'],
    ['a range in words', 'relevance 8 to 9, novelty 7'],
    ['another scale', 'relevance 4.5/5, novelty 7'],
    ['another scale in words', 'relevance 4 out of 5, novelty 7'],
    ['a percentage', 'relevance 9 %, novelty 7'],
    ['stars', 'relevance 4 stars, novelty 7'],
    ['a negative number', 'relevance: -9, novelty 7'],
    ['a bound', 'relevance > 8, novelty 7'],
    ['a guess', 'relevance ~8, novelty 7'],
    ['a decimal comma', 'relevance 8,5, novelty 7'],
    ['powers of ten', 'relevance 1e1, novelty 7'],
    ['a number that counts something', 'relevance of 3 tasks, novelty 7'],
    ['a score that a later word repeats', 'relevance 8-9, novelty 7, so relevance 9'],
    ['short names apart', 'R=9 and then, for n=5 samples'],
    ['one score only', 'relevance 9 with n=5 samples'],
  ])('takes none for %s', (_what, line) => expect(told(line)).toBeNull());
});
