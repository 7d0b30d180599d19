// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';

import { createStepBack } from './step-back';

const ENTRY = `<dl><dt>[1]</dt><dd><div class="meta"><div class="list-title">T</div><div data-winnow></div>
  <div class="list-authors">A</div><div class="list-comments">C</div><div class="list-journal-ref">J</div>
  <div class="list-subjects">S</div><p class="mathjax">P</p></div></dd></dl>`;
const RESULT = `<ul><li class="arxiv-result"><div><p class="list-title">arXiv:1</p></div><div data-winnow></div>
  <p class="title">T</p><div data-winnow></div><p class="authors">A</p><p class="abstract">P</p></li></ul>`;

afterEach(() => document.head.replaceChildren());

/** Selectors of a sheet, one by one. */
const selectorsOf = (css: string) =>
  [...css.matchAll(/([^{}]+)\{/g)]
    .flatMap(([, list = '']) => list.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim())
    .filter((selector) => selector !== '' && !selector.startsWith('@'));

it('has no rule that the browser tries on everything of a long page', () => {
  const { style } = createStepBack(document, 'listing');
  const subjects = selectorsOf(style.textContent ?? '').map((each) => each.split(/[\s>~+]+/).at(-1));
  expect(subjects.length).toBeGreaterThan(10);
  expect(subjects.filter((subject = '') => /^(?:\*|:)/.test(subject))).toEqual([]);
});

it.each([
  ['listing', ENTRY, ['[1]', 'T', 'A', 'C', 'J', 'S', 'P']],
  ['results', RESULT, ['arXiv:1', 'T', 'A', 'P']],
] as const)('dims all that arXiv says in an entry of a %s, and nothing of ours', (layout, html, texts) => {
  document.body.innerHTML = html;
  const parts = [...document.querySelectorAll<HTMLElement>('dt, dd, li')];
  const stepBack = createStepBack(document, layout);
  stepBack.mode({ below: 'dim', abstracts: 'shown' });
  stepBack.set({ parts }, 'below');
  const dimmed = [...document.body.querySelectorAll('*')].filter(
    (element) => Number(getComputedStyle(element).opacity) === 0.62,
  );
  expect(dimmed.map(({ textContent }) => textContent)).toEqual(texts);
  expect(dimmed.some((element) => element.matches('[data-winnow], :has([data-winnow])'))).toBe(false);
});
