// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Criteria } from '../../lib/criteria/criteria';
import { STARTING_POINTS } from '../../lib/criteria/starting-points/starting-points';
import { button, choose, labelled, pageText, press, show, statusText, type } from '../../lib/testing/dom';
import { aReply, aSpend, aStatus } from '../../lib/testing/replies';
import { PopupApp } from './popup-app';

const mocks = vi.hoisted(() => ({ request: vi.fn() }));
vi.mock('../../lib/platform/request', () => ({ request: mocks.request }));
vi.mock('../../lib/platform/browser', () => {
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  const permissions = { contains: async () => true, onAdded: event, onRemoved: event };
  return { browser: { permissions, tabs: { query: async () => [{ id: 7 }] }, runtime: {} } };
});

const A = { id: 'a', name: 'Circuits', text: 'Wanted: circuits' };
const B = { id: 'b', name: 'Pruning', text: 'Wanted: pruning' };
let kept: Criteria[];
let active: string;
const asked = () =>
  mocks.request.mock.calls.map(([name]) => name as string).filter((name) => /Criteria$/.test(name));

beforeEach(() => {
  localStorage.clear();
  kept = [A, B];
  active = 'a';
  mocks.request.mockReset();
  mocks.request.mockImplementation(async (name: string, ask: { id: string; criteria: Criteria }) => {
    if (name === 'getSettings') return aReply({}, { criteria: kept, activeCriteria: active });
    if (name === 'pageStatus') return { status: aStatus(), today: aSpend(21_000, 0.0043) };
    if (name === 'saveCriteria') kept = [...kept.filter(({ id }) => id !== ask.criteria.id), ask.criteria];
    if (name === 'deleteCriteria') kept = kept.filter(({ id }) => id !== ask.id);
    if (name === 'activateCriteria') active = ask.id;
    return { ok: true };
  });
});

const open = async () => {
  await show(<PopupApp />);
  await vi.waitFor(() => labelled('Criteria'));
};

it('shows the active criteria and what the tab costs', async () => {
  await open();
  expect(labelled('Criteria').value).toBe(A.text);
  expect(statusText()).toBe('Saved.');
  await vi.waitFor(() => expect(pageText()).toContain('This page: 63 papers'));
  expect(mocks.request).toHaveBeenCalledWith('pageStatus', { tabId: 7 });
});

it('brings unsaved text back after the popup was closed, until it is undone', async () => {
  await open();
  await type('Criteria', 'Wanted: features');
  await open();
  expect(labelled('Criteria').value).toBe('Wanted: features');
  expect(statusText()).toBe('Not saved yet.');
  expect(asked()).toEqual([]);
  await press(button('Undo changes'));
  expect(labelled('Criteria').value).toBe(A.text);
  expect(localStorage.length).toBe(0);
});

it('saves, and keeps no draft of what was saved', async () => {
  await open();
  await type('Criteria', 'Wanted: features');
  await press(button('Save criteria'));
  await vi.waitFor(() => expect(statusText()).toBe('Saved.'));
  expect(kept).toContainEqual({ ...A, text: 'Wanted: features' });
  expect(localStorage.length).toBe(0);
  expect(asked()).toEqual(['saveCriteria']);
});

it('keeps what is typed while a save is under way', async () => {
  await open();
  await type('Criteria', 'Wanted: features');
  const saving = Promise.withResolvers<void>();
  mocks.request.mockImplementationOnce(async (_name: string, { criteria }: { criteria: Criteria }) => {
    await saving.promise;
    kept = [criteria, B];
    return { ok: true };
  });
  await press(button('Save criteria'));
  await type('Criteria', 'Wanted: features and more');
  const loads = () => mocks.request.mock.calls.filter(([name]) => name === 'getSettings').length;
  const before = loads();
  saving.resolve();
  await vi.waitFor(() => expect(loads()).toBe(before + 1));
  // Whatever follows from it has happened by then.
  await new Promise((resolve) => setTimeout(resolve));
  expect(labelled('Criteria').value).toBe('Wanted: features and more');
  expect(statusText()).toBe('Not saved yet.');
  await press(button('Undo changes'));
  expect(labelled('Criteria').value).toBe('Wanted: features');
});

it('keeps the draft where saving fails', async () => {
  await open();
  await type('Criteria', 'Wanted: features');
  mocks.request.mockImplementationOnce(async () => ({ ok: false, why: 'The disk is full.' }));
  await press(button('Save criteria'));
  await vi.waitFor(() => expect(pageText()).toContain('The disk is full.'));
  expect(labelled('Criteria').value).toBe('Wanted: features');
  expect(statusText()).toBe('Not saved yet.');
});

it('makes new criteria active once they are saved, not before', async () => {
  await open();
  await press(button('New'));
  expect(labelled('Criteria').value).toBe('');
  expect(pageText()).toContain('Until you save, papers are scored against “Circuits”.');
  await type('Criteria', 'Wanted: optics');
  expect(asked()).toEqual([]);
  await press(button('Save criteria'));
  await vi.waitFor(() => expect(asked()).toEqual(['saveCriteria', 'activateCriteria']));
  await vi.waitFor(() => expect(labelled('Criteria').value).toBe('Wanted: optics'));
  expect(kept.find(({ id }) => id === active)?.text).toBe('Wanted: optics');
});

it('begins with the starting point of a field, until it is changed', async () => {
  const before = STARTING_POINTS.find(({ id }) => id === 'hep-th');
  await open();
  expect(pageText()).not.toContain('Begin with');
  await press(button('New'));
  await choose('Begin with', 'hep-th');
  expect(labelled('Criteria').value).toBe(before?.text);
  expect(labelled('Name').value).toBe('High-energy theory');
  await choose('Begin with', '');
  expect(labelled('Criteria').value).toBe('');
  await choose('Begin with', 'hep-th');
  await type('Criteria', `${before?.text}\nMy own line`);
  // What was written cannot be lost by another choice.
  expect(pageText()).not.toContain('Begin with');
  expect(asked()).toEqual([]);
});

it('offers to leave out what is no criterion of a text that was pasted', async () => {
  await open();
  await type('Criteria', 'You are a helpful reader of papers.\n\n1. Knots\n2. Braids\n\nAnswer in JSONL.');
  await press(button('Leave that out'));
  expect(labelled('Criteria').value).toBe('1. Knots\n2. Braids');
  expect(pageText()).not.toContain('Leave that out');
});

it('saves authors to follow, and leaves what was typed as it was', async () => {
  await open();
  await type('Authors to follow', 'Jane Smith, Bo Li, ');
  expect(labelled('Authors to follow').value).toBe('Jane Smith, Bo Li, ');
  expect(statusText()).toBe('Not saved yet.');
  await open();
  expect(labelled('Authors to follow').value).toBe('Jane Smith\nBo Li');
  await press(button('Save criteria'));
  await vi.waitFor(() => expect(statusText()).toBe('Saved.'));
  expect(kept).toContainEqual({ ...A, authors: ['Jane Smith', 'Bo Li'] });
});

it('saves the language of comments, and forgets it again', async () => {
  await open();
  await choose('Comments in', 'de');
  expect(statusText()).toBe('Not saved yet.');
  await press(button('Save criteria'));
  await vi.waitFor(() => expect(statusText()).toBe('Saved.'));
  expect(kept).toContainEqual({ ...A, commentLanguage: 'de' });
  await choose('Comments in', '');
  await press(button('Save criteria'));
  await vi.waitFor(() => expect(kept).toContainEqual({ ...A, commentLanguage: '' }));
});

it.each([{ authors: 'Jane' }, { commentLanguage: 7 }, { axes: [{ name: 'Load', weight: 1 }] }])(
  'takes no draft for one that is damaged: %o',
  async (part) => {
    localStorage.setItem('criteria-drafts', JSON.stringify([{ ...A, text: 'x', ...part }]));
    await open();
    expect(labelled('Criteria').value).toBe(A.text);
  },
);

it('activates the criteria that are chosen', async () => {
  await open();
  await choose('Active criteria', 'b');
  await vi.waitFor(() => expect(active).toBe('b'));
  await vi.waitFor(() => expect(labelled('Criteria').value).toBe(B.text));
});

it('puts other criteria to work before it deletes the active ones', async () => {
  await open();
  await press(button('Delete'));
  await press(button('Delete'));
  await vi.waitFor(() => expect(asked()).toEqual(['activateCriteria', 'deleteCriteria']));
  await vi.waitFor(() => expect(labelled('Criteria').value).toBe(B.text));
  expect(kept).toEqual([B]);
});

it('shows a change of the cut-offs at once and takes it back where it was refused', async () => {
  await open();
  mocks.request.mockImplementationOnce(async () => ({ ok: false, why: 'The disk is full.' }));
  await choose('Below the cut-offs', 'hide');
  await vi.waitFor(() => expect(pageText()).toContain('The disk is full.'));
  await vi.waitFor(() => expect(labelled('Below the cut-offs').value).toBe('dim'));
});
