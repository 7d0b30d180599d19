// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { STARTER_CRITERIA } from '../lib/criteria/starter';
import type { PageStatus } from '../lib/messages/listing';
import { button, pageText, press, show } from '../lib/testing/dom';
import { aReply, aSpend, aStatus } from '../lib/testing/replies';
import type { CriteriaSectionProps } from './criteria-section';
import { Popup, type PopupProps } from './popup';

const on = {
  ...{ onSettings: vi.fn(), onAllowArxiv: vi.fn(), onOptions: vi.fn(), onDigest: vi.fn() },
  ...{ onAnswer: vi.fn(), onReload: vi.fn(), onListing: vi.fn(), onNewsRead: vi.fn() },
};
const one: CriteriaSectionProps = {
  ...{ choices: [], activeName: 'Foundations', criteria: STARTER_CRITERIA, state: 'saved', start: null },
  prompt: { estimate: null, onOpen: vi.fn() },
  ...{ onPick: vi.fn(), onDraft: vi.fn(), onSave: vi.fn() },
  ...{ onDiscard: vi.fn(), onNew: vi.fn(), onDelete: vi.fn(), onStart: vi.fn() },
};
const page = { status: aStatus(), today: aSpend(21_000, 0.0043), hasPapers: false };
const open = (props: Partial<PopupProps> = {}) =>
  show(
    <Popup
      {...{ reply: aReply(), keyed: true, page, arxivAllowed: true, waiting: 0, problem: '', criteria: one }}
      {...on}
      {...props}
    />,
  );
/** As the toolbar opens it, not as a tab. */
const narrow = () =>
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));

beforeEach(() => vi.resetAllMocks());
afterEach(() => vi.unstubAllGlobals());

it('what is new in a version stands above all else until it was read', async () => {
  await open();
  expect(pageText()).not.toContain('New in');
  await open({ reply: { ...aReply(), unreadVersion: '1.2.0' } });
  expect(document.querySelector('main > :first-child')?.textContent).toMatch(/^New in 1\.2\.0: .{20,}/);
  await press(button('Got it'));
  expect(on.onNewsRead).toHaveBeenCalledOnce();
});

describe('the glance', () => {
  const glance = (rest: Partial<PageStatus>, props: Partial<PopupProps> = {}) =>
    open({ page: { ...page, status: aStatus(rest) }, ...props });
  const notice = (action: 'options' | 'retry' | 'reload' | null) => ({
    notice: { fault: 'some', text: 'Something is in the way.', action, until: null },
  });

  it.each<[string, Partial<PageStatus>, string, string | null, unknown]>([
    ['all done', {}, '12 of 63 papers reach your cut-offs.', null, null],
    ['one of one', { total: 1, above: 1 }, '1 of 1 paper reaches your cut-offs.', null, null],
    [
      'under way',
      { phase: 'running', owed: 34 },
      '12 of 63 papers reach your cut-offs so far; 34 are being scored.',
      null,
      null,
    ],
    [
      'partly',
      { failed: 4 },
      '12 of 63 papers reach your cut-offs; 4 could not be scored.',
      'Try again',
      on.onAnswer,
    ],
    ['stopped', { phase: 'stopped', owed: 9 }, 'Stopped: 9 of 63 papers not scored.', 'Go on', on.onAnswer],
    [
      'a question',
      { phase: 'question', question: { papers: 900, nearest: 500 } },
      '900 papers are left to score, about',
      'Score all 900 · about $0.00',
      on.onAnswer,
    ],
    ['no papers', { total: 0, above: 0 }, 'This page shows no papers.', 'Open the last days', on.onListing],
    ['settings help', notice('options'), 'Something is in the way.', 'Open settings', on.onOptions],
    ['another try helps', notice('retry'), 'Something is in the way.', 'Try again', on.onAnswer],
    ['a reload helps', notice('reload'), 'Something is in the way.', 'Reload the page', on.onReload],
    ['time helps', { ...notice(null), phase: 'waiting' }, 'Something is in the way.', 'Stop', on.onAnswer],
  ])('%s: one sentence, one action', async (_, status, sentence, label, does) => {
    await glance(status);
    const banner = document.querySelector('.glance .banner');
    expect(banner?.textContent).toContain(sentence);
    const buttons = [...(banner?.querySelectorAll('button') ?? [])];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(label === null ? [] : [label]);
    for (const each of buttons) await press(each);
    if (does) expect(does).toHaveBeenCalledOnce();
  });

  it('says the answer to a question, not only that there is one', async () => {
    await glance({ phase: 'question', question: { papers: 900, nearest: 500 } });
    await press(button('Score all 900 · about $0.00'));
    expect(on.onAnswer).toHaveBeenCalledWith({ type: 'approve', papers: null });
  });

  it('opens the cut-offs where nothing reaches them', async () => {
    narrow();
    await glance({ above: 0 });
    expect(pageText()).toContain('None of the 63 papers here reaches your cut-offs.');
    const folds = () => [...document.querySelectorAll<HTMLDetailsElement>('.fold')].map(({ open }) => open);
    expect(folds()).toEqual([false, false]);
    await press(button('Lower the cut-offs'));
    expect(folds()).toEqual([false, true]);
  });

  it('says that the tab shows no listing, and opens the reader’s own', async () => {
    await open({ page: { ...page, status: null } });
    expect(pageText()).toContain('This tab shows no arXiv listing.');
    await press(button('Open today’s papers'));
    expect(on.onListing).toHaveBeenCalledOnce();
  });

  it('says how many papers here are new to the reader, if any', async () => {
    await open({ page: { ...page, status: aStatus({ newToMe: 1 }) } });
    expect(pageText()).toContain('1 paper here is new to you.');
    await open({ page: { ...page, status: aStatus({ newToMe: 0 }) } });
    expect(pageText()).not.toContain('new to you');
  });

  it('counts nothing on pages that Winnow is switched off for', async () => {
    await open({ reply: aReply({ enabled: false }) });
    expect(pageText()).not.toContain('reach your cut-offs');
    expect(pageText()).not.toContain('This page:');
  });

  it('unfolds what was typed and not saved', async () => {
    narrow();
    await open({ criteria: { ...one, state: 'changed' } });
    expect(document.querySelector<HTMLDetailsElement>('.fold')?.open).toBe(true);
  });
});
