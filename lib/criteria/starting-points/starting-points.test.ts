import { expect, it } from 'vitest';
import { reachedFrom } from '../../testing/sources';
import { MAX_CRITERIA_CHARS } from '../criteria';
import { FIELDS, STARTING_POINTS } from './starting-points';

it('has a starting point for each of many fields, none twice', () => {
  expect(STARTING_POINTS.length).toBeGreaterThanOrEqual(19);
  for (const one of ['id', 'name', 'text'] as const)
    expect(new Set(STARTING_POINTS.map((point) => point[one])).size).toBe(STARTING_POINTS.length);
  expect(new Set(FIELDS.map(({ name }) => name)).size).toBe(FIELDS.length);
});

it.each(STARTING_POINTS)('$id has headed topics, each with what is wanted and what is not', ({ text }) => {
  const topics = text.split(/\n(?=\d\. |Keywords\n)/).slice(1);
  expect(topics.length).toBeGreaterThanOrEqual(4);
  for (const topic of topics) expect(topic).toMatch(/^.+\nWanted: .+\n(?:Not wanted: .+\n?)/);
  expect(text.length).toBeLessThan(MAX_CRITERIA_CHARS / 5);
});

it.each(['entrypoints/background', 'entrypoints/listing.content/index'])('is no part of %s', (beginning) => {
  const reached = reachedFrom(beginning);
  expect(reached.length).toBeGreaterThan(20);
  expect(reached.filter((path) => path.includes('starting-points'))).toEqual([]);
});
