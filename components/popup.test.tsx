// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { STARTER_CRITERIA } from '../lib/criteria/starter';
import { button, choose, labelled, pageText, press, show, statusText, type } from '../lib/testing/dom';
import { aReply, aSpend, aStatus } from '../lib/testing/replies';
import type { CriteriaSectionProps } from './criteria-section';
import { Popup, type PopupProps } from './popup';

const more = { onAnswer: vi.fn(), onReload: vi.fn(), onListing: vi.fn(), onNewsRead: vi.fn() };
const on = { onSettings: vi.fn(), onAllowArxiv: vi.fn(), onOptions: vi.fn(), onDigest: vi.fn(), ...more };
const edit = {
  ...{ onPick: vi.fn(), onDraft: vi.fn(), onSave: vi.fn() },
  ...{ onDiscard: vi.fn(), onNew: vi.fn(), onDelete: vi.fn(), onStart: vi.fn() },
};
const one: CriteriaSectionProps = {
  choices: [{ id: 'starter', name: 'Foundations', saved: true }],
  ...{
    activeName: 'Foundations',
    criteria: STARTER_CRITERIA,
    state: 'saved',
    start: null,
    prompt: { estimate: null, onOpen: vi.fn() },
  },
  ...edit,
};
const two = { ...one, choices: [...one.choices, { id: 'b', name: 'Circuits', saved: true }] };
const page = { status: aStatus(), today: aSpend(21_000, 0.0043), hasPapers: false };

const open = (props: Partial<PopupProps> = {}) =>
  show(
    <Popup
      {...{ reply: aReply(), keyed: true, page, arxivAllowed: true, waiting: 0, problem: '', criteria: one }}
      {...on}
      {...props}
    />,
  );

beforeEach(() => vi.resetAllMocks());

describe('on and off', () => {
  it('switches scoring', async () => {
    await open();
    expect(labelled('Score arXiv listings').checked).toBe(true);
    await press(labelled('Score arXiv listings'));
    expect(on.onSettings).toHaveBeenCalledWith({ enabled: false });
  });

  it('opens the settings', async () => {
    await open();
    await press(button('Settings'));
    expect(on.onOptions).toHaveBeenCalledOnce();
  });
});

describe('criteria', () => {
  it('are saved by name and text, and say what follows', async () => {
    await open({
      criteria: { ...one, criteria: { id: 'b', name: ' ', text: 'Circuits' }, state: 'changed' },
    });
    expect(labelled('Criteria').value).toBe('Circuits');
    expect(statusText()).toBe('Not saved yet.');
    expect(pageText()).toContain('Scores made so far stay, marked as from before the change');
    await press(button('Save criteria'));
    expect(edit.onSave).toHaveBeenCalledWith({ id: 'b', name: 'Untitled', text: 'Circuits' });
  });

  it('have their lists open where there is something in them', async () => {
    const lists = () => document.querySelector<HTMLDetailsElement>('.criteria-lists')?.open;
    await open();
    expect(lists()).toBe(false);
    await open({ criteria: { ...one, criteria: { ...STARTER_CRITERIA, id: 'c', categories: ['hep-th'] } } });
    expect(lists()).toBe(true);
    expect(labelled('Chosen by itself for').value).toBe('hep-th');
  });

  it('are told of by name where the page may use others', async () => {
    const words = 'This page is scored with “Holography”.';
    const holography = { ...page, status: aStatus({ criteria: 'Holography' }) };
    await open({ page: holography });
    expect(pageText()).not.toContain(words);
    await open({ page: holography, criteria: two });
    expect(pageText()).toContain(words);
    await open({ page: { ...page, status: null }, criteria: two });
    expect(pageText()).not.toContain('This page is scored with');
  });

  it('are drafted with every change', async () => {
    await open();
    await type('Criteria', 'Circuits');
    expect(edit.onDraft).toHaveBeenCalledWith({ ...STARTER_CRITERIA, text: 'Circuits' });
  });

  it('are not saved empty', async () => {
    await open({ criteria: { ...one, criteria: { id: 'b', name: 'New', text: '\n ' }, state: 'new' } });
    await press(button('Save criteria'));
    expect(edit.onSave).not.toHaveBeenCalled();
    expect(pageText()).toContain('Write what you want to read, then save.');
  });

  it('can be chosen where there are several', async () => {
    await open();
    expect(() => labelled('Active criteria')).toThrow();
    await open({ criteria: two });
    await choose('Active criteria', 'b');
    expect(edit.onPick).toHaveBeenCalledWith('b');
  });

  it('are deleted after one more question, and never the last', async () => {
    await open();
    expect(() => button('Delete')).toThrow();
    await open({ criteria: two });
    await press(button('Delete'));
    // The button with the focus goes with each step: it is not lost, and not taken from elsewhere either.
    expect(document.activeElement).toBe(button('Keep'));
    labelled('Criteria').focus();
    await type('Criteria', 'Wanted: more');
    expect(document.activeElement).toBe(labelled('Criteria'));
    await press(button('Keep'));
    expect(document.activeElement).toBe(button('Delete'));
    expect(edit.onDelete).not.toHaveBeenCalled();
    await press(button('Delete'));
    await press(button('Delete'));
    expect(edit.onDelete).toHaveBeenCalledWith('starter');
  });
});

it('says what the number on the toolbar icon tells of', async () => {
  await open({ waiting: 12 });
  await press(button('Digest (12 new)'));
  expect(on.onDigest).toHaveBeenCalled();
  await open();
  button('Digest');
});

describe('a server on this computer that may bill', () => {
  const baseUrl = 'http://localhost:4000/v1';
  const asks = 'Does somebody bill you for what port 4000 on this computer does?';

  it('is asked about until the reader has said, or typed a price', async () => {
    await open({ reply: aReply({ baseUrl, model: 'm' }) });
    expect(pageText()).toContain(asks);
    await press(button('Say in settings'));
    expect(on.onOptions).toHaveBeenCalledOnce();
    for (const said of [
      { localBilling: { 4000: false } },
      { typedPrices: { 'localhost:4000 m': { input: 1, output: 2 } } },
    ]) {
      await open({ reply: aReply({ baseUrl, model: 'm', ...said }) });
      expect(pageText()).not.toContain(asks);
    }
  });
});

describe('cut-offs', () => {
  it.each([
    ['Minimum relevance', '9', { minRelevance: 9 }],
    ['Minimum novelty', '4', { minNovelty: 4 }],
    ['Minimum strength', '2', { minStrength: 2 }],
    ['Below the cut-offs', 'fold', { below: 'fold' }],
  ])('%s', async (label, value, change) => {
    await open({ keyed: false });
    await choose(label, value);
    expect(on.onSettings).toHaveBeenCalledWith({ view: change });
  });

  it('have no strength where a model scores', async () => {
    await open();
    expect(() => labelled('Minimum strength')).toThrow();
    expect([...document.querySelectorAll('#below option')].map((option) => option.textContent)).toEqual([
      ...['Dim', 'Fold', 'Hide'],
    ]);
  });
});

describe('what is wrong', () => {
  it('says that there is no key and where to add one', async () => {
    await open({ keyed: false });
    expect(pageText()).toContain('papers are matched with your keywords, on this device, at no cost');
    await press(button('Add a model key'));
    expect(on.onOptions).toHaveBeenCalledOnce();
  });

  it('says that arXiv may not be read', async () => {
    await open({ arxivAllowed: false });
    expect(pageText()).toContain('Winnow may not read arXiv.');
    await press(button('Allow'));
    expect(on.onAllowArxiv).toHaveBeenCalledOnce();
  });

  it('shows a failed request and the notice of the run', async () => {
    const notice = { fault: 'offline', text: 'You are offline.', action: null, until: null };
    await open({ problem: 'Winnow did not answer.', page: { ...page, status: aStatus({ notice }) } });
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('Winnow did not answer.');
    expect(pageText()).toContain('You are offline.');
  });
});
