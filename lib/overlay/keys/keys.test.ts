// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { KeyAction } from '../../settings/keymap';
import { innerFocus, ownElements } from '../own-element';
import { actionOf, takesLetters } from './key-press';

const press = (key: string, rest = {}) => ({
  ...{ key, isTrusted: true, defaultPrevented: false, isComposing: false },
  ...{ ctrlKey: false, altKey: false, metaKey: false, ...rest },
});

it.each<[string, KeyAction | null]>([
  ['j', 'next'],
  ['J', 'nextAbove'],
  ['?', 'help'],
  ['[', 'lower'],
  ['q', null],
  ['Enter', null],
  ['Escape', null],
])('%s does %s', (key, action) => {
  expect(actionOf(press(key), {})).toBe(action);
});

it('a key that the reader changed does what it was changed to, and the old one nothing', () => {
  expect(actionOf(press('n'), { next: 'n' })).toBe('next');
  expect(actionOf(press('j'), { next: 'n' })).toBeNull();
});

it.each([
  { isTrusted: false },
  { defaultPrevented: true },
  { isComposing: true },
  { ctrlKey: true },
  { altKey: true },
  { metaKey: true },
])('leaves %j alone', (rest) => {
  expect(actionOf(press('j', rest), {})).toBeNull();
});

it.each([
  ['<input>', true],
  ['<input type="search">', true],
  ['<input type="range">', true],
  ['<textarea></textarea>', true],
  ['<select></select>', true],
  ['<div contenteditable="true"></div>', true],
  ['<div role="textbox"></div>', true],
  ['<input type="checkbox">', false],
  ['<button></button>', false],
  ['<a href="/"></a>', false],
])('letters in %s are its own: %s', (html, own) => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  expect(takesLetters(holder.firstElementChild)).toBe(own);
  expect(takesLetters(null)).toBe(false);
});

it('finds the focus in closed roots of ours', () => {
  const { host, root } = ownElements(document, '')('div');
  const field = document.createElement('textarea');
  root.append(field);
  document.body.append(host);
  field.focus();
  expect(document.activeElement).toBe(host);
  expect(innerFocus(document)).toBe(field);
  host.remove();
});
