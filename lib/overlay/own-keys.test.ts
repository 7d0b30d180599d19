// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { el, type OwnElement, ownElements } from './own-element';
import { holdKeys } from './own-keys';

let own: OwnElement;
let hold: (event: KeyboardEvent) => void;
const prevented = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  const addEventListener = (type: string, listener: typeof hold) => {
    if (type === 'keydown') hold = listener;
  };
  holdKeys({ document, addEventListener } as unknown as Window, new AbortController().signal);
  own = ownElements(document, '')('div');
  document.body.replaceChildren(own.host);
});

/** Presses a key as a reader does, whose events no test can make; true where none but us heard of it. */
function press(control: HTMLElement, init: KeyboardEventInit, isTrusted = true): boolean {
  control.focus();
  const stopImmediatePropagation = vi.fn();
  const { key, ctrlKey, altKey, metaKey } = new KeyboardEvent('keydown', init);
  hold({
    ...{ type: 'keydown', target: document.activeElement, isTrusted, key, ctrlKey, altKey, metaKey },
    ...{ stopImmediatePropagation, preventDefault: prevented },
  } as unknown as KeyboardEvent);
  return stopImmediatePropagation.mock.calls.length > 0;
}
const control = (tag: 'input' | 'button' | 'select', type = '') => {
  const made = el(document, tag, type ? { type } : {});
  own.root.append(made);
  return made;
};

it.each([
  ['a slider', 'input', 'range', 'ArrowRight', true],
  ['a field', 'input', 'search', 'j', true],
  ['a list of choices', 'select', '', 'ArrowDown', true],
  ['a box', 'input', 'checkbox', ' ', true],
  ['a button', 'button', '', 'Enter', true],
  ['a button, of a letter', 'button', '', 'j', false],
  ['whatever leads out', 'input', 'range', 'Tab', false],
  ['whatever closes', 'input', 'search', 'Escape', false],
] as const)('%s of ours keeps its keys', (_, tag, type, key, keeps) => {
  expect(press(control(tag, type), { key })).toBe(keeps);
});

it('leaves shortcuts to everybody', () => {
  for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
    expect(press(control('input', 'range'), { key: 'ArrowRight', ...held })).toBe(false);
});

it('leaves keys of the page’s own controls alone', () => {
  const theirs = el(document, 'input', { type: 'range' });
  document.body.append(theirs);
  expect(press(theirs, { key: 'ArrowRight' })).toBe(false);
});

it('takes no key that a script made up for one of the reader’s', () => {
  const field = control('input', 'search');
  const listens = vi.fn();
  field.addEventListener('keydown', listens);
  expect(press(field, { key: 'Enter' }, false)).toBe(false);
  expect(listens).not.toHaveBeenCalled();
});

it('lets our own listeners hear the key, and prevent what it does', () => {
  const field = control('input', 'search');
  const heard = vi.fn();
  const listens = vi.fn((event: Event) => event.preventDefault());
  field.addEventListener('keydown', listens);
  document.addEventListener('keydown', heard, { once: true });
  expect(press(field, { key: 'Enter' })).toBe(true);
  expect(listens).toHaveBeenCalledOnce();
  expect(prevented).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
});
