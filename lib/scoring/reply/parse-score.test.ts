import { describe, expect, it } from 'vitest';
import { parseScore } from './parse-score';

describe('parseScore', () => {
  it.each([
    ['9', 9],
    ['10', 10],
    ['9.0', 9],
    ['8.5', 9],
    ['8.49', 8],
    ['0.5', 1],
    ['10.4', 10],
    [' 9/10 ', 9],
    ['9 / 10', 9],
    ['9 out of 10', 9],
    ['**7**', 7],
    ['7 (high)', 7],
  ])('reads %s', (text, score) => expect(parseScore(text)).toBe(score));

  it.each([
    '',
    '0',
    '0.4',
    '10.5',
    '11',
    '-3',
    '9/5',
    '90%',
    '9-10',
    'high',
    '1e1',
    'NaN',
    '9 or 8',
    'true',
    '٩',
  ])('refuses %s', (text) => expect(parseScore(text)).toBeNull());
});
