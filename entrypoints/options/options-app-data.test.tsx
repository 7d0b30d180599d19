// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Counts } from '../../lib/backup/contract';
import { button, choose, labelled, pageText, press, type } from '../../lib/testing/dom';
import { answers, asked, open, useOptionsPage } from '../../lib/testing/options-page';
import { aReply } from '../../lib/testing/replies';
import { request } from '../../lib/testing/request';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
vi.mock('../../lib/platform/browser', () => import('../../lib/testing/permissions'));
useOptionsPage();

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
beforeEach(() => {
  answers.keptAmounts = { counts: { ...NONE, scores: 48 }, bytes: null };
  answers.importSlice = { ok: true };
  answers.importAll = { ok: true, read: { ...NONE, scores: 2, criteria: 1 }, leftOut: 0 };
});

async function importFile(file: File, how = 'Merge'): Promise<void> {
  await open();
  const field = labelled('Import everything');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
  await press(button(how));
}

it('puts the slices of an export into one file, in their order', async () => {
  const saved: Blob[] = [];
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => saved.push(blob) && 'blob:x' }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const next = { part: 1, after: 'a', begun: true };
  const slices = [
    { text: '{"winnow":1,', next },
    { text: '"scores":[]}', next: null },
  ];
  const others = request.getMockImplementation();
  request.mockImplementation(async (name: string, ask: unknown) =>
    name === 'exportSlice' ? slices.shift() : others?.(name, ask),
  );
  await open();
  await press(button('Export everything'));
  await vi.waitFor(() => expect(pageText()).toMatch(/Saved as winnow-everything-[\d-]+\.json\./));
  expect(asked()).toEqual([
    ['exportSlice', { at: null }],
    ['exportSlice', { at: next }],
  ]);
  const [blob] = saved;
  expect(blob?.size).toBe('{"winnow":1,"scores":[]}'.length);
});

it('hands a file over in slices that break no character, and says what was read', async () => {
  // Two bytes a character, and one before: the slices end within one.
  const text = `x${'é'.repeat(4_500_000)}`;
  await importFile(new File([text], 'all.json'));
  await vi.waitFor(() => expect(pageText()).toContain('Read: 2 scores, 1 text of criteria.'), 60_000);
  const slices = asked().filter(([name]) => name === 'importSlice');
  expect(slices.length).toBeGreaterThan(2);
  expect(slices.map(([, ask]) => ask.at)).toEqual([...slices.keys()]);
  // Not as a matcher would: its message would be as long.
  expect(slices.map(([, ask]) => ask.text).join('') === text).toBe(true);
  const [{ id }] = slices.map(([, ask]) => ask);
  expect(asked().at(-1)).toEqual(['importAll', { id, slices: slices.length, how: 'merge' }]);
});

it('says how much was left out, and shows the settings that came', async () => {
  answers.importAll = { ok: true, read: { ...NONE, days: 1 }, leftOut: 3 };
  await open();
  await type('Model', 'typed');
  answers.getSettings = aReply({ model: 'of the file' });
  await importFile(new File(['{}'], 'all.json'), 'Replace everything');
  await vi.waitFor(() =>
    expect(pageText()).toContain('Read: 1 day of spending. 3 left out, since they make no sense here.'),
  );
  await vi.waitFor(() => expect(labelled('Model').value).toBe('of the file'));
});

it('says why a file was refused', async () => {
  answers.importAll = { ok: false, why: 'A newer Winnow wrote this file.' };
  await importFile(new File(['{"winnow":2}'], 'all.json'));
  await vi.waitFor(() => expect(pageText()).toContain('all.json: A newer Winnow wrote this file.'));
});

it('ends at the first slice that is not taken, and says so', async () => {
  answers.importSlice = { ok: false, why: 'The file did not arrive whole.' };
  await importFile(new File(['{}'], 'all.json'));
  await vi.waitFor(() => expect(pageText()).toContain('all.json: The file did not arrive whole.'));
  expect(asked().map(([name]) => name)).toEqual(['importSlice']);
});

it('forgets what is chosen, and says how many went and what is left', async () => {
  answers.forgetScores = { ok: true, forgotten: 47 };
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('Kept on this device: 48 scores.'));
  await choose('Scores to forget', 'all');
  answers.keptAmounts = { counts: { ...NONE, scores: 1 }, bytes: null };
  await press(button('Forget scores'));
  await press(button('Forget them'));
  await vi.waitFor(() => expect(pageText()).toContain('47 scores forgotten.'));
  await vi.waitFor(() => expect(pageText()).toContain('Kept on this device: 1 score.'));
  expect(asked()).toEqual([['forgetScores', {}]]);
});
