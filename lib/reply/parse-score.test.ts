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
    ['7 - core of the topic', 7],
    ['9.', 9],
    ['09', 9],
    ['９', 9],
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
    '9 or so',
    '9 to',
    '9 percent',
    '4 stars',
    '4 out of 5',
    '4.5/5',
    '90/100',
    '~9',
    '> 8',
    '9,5',
    'true',
    '٩',
  ])('refuses %s', (text) => expect(parseScore(text)).toBeNull());
});
