import { describe, expect, it } from 'vitest';
import { READING_AXES } from './reading-axes';
import { readingOf, toldAxes } from './reading-order';

const ALL = { Proximity: 8, Evidence: 6, Load: 3 };

describe('the reading order', () => {
  it.each([
    ['relevance, proximity and evidence, less half the load', { relevance: 9, axes: ALL }, 21.5],
    ['the best', { relevance: 10, axes: { Proximity: 10, Evidence: 10, Load: 1 } }, 29.5],
    ['the worst', { relevance: 1, axes: { Proximity: 1, Evidence: 1, Load: 10 } }, -2],
    ['an axis that was not told is in the middle', { relevance: 9, axes: { Proximity: 8, Load: 3 } }, 21],
    ['none were told', { relevance: 9 }, 9 + 5.5 + 5.5 - 2.75],
    ['axes of an earlier wording count nothing', { relevance: 9, axes: { ...ALL, Fun: 10 } }, 21.5],
  ])('%s', (_what, score, reading) => {
    expect(readingOf(score, READING_AXES)).toBe(reading);
  });

  it('is none where no axes are asked for', () => {
    expect(readingOf({ relevance: 9, axes: ALL }, [])).toBeNull();
  });

  it('takes no word of the language for a score', () => {
    const asked = [{ name: 'constructor', rubric: '', weight: 1 }];
    expect(readingOf({ relevance: 9, axes: {} }, asked)).toBe(14.5);
    expect(toldAxes({ axes: {} }, asked)).toEqual([{ name: 'constructor', score: null }]);
  });
});

it('shows what is asked for first, told or not, then what is left of an earlier wording', () => {
  expect(toldAxes({ axes: { Fun: 2, Load: 3, Proximity: 8 } }, READING_AXES)).toEqual([
    { name: 'Proximity', score: 8 },
    { name: 'Evidence', score: null },
    { name: 'Load', score: 3 },
    { name: 'Fun', score: 2 },
  ]);
  expect(toldAxes({}, [])).toEqual([]);
});
