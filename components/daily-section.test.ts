import { expect, it } from 'vitest';
import type { DailyOutcome } from '../lib/daily/contract';
import { NO_DAILY } from '../lib/daily/daily-settings';
import { outcomeWords, progressWords } from './daily-section';

const outcome = (rest: Partial<DailyOutcome>): DailyOutcome => ({
  ...{ day: '2026-02-06', categories: ['cs.LG'], papers: 2, scored: 2, failed: 0, relevant: 0, stale: 0 },
  ...{ byTitle: 0, found: [], unseen: [], run: 'r', earlierUsd: 0, usd: 0.01, note: '', at: 0, ...rest },
});

it('calls no paper irrelevant where scoring failed', () => {
  expect(outcomeWords(outcome({}))).toContain('2 of 2 scored, 0 relevant');
  const failed = outcomeWords(outcome({ scored: 0, failed: 2 }));
  expect(failed).toContain('0 of 2 scored, 2 failed');
  expect(failed).not.toContain('relevant');
  expect(outcomeWords(outcome({ scored: 1, failed: 1, relevant: 1 }))).toContain('1 relevant, 1 failed');
});

it('tells a day without papers from one that could not be read', () => {
  expect(outcomeWords(outcome({ papers: 0 }))).toBe('no papers.');
  expect(outcomeWords(outcome({ papers: 0, note: 'Not read.' }))).toBe('Not read.');
});

it('says why papers have no score of today', () => {
  const words = outcomeWords(outcome({ papers: 9, scored: 2, stale: 3, byTitle: 4, relevant: 1 }));
  expect(words).toContain('2 of 9 scored, 1 relevant, 4 left out by title, 3 with other scores');
});

it('promises to go on by itself only where it will', () => {
  const trouble = { text: 'Stopped at your daily limit.', until: 0, mendable: true };
  const reply = { settings: NO_DAILY, working: false, pending: [], outcomes: [], trouble, waiting: 0 };
  expect(progressWords(reply)).toBe('Stopped at your daily limit. Press “Run now” to go on.');
  const settings = { ...NO_DAILY, on: true, categories: ['cs.LG'] };
  const on = progressWords({ ...reply, settings });
  expect(on).toMatch(/Going on at .*, or once you have changed the settings\.$/);
  expect(progressWords({ ...reply, settings: { ...settings, categories: [] } })).toBe(
    'Enter a category to begin.',
  );
});

it('names the days that are still to be done, and what is wrong with them', () => {
  const pending = [
    { day: '2026-02-06', why: '' },
    { day: '2026-02-05', why: 'arXiv’s page could not be read.' },
  ];
  const reply = { settings: NO_DAILY, working: false, pending, outcomes: [], trouble: null, waiting: 0 };
  const words = 'Still to do: 2026-02-06, 2026-02-05 (arXiv’s page could not be read).';
  expect(progressWords(reply)).toBe(`${words} Press “Run now” to go on.`);
  expect(progressWords({ ...reply, settings: { ...NO_DAILY, on: true, categories: ['cs.LG'] } })).toBe(words);
  expect(progressWords({ ...reply, working: true })).toBe('Working on 2026-02-06…');
});
