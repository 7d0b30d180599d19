// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { button, labelled, pageText, press, type } from '../../lib/testing/dom';
import { answers, asked, open, useOptionsPage } from '../../lib/testing/options-page';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
vi.mock('../../lib/platform/browser', () => import('../../lib/testing/permissions'));
useOptionsPage();
beforeEach(() => localStorage.clear());

const chooseFile = async (file: File) => {
  const field = labelled('Read from a text file');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  Object.defineProperty(field, 'value', { value: '', writable: true });
  await act(() => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
};

it('reads criteria from a file, without what tells a model who it is', async () => {
  answers.saveCriteria = answers.activateCriteria = { ok: true };
  await open();
  await press(button('New'));
  await chooseFile(
    new File(['You are a reader of papers.\n\n 1. Knots\n    - Relevant: proofs'], 'paper_topics.txt'),
  );
  await vi.waitFor(() => expect(labelled('Criteria').value).toBe('1. Knots\n    - Relevant: proofs'));
  expect(labelled('Name').value).toBe('paper_topics');
  expect(asked()).toEqual([]);
  await press(button('Save criteria'));
  await vi.waitFor(() => expect(asked().map(([name]) => name)).toEqual(['saveCriteria', 'activateCriteria']));
});

it.each([
  ['a picture', new File(['\0\0PNG'], 'a.txt'), 'This file cannot be read as text.'],
  ['nothing', new File([' \n'], 'a.txt'), 'This file cannot be read as text.'],
  ['far too much', new File(['x'.repeat(4_000_001)], 'a.txt'), 'This file is too large for criteria.'],
])('says why there are no criteria in %s', async (_what, file, why) => {
  await open();
  await press(button('New'));
  await chooseFile(file);
  await vi.waitFor(() => expect(pageText()).toContain(why));
  expect(labelled('Criteria').value).toBe('');
});

it('says at the settings why criteria were not saved', async () => {
  answers.saveCriteria = { ok: false, why: 'The disk is full.' };
  await open();
  await press(button('Save criteria'));
  await vi.waitFor(() => expect(pageText()).toContain('The disk is full.'));
});

it('shows the whole prompt of what is being written, with what it costs, when it is asked for', async () => {
  answers.promptEstimate = {
    ...{ prompt: 'You help a researcher.', tokens: 1200, model: 'small' },
    days: [{ category: 'cs.LG', papers: 63, spend: { promptTokens: 1, completionTokens: 1, usd: 0.02 } }],
  };
  await open();
  expect(asked().map(([name]) => name)).toEqual([]);
  await type('Criteria', 'Wanted: knots');
  const part = document.querySelector<HTMLDetailsElement>('.whole-prompt');
  await act(() => {
    if (part) part.open = true;
    part?.dispatchEvent(new Event('toggle'));
  });
  await vi.waitFor(() => expect(pageText()).toContain('You help a researcher.'));
  expect(pageText()).toContain('About 1,200 tokens, sent before the papers with each request.');
  expect(pageText()).toContain(
    'A day of cs.LG: about $0.020 (63 papers, as on the last day you read), scored by small.',
  );
  expect(asked().at(-1)).toEqual([
    'promptEstimate',
    { criteria: expect.objectContaining({ text: 'Wanted: knots' }) },
  ]);
});
