// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { readPage } from '../arxiv/read-page';
import { parse } from '../testing/arxiv-page';
import { testAbstractPage } from '../testing/results-page';
import { createOverlay } from './overlay';

/** The page of one paper has no bar: until Winnow has ended, and the reader is to know. */

const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;
vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
  const root = attach.call(this, init);
  roots.push(root);
  return root;
});

it('says on the page of one paper that it has ended, and how to go on', () => {
  document.body.replaceChildren(...parse(testAbstractPage({ id: '2602.00001' })).body.childNodes);
  const reading = readPage(document, 'https://arxiv.org/abs/2602.00001');
  if (reading.state !== 'read') throw new Error(reading.state);
  const on = { view: vi.fn(), act: vi.fn(), tryAgain: vi.fn(), triage: vi.fn(), details: vi.fn() };
  const overlay = createOverlay(document, reading, { ...on, scoreAgain: vi.fn(), found: vi.fn() });
  const root = roots.find((each) => each.querySelector('.bar'));
  if (!root) throw new Error('There is no bar.');
  const { host } = root;
  expect([host.isConnected, host.hasAttribute('data-silent')]).toEqual([true, true]);

  overlay.frozen('Winnow has ended.');
  expect(host.hasAttribute('data-silent')).toBe(false);
  expect(root.querySelector('[role="status"]')?.textContent).toBe('Winnow has ended.');
  expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Reload']);
  overlay.remove();
  expect(host.isConnected).toBe(false);
});
