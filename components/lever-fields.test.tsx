// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { draftOf, type OptionsDraft, readDraft } from '../lib/settings/options-draft';
import { DEFAULT_SETTINGS } from '../lib/settings/settings';
import { labelled, pageText, show, type } from '../lib/testing/dom';
import { LeverFields } from './lever-fields';

const BUDGET = 'Its budget for a day in US dollars';

const open = async (rest: Partial<OptionsDraft> = {}) => {
  const onChange = vi.fn();
  const draft = { ...draftOf(DEFAULT_SETTINGS), ...rest };
  const read = readDraft(draft);
  await show(<LeverFields {...{ draft, onChange }} problems={read.ok ? {} : read.problems} />);
  return onChange;
};

it('asks for the budget of a stronger model only where there is one', async () => {
  await open();
  expect(pageText()).not.toContain(BUDGET);
  const onChange = await open({ secondModel: 'gpt-6' });
  expect(labelled(BUDGET).value).toBe('0.25');
  await type(BUDGET, '2.5');
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ strongBudgetUsd: '2.5' });
});

it.each(['-1', '', 'much', '1001'])('takes no budget of “%s”', async (strongBudgetUsd) => {
  await open({ secondModel: 'gpt-6', strongBudgetUsd });
  expect(labelled(BUDGET).getAttribute('aria-invalid')).toBe('true');
});

it.each([
  ['0', 0],
  ['2.5', 2.5],
])('takes a budget of %s', (strongBudgetUsd, usd) => {
  const read = readDraft({ ...draftOf(DEFAULT_SETTINGS), strongBudgetUsd });
  expect(read).toMatchObject({ ok: true, read: { settings: { strongBudgetUsd: usd } } });
});
