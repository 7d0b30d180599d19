// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { failedMark, scoredMark } from '../testing/marks';
import { ownElements } from './own-element';
import { createReasonLine } from './reason-line';
import { ENTRY_CSS } from './sheet';

function made() {
  const own = ownElements(document, ENTRY_CSS)('div');
  const line = createReasonLine(own, () => undefined);
  const part = (name: string) => own.root.querySelector<HTMLElement>(name);
  return { line, part };
}

it('folds what the pointer unfolded on Escape, until the pointer has left', () => {
  const { line, part } = made();
  line.show(scoredMark('a'));
  const pressEscape = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  const isShut = () => part('.line')?.hasAttribute('data-shut');
  pressEscape();
  expect(isShut()).toBe(false);
  part('.text')?.dispatchEvent(new Event('pointerenter'));
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  expect(isShut()).toBe(false);
  pressEscape();
  expect(isShut()).toBe(true);
  part('.text')?.dispatchEvent(new Event('pointerleave'));
  expect(isShut()).toBe(false);
  pressEscape();
  expect(isShut()).toBe(false);
});

it('has the button of a paper that failed beside the text, which may be cut', () => {
  const { line, part } = made();
  line.show(failedMark('a', 'the reply held no score'));
  expect(part('.said')?.textContent).toContain('the reply held no score');
  expect(part('.said ~ button')?.textContent).toBe('Try again');
  line.show(scoredMark('a'));
  expect(part('button')).toBeNull();
});
