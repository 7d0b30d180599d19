// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Rehearsal } from '../../lib/messages/requests';
import { button, labelled, pageText, press, type } from '../../lib/testing/dom';
import { answers, open, useOptionsPage } from '../../lib/testing/options-page';
import { aSpend } from '../../lib/testing/replies';
import { request } from '../../lib/testing/request';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
vi.mock('../../lib/platform/browser', () => import('../../lib/testing/permissions'));
useOptionsPage();
beforeEach(() => localStorage.clear());

const OFFER = { by: 'model', starred: 10, dismissed: 10, elsewhere: 0, spend: aSpend(21_000, 0.004) };
const LABEL = 'Rehearse with 20 papers · about $0.004';
const RESULT: Rehearsal = {
  ...{ by: 'model', spend: aSpend(20_000, 0.004), notice: null },
  papers: [
    {
      ...{ id: '2602.10001', title: 'On knots', marked: 'starred', before: null, why: '' },
      after: { by: 'model', relevance: 9, novelty: 8, above: true },
    },
  ],
};
const askedOf = (name: string) => request.mock.calls.filter(([asked]) => asked === name);
const ready = () => vi.waitFor(() => button(LABEL));

it('rehearses a change, and only a change', async () => {
  answers.getRehearsalOffer = OFFER;
  answers.rehearse = { ok: true, rehearsal: RESULT };
  await open();
  expect(button('Rehearse').disabled).toBe(true);
  await type('Criteria', 'Wanted: knots');
  await ready();
  await press(button(LABEL));
  await vi.waitFor(() => expect(pageText()).toContain('1 of 1 starred paper is above your cut-offs.'));
  const criteria = expect.objectContaining({ text: 'Wanted: knots' });
  expect(askedOf('rehearse')).toEqual([['rehearse', { criteria }]]);
  // What is paid for by now is known only once it is asked again.
  await vi.waitFor(() => expect(askedOf('getRehearsalOffer')).toHaveLength(2));
  await type('Criteria', 'Wanted: links');
  expect(pageText()).toContain('You have changed the text since.');
  await type('Criteria', '  ');
  expect(button('Rehearse').disabled).toBe(true);
});

it('offers no change at the price of another', async () => {
  answers.getRehearsalOffer = { ...OFFER, spend: aSpend(0, 0) };
  await open();
  await type('Criteria', 'Wanted: knots');
  await vi.waitFor(() => button('Rehearse with 20 papers · free'));
  answers.getRehearsalOffer = OFFER;
  await type('Criteria', 'Wanted: links');
  expect(button('Rehearse with 20 papers · …').disabled).toBe(true);
  await ready();
  expect(askedOf('getRehearsalOffer').at(-1)).toEqual([
    'getRehearsalOffer',
    { criteria: expect.objectContaining({ text: 'Wanted: links' }) },
  ]);
});

it('is stopped by the reader', async () => {
  answers.getRehearsalOffer = OFFER;
  const { promise, resolve } = Promise.withResolvers<unknown>();
  answers.rehearse = promise;
  await open();
  await type('Criteria', 'Wanted: knots');
  await ready();
  await press(button(LABEL));
  await press(button('Stop'));
  expect(askedOf('stopRehearsal')).toHaveLength(1);
  resolve({ ok: true, rehearsal: RESULT });
  await vi.waitFor(() => expect(pageText()).toContain('On knots'));
});

it.each([
  [
    'refuses',
    { ok: false, why: 'Criteria can have 20 characters at most.' },
    'Criteria can have 20 characters at most.',
  ],
  ['does not answer', new Error('gone'), 'Winnow did not answer.'],
])('says so where the background %s, and tries again', async (_what, answer, said) => {
  answers.getRehearsalOffer = OFFER;
  answers.rehearse = answer;
  await open();
  await type('Criteria', 'Wanted: knots');
  await ready();
  await press(button(LABEL));
  await vi.waitFor(() => expect(pageText()).toContain(said));
  answers.rehearse = { ok: true, rehearsal: RESULT };
  await press(button('Rehearse again'));
  await vi.waitFor(() => expect(pageText()).toContain('On knots'));
  expect(pageText()).not.toContain(said);
});

it('leads to the setting that stands in the way', async () => {
  answers.getRehearsalOffer = OFFER;
  const notice = { fault: 'daily-cap', text: 'The daily limit is reached.', action: 'options', until: null };
  const papers = RESULT.papers.map((paper) => ({ ...paper, after: null }));
  answers.rehearse = { ok: true, rehearsal: { ...RESULT, papers, notice } };
  await open();
  await type('Criteria', 'Wanted: knots');
  await ready();
  await press(button(LABEL));
  await vi.waitFor(() => button('Go to the setting'));
  await press(button('Go to the setting'));
  expect(document.activeElement).toBe(labelled('Daily limit in US dollars'));
});
