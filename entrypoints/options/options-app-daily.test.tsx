// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DailyEstimate, DailyOutcome, DailyReply } from '../../lib/daily/contract';
import { NO_DAILY } from '../../lib/daily/daily-settings';
import { button, labelled, press, type } from '../../lib/testing/dom';
import { answers, asked, open, useOptionsPage } from '../../lib/testing/options-page';
import { ask } from '../../lib/testing/permissions';
import { aSpend } from '../../lib/testing/replies';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
vi.mock('../../lib/platform/browser', () => import('../../lib/testing/permissions'));
useOptionsPage();

describe('the daily run', () => {
  const outcome: DailyOutcome = {
    ...{
      day: '2026-02-05',
      categories: ['cs.LG'],
      papers: 60,
      scored: 58,
      failed: 2,
      ...{ found: [], unseen: [], run: 'r', earlierUsd: 0 },
      stale: 0,
      byTitle: 0,
      relevant: 7,
      usd: 0.0123,
    },
    ...{ note: '', at: 1 },
  };
  const idle: DailyReply = {
    settings: { ...NO_DAILY, categories: ['cs.LG'] },
    ...{ working: false, pending: [], outcomes: [outcome], trouble: null, waiting: 0 },
  };
  const estimate: DailyEstimate = {
    ...{ model: 'gpt-6-luna', hundred: aSpend(35_000, 0.004), why: '' },
    ...{ full: aSpend(35_000, 0.004), flex: null },
    mailing: { day: '2026-02-06', papers: 55, spend: aSpend(19_000, 0.002) },
  };
  beforeEach(() => {
    Object.assign(answers, {
      ...{ getDaily: idle, dailyEstimate: estimate },
      ...{ saveDaily: { ok: true }, runDaily: { ok: true } },
    });
  });
  const group = () =>
    [...document.querySelectorAll('fieldset')].find((each) => each.textContent?.startsWith('Daily run'));

  it('offers slower answers where they are sold, with both prices before the switch', async () => {
    await open();
    await vi.waitFor(() => expect(group()?.textContent).toContain('A hundred papers'));
    expect(document.querySelector('#daily-flex')).toBeNull();
    const flex = { host: 'api.openai.com', hundred: aSpend(35_000, 0.002) };
    Object.assign(answers, { dailyEstimate: { ...estimate, flex } });
    await open();
    await vi.waitFor(() =>
      expect(group()?.textContent).toContain('A hundred papers: about $0.002 instead of $0.004.'),
    );
    expect(labelled('Slower, at half the price').checked).toBe(false);
    await press(labelled('Slower, at half the price'));
    await vi.waitFor(() => expect(asked()).toContainEqual(['saveDaily', { change: { flex: true } }]));
  });

  it('can be taken back where the service of now does not sell them', async () => {
    Object.assign(answers, { getDaily: { ...idle, settings: { ...idle.settings, flex: true } } });
    await open();
    await vi.waitFor(() => expect(group()?.textContent).toContain('does not sell this'));
    await press(labelled('Slower, at half the price'));
    await vi.waitFor(() => expect(asked()).toContainEqual(['saveDaily', { change: { flex: false } }]));
  });

  it('is off, says what it costs, and what came of the last days', async () => {
    await open();
    await vi.waitFor(() =>
      expect(group()?.textContent).toContain('arXiv’s announcement of 2026-02-06 has 55 papers of yours'),
    );
    expect(group()?.textContent).toContain(
      'A hundred papers take about 35,000 tokens · $0.004 with gpt-6-luna.',
    );
    expect(group()?.textContent).toContain('2026-02-05: 58 of 60 scored, 7 relevant, 2 failed, $0.012.');
    const onOff = document.querySelector<HTMLInputElement>('[role=switch]');
    expect([onOff?.checked, onOff && labelled('Run daily') === onOff]).toEqual([false, true]);
    await press(labelled('Run daily'));
    await vi.waitFor(() => expect(asked()).toEqual([['saveDaily', { change: { on: true } }]]));
  });

  it('saves the categories as they are typed before it runs', async () => {
    await open();
    await vi.waitFor(() => labelled('Categories'));
    await type('Categories', 'cs.LG cs.CL');
    await press(button('Run now'));
    await vi.waitFor(() =>
      expect(asked()).toEqual([
        ['saveDaily', { change: { categories: 'cs.LG cs.CL' } }],
        ['runDaily', {}],
      ]),
    );
  });

  it('says which category arXiv does not have, and does not run', async () => {
    answers.saveDaily = { ok: false, why: 'arXiv has no category biology.' };
    await open();
    await vi.waitFor(() => labelled('Categories'));
    await type('Categories', 'biology');
    await press(button('Run now'));
    await vi.waitFor(() => expect(group()?.textContent).toContain('arXiv has no category biology.'));
    expect(asked().map(([name]) => name)).toEqual(['saveDaily']);
  });

  it('says what it is doing, and what it waits for', async () => {
    answers.getDaily = { ...idle, working: true, pending: [{ day: '2026-02-06', why: '' }] };
    await open();
    await vi.waitFor(() => expect(group()?.textContent).toContain('Working on 2026-02-06…'));
    const trouble = { text: 'arXiv is overloaded', until: Date.UTC(2026, 1, 6) };
    answers.getDaily = { ...idle, settings: { ...idle.settings, on: true }, trouble };
    await open();
    await vi.waitFor(() => expect(group()?.textContent).toMatch(/arXiv is overloaded\. Going on at /));
  });

  it('asks to notify inside the click, and keeps the wish without waiting for an answer', async () => {
    await open();
    await vi.waitFor(() => labelled('Notify me'));
    labelled('Notify me').click();
    expect(ask).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
    await vi.waitFor(() => expect(asked()).toEqual([['saveDaily', { change: { notify: true } }]]));
  });

  it('takes the wish back where the browser says no, and tells so', async () => {
    ask.mockResolvedValueOnce(false);
    await open();
    await vi.waitFor(() => labelled('Notify me'));
    labelled('Notify me').click();
    await vi.waitFor(() => expect(group()?.textContent).toContain('did not let Winnow notify you'));
    expect(asked().at(-1)).toEqual(['saveDaily', { change: { notify: false } }]);
  });
});
