// @vitest-environment jsdom

import { useState } from 'preact/hooks';
import { expect, it, vi } from 'vitest';
import type { Axis } from '../lib/criteria/axes';
import type { Criteria } from '../lib/criteria/criteria';
import { READING_AXES } from '../lib/criteria/reading-axes';
import { button, choose, labelled, pageText, press, show, type } from '../lib/testing/dom';
import { CriteriaAxes } from './criteria-axes';

const mine: Criteria = { id: 'a', name: 'Mine', text: 'Wanted: knots' };
const onDraft = vi.fn();

/** Drafts come back, as they do from whoever keeps them. */
function Editor({ first }: { first: Criteria }) {
  const [criteria, setCriteria] = useState(first);
  const keep = (draft: Criteria) => {
    onDraft(draft);
    setCriteria(draft);
  };
  return <CriteriaAxes criteria={criteria} onDraft={keep} />;
}
const open = (axes?: Axis[]) => show(<Editor first={{ ...mine, ...(axes && { axes }) }} />);
const rows = () => [...document.querySelectorAll('fieldset')];
const has = (words: string) =>
  [...document.querySelectorAll('button')].some((each) => each.textContent === words);

it('adds an axis: a name, a line and a weight', async () => {
  await open();
  expect([document.querySelector('details')?.open, rows().length]).toEqual([false, 0]);
  await press(button('Add an axis'));
  await type('Name of the axis', 'Load');
  await type('What it asks', 'How much work it is');
  await choose('Weight in the reading order', '-0.5');
  const axes = [{ name: 'Load', rubric: 'How much work it is', weight: -0.5 }];
  expect(onDraft).toHaveBeenLastCalledWith({ ...mine, axes });
  await press(button('Remove axis 1'));
  expect(onDraft).toHaveBeenLastCalledWith({ ...mine, axes: [] });
});

it('has weights from −2 to 2 in halves, in the reader’s own numbers', async () => {
  await open([...READING_AXES]);
  const weight = labelled('Weight in the reading order');
  const options = [...weight.querySelectorAll('option')].map(({ text }) => text);
  expect(options).toEqual(['+2', '+1.5', '+1', '+0.5', '0', '-0.5', '-1', '-1.5', '-2']);
  expect([...document.querySelectorAll('select')].map(({ value }) => value)).toEqual(['1', '1', '-0.5']);
});

it('adds the reading order at one press, and no fourth axis', async () => {
  await open();
  await press(button('Add proximity, evidence and load'));
  expect(onDraft).toHaveBeenLastCalledWith({ ...mine, axes: READING_AXES });
  expect([rows().length, has('Add an axis'), has('Add proximity, evidence and load')]).toEqual([
    3,
    false,
    false,
  ]);
  await press(button('Remove axis 2'));
  expect(onDraft).toHaveBeenLastCalledWith({ ...mine, axes: [READING_AXES[0], READING_AXES[2]] });
  expect(has('Add an axis')).toBe(true);
});

it.each([
  ['', true],
  ['7!', true],
  ['Novelty', true],
  ['load', true],
  ['Fun', false],
])('says so where a name cannot be one: %j', async (name, isLeftOut) => {
  await open([
    { name: 'Load', rubric: '', weight: 1 },
    { name, rubric: 'x', weight: 1 },
  ]);
  expect(pageText().includes('an axis needs a name of its own')).toBe(isLeftOut);
  expect(document.querySelector('#axis-name-2')?.getAttribute('aria-invalid')).toBe(`${isLeftOut}`);
});

it('keeps a row whose name is still to come, though nothing of it is kept', async () => {
  // As a page does that keeps no draft which says what is saved.
  await show(<CriteriaAxes criteria={mine} onDraft={onDraft} />);
  await press(button('Add an axis'));
  expect(rows()).toHaveLength(1);
  expect(pageText()).not.toContain('an axis needs a name of its own');
});
