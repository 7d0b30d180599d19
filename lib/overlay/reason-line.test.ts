// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { COMMENTS_ABROAD } from '../testing/comments-abroad';
import { failedMark, scoredMark } from '../testing/marks';
import { markParts } from './details/details-parts';
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

const own = ownElements(document, ENTRY_CSS)('div');
const line = createReasonLine(own, () => undefined);
const shown = () => {
  const text = own.root.querySelector<HTMLElement>('.text');
  return [text?.dir, text?.querySelector('.said')?.textContent];
};

it.each(Object.entries(COMMENTS_ABROAD))('shows a reason in %s as its script runs', (language, comment) => {
  const direction = ['ar', 'fa', 'he'].includes(language) ? 'rtl' : 'ltr';
  const named = `Sparse attention: ${comment}`;
  line.show(scoredMark('a', { comment: named }));
  expect(shown()).toEqual([direction, named]);
  const parts = markParts(document, scoredMark('a', { comment: named }));
  const reason = parts.find((part) => part.matches('.reason'));
  expect([reason?.dir, reason?.textContent]).toEqual([direction, named]);
  // What Winnow says itself is English.
  line.show(failedMark('a'));
  expect(shown()[0]).toBe('ltr');
});

it('keeps what it says of an old score apart from the reason', () => {
  const { ar = '' } = COMMENTS_ABROAD;
  const mark = scoredMark('a', { comment: ar, stale: 'criteria' });
  line.show(mark);
  const said = own.root.querySelector('bdi.old')?.textContent ?? '';
  expect(said).not.toBe('');
  expect(shown()).toEqual(['rtl', `${said}${ar}`]);
  expect(markParts(document, mark)[1]?.querySelector('bdi')?.textContent).toBe(said);
});
