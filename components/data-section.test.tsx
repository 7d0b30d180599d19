// @vitest-environment jsdom

import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Counts } from '../lib/backup/contract';
import { STARTER_CRITERIA } from '../lib/criteria/starter';
import { button, choose, labelled, pageText, press, show } from '../lib/testing/dom';
import { DataSection, type DataSectionProps } from './data-section';

const NONE: Counts = {
  criteria: 0,
  days: 0,
  runs: 0,
  listings: 0,
  imports: 0,
  scores: 0,
  lessons: 0,
  papers: 0,
  triage: 0,
};
const on = { onExport: vi.fn(), onImport: vi.fn(), onForget: vi.fn() };
const criteria = [STARTER_CRITERIA, { id: 'mine', name: 'Mine', text: '' }];
const open = (rest: Partial<DataSectionProps> = {}) =>
  show(<DataSection {...{ kept: null, criteria, outcome: { tone: 'quiet', text: '' } }} {...on} {...rest} />);

beforeEach(() => void vi.resetAllMocks());

async function pick(file: File): Promise<void> {
  const field = labelled('Import everything');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
}

it('says how much is kept, and nothing where it is not known', async () => {
  await open();
  expect(pageText()).not.toContain('Kept on this device');
  await open({ kept: { counts: { ...NONE, scores: 1, imports: 2, days: 3 }, bytes: 1_240_000 } });
  expect(pageText()).toContain(
    'Kept on this device: 1 score, 2 imported digests, 3 days of spending. It takes about 1.2 MB.',
  );
  await open({ kept: { counts: NONE, bytes: null } });
  expect(pageText()).toContain('Kept on this device: nothing yet.');
  expect(pageText()).not.toContain('It takes');
});

it('exports by one click', async () => {
  await open();
  await press(button('Export everything'));
  expect(on.onExport).toHaveBeenCalledOnce();
});

it('asks what becomes of what is here before it imports, and moves the focus there and back', async () => {
  await open();
  const file = new File(['{}'], 'all.json');
  await pick(file);
  expect(pageText()).toContain('Merge all.json into what is here, or replace what is here with it?');
  expect(document.activeElement).toBe(button('Merge'));
  await press(button('Keep'));
  expect(document.activeElement).toBe(labelled('Import everything'));
  expect(on.onImport).not.toHaveBeenCalled();
  await pick(file);
  await press(button('Merge'));
  expect(on.onImport).toHaveBeenLastCalledWith(file, 'merge');
  await pick(file);
  await press(button('Replace everything'));
  expect(on.onImport).toHaveBeenLastCalledWith(file, 'replace');
  expect(() => button('Merge')).toThrow();
});

it.each([
  ['age-30', { olderThanDays: 30 }, 'Forget scores: older than 30 days?'],
  ['age-90', { olderThanDays: 90 }, 'Forget scores: older than 90 days?'],
  ['age-365', { olderThanDays: 365 }, 'Forget scores: older than 365 days?'],
  ['of-mine', { criteriaId: 'mine' }, 'Forget scores: of “Mine”?'],
  ['all', {}, 'Forget scores: all of them?'],
])('forgets %s after a question', async (value, which, question) => {
  await open();
  await choose('Scores to forget', value);
  await press(button('Forget scores'));
  expect(pageText()).toContain(question);
  expect(on.onForget).not.toHaveBeenCalled();
  await press(button('Forget them'));
  expect(on.onForget).toHaveBeenCalledExactlyOnceWith(which);
});

it('begins with what is missed least', async () => {
  await open();
  expect(labelled('Scores to forget').value).toBe('age-365');
});

it('says what came of it where it is heard', async () => {
  await open({ outcome: { tone: 'good', text: 'Read: 1 score.' } });
  expect(document.querySelector('[aria-live]')?.textContent).toBe('Read: 1 score.');
});
