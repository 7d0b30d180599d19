// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { button, choose, labelled, pageText, press } from '../../lib/testing/dom';
import { answers, asked, open, useOptionsPage } from '../../lib/testing/options-page';
import { aReply } from '../../lib/testing/replies';
import { request } from '../../lib/testing/request';
import { aTaste } from '../../lib/testing/taste';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
vi.mock('../../lib/platform/browser', () => import('../../lib/testing/permissions'));
useOptionsPage();
beforeEach(() => {
  answers.getTaste = aTaste();
  answers.steerTaste = { ok: true };
  answers.forgetTaste = { ok: true };
});

const lookedUp = () => request.mock.calls.filter(([name]) => name === 'getTaste').length;
const strike = () => document.querySelector<HTMLElement>('[aria-label="Strike “hospital”"]') ?? document.body;

it('saves at once what is switched and chosen, and only that', async () => {
  await open();
  await press(labelled('Thrifty'));
  await choose('Recall to keep', '0.9');
  expect(asked().map(([, ask]) => ask)).toEqual([
    { settings: { thrifty: true } },
    { settings: { recallToKeep: 0.9 } },
  ]);
});

it('looks up what was learned, anew for another model, and not where nothing is to be learned', async () => {
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('at least 93 % over 34 days'));
  expect(lookedUp()).toBe(1);
  answers.getSettings = aReply({ learn: false });
  await press(labelled('Learn from my scores'));
  await vi.waitFor(() => expect(pageText()).not.toContain('at least 93 %'));
  expect(lookedUp()).toBe(1);
  answers.getSettings = aReply({ model: 'gpt-6-terra' });
  await press(labelled('Learn from my scores'));
  await vi.waitFor(() => expect(pageText()).toContain('at least 93 %'));
  expect(lookedUp()).toBe(2);
});

it('shows a word struck at once, and tells the background', async () => {
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('hospital'));
  answers.getTaste = new Promise(() => undefined);
  await press(strike());
  expect(strike().getAttribute('aria-pressed')).toBe('true');
  expect(asked()).toEqual([['steerTaste', { term: 'hospit', how: 'struck', criteriaId: 'starter' }]]);
});

it('shows what was learned for other criteria, and steers their words', async () => {
  const { criteria, ...reply } = aReply();
  const [starter = { id: 'starter', name: 'Starter', text: '' }] = criteria;
  const other = { ...starter, id: 'other', name: 'Other ones' };
  answers.getSettings = { ...reply, criteria: [starter, other] };
  await open();
  await vi.waitFor(() => expect(labelled('Learned for the criteria').value).toBe('starter'));
  answers.getTaste = aTaste({ criteria: other });
  await choose('Learned for the criteria', 'other');
  await vi.waitFor(() => expect(pageText()).toContain('Other ones, scored by'));
  expect(request.mock.calls.findLast(([name]) => name === 'getTaste')?.[1]).toEqual({ criteriaId: 'other' });
  await press(strike());
  expect(asked()).toEqual([['steerTaste', { term: 'hospit', how: 'struck', criteriaId: 'other' }]]);
});

it('forgets, says so, and shows what is left', async () => {
  await open();
  answers.getTaste = aTaste({ words: null });
  await press(button('Forget what was learned'));
  await press(button('Forget it'));
  await vi.waitFor(() => expect(pageText()).toContain('Forgotten.'));
  await vi.waitFor(() => expect(pageText()).toContain('Nothing learned yet.'));
  expect(asked()).toEqual([['forgetTaste', {}]]);
});

it('says why where it could not', async () => {
  answers.forgetTaste = { ok: false, why: 'The browser would not let go of it.' };
  await open();
  await press(button('Forget what was learned'));
  await press(button('Forget it'));
  await vi.waitFor(() => expect(pageText()).toContain('would not let go of it'));
});
