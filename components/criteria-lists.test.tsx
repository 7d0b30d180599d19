// @vitest-environment jsdom

import { expect, it, vi } from 'vitest';
import { COMMENT_LANGUAGES } from '../lib/criteria/comment-language';
import type { Criteria } from '../lib/criteria/criteria';
import { choose, labelled, pageText, show } from '../lib/testing/dom';
import { CriteriaLists } from './criteria-lists';

const mine = { id: 'a', name: 'Mine', text: 'Wanted: knots' };
const open = async (criteria: Criteria) => {
  const onDraft = vi.fn();
  await show(<CriteriaLists {...{ criteria, onDraft }} />);
  return onDraft;
};
const isOpen = () => document.querySelector('details')?.open;

it('names each language in itself, and says that it is', async () => {
  await open(mine);
  const options = [...labelled('Comments in').querySelectorAll('option')];
  expect(options.map(({ value }) => value)).toEqual(['', ...COMMENT_LANGUAGES]);
  expect(options.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      'The language of the papers',
      'Deutsch',
      'русский',
      'العربية',
      '日本語',
      '简体中文',
    ]),
  );
  expect(options.find(({ text }) => text === '日本語')?.lang).toBe('ja');
  expect(pageText()).toContain('stays as it is until its paper is scored again');
});

it('makes the chosen one part of the criteria, and takes it back', async () => {
  const onDraft = await open(mine);
  expect(labelled('Comments in').value).toBe('');
  await choose('Comments in', 'ja');
  expect(onDraft).toHaveBeenLastCalledWith({ ...mine, commentLanguage: 'ja' });
  await choose('Comments in', '');
  expect(onDraft).toHaveBeenLastCalledWith({ ...mine, commentLanguage: '' });
});

it('is open where something is said', async () => {
  await open(mine);
  expect(isOpen()).toBe(false);
  await open({ ...mine, commentLanguage: 'de' });
  expect(isOpen()).toBe(true);
  expect(labelled('Comments in').value).toBe('de');
});

it('shows none that it does not know', async () => {
  await open({ ...mine, commentLanguage: 'xx' });
  expect(labelled('Comments in').value).toBe('');
});
