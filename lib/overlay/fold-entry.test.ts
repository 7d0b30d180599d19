// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPage } from '../arxiv/read-page';
import { parse, testNewPage } from '../testing/arxiv-page';
import { ABSTRACTS, BACK, BELOW, FOLD } from './entry-states';
import { foldByTitle, foldOf, forgetFolds, toggleFold } from './fold-entry';

let entries: { parts: [HTMLElement, ...HTMLElement[]] }[];
let stop: () => void;
const root = document.documentElement;
const first = () => entries[0] as (typeof entries)[0];
const title = () => first().parts[1]?.querySelector<HTMLElement>('.list-title') as HTMLElement;
const states = () => first().parts.map((part) => part.getAttribute(FOLD));

beforeEach(() => {
  document.body.replaceChildren(...parse(testNewPage()).body.childNodes);
  const reading = readPage(document, 'https://arxiv.org/list/cs.LG/new');
  if (reading.state !== 'read') throw new Error(reading.state);
  ({ entries } = reading);
  stop = foldByTitle(document, () => entries);
});
afterEach(() => {
  stop();
  for (const name of [ABSTRACTS, BELOW]) root.removeAttribute(name);
});

it('folds and unfolds one entry, and leaves no trace', () => {
  expect(foldOf(first())).toBeNull();
  toggleFold(first());
  expect(states()).toEqual(['folded', 'folded']);
  expect(foldOf(first())).toBe('folded');
  toggleFold(first());
  expect(states()).toEqual(['open', 'open']);
  expect(foldOf(first())).toBe('open');
  forgetFolds(document);
  expect(states()).toEqual([null, null]);
});

it('folds results of a search as well, whose titles are called otherwise', () => {
  document.body.innerHTML = `<ol><li class="arxiv-result"><div><p class="list-title">arXiv:1</p></div>
    <p class="title">T</p><p class="authors">A</p><p class="abstract">P</p></li></ol>`;
  const parts: [HTMLElement] = [document.querySelector('li') as HTMLElement];
  entries = [{ parts }];
  root.setAttribute(ABSTRACTS, 'titles');
  expect(foldOf({ parts })).toBe('folded');
  document.querySelector<HTMLElement>('.list-title')?.click();
  expect(parts[0].getAttribute(FOLD)).toBeNull();
  document.querySelector<HTMLElement>('.title')?.click();
  expect(parts[0].getAttribute(FOLD)).toBe('open');
});

it.each<[string, boolean, () => void]>([
  ['abstracts are folded', true, () => root.setAttribute(ABSTRACTS, 'folded')],
  ['titles alone are shown', true, () => root.setAttribute(ABSTRACTS, 'titles')],
  [
    'abstracts are folded, and it has none',
    false,
    () => {
      root.setAttribute(ABSTRACTS, 'folded');
      first().parts[1]?.querySelector('p.mathjax')?.remove();
    },
  ],
  [
    'what is below the cut-offs is folded, and it is',
    true,
    () => {
      root.setAttribute(BELOW, 'fold');
      for (const part of first().parts) part.toggleAttribute(BACK, true);
    },
  ],
  ['what is below the cut-offs is folded, and it is not', false, () => root.setAttribute(BELOW, 'fold')],
])('where %s, that it is folded is %s, and a press on its title unfolds it', (_, isFolded, set) => {
  set();
  expect(foldOf(first())).toBe(isFolded ? 'folded' : null);
  title().click();
  expect(states()[0]).toBe(isFolded ? 'open' : null);
  title().click();
  expect(states()[0]).toBe(isFolded ? 'folded' : null);
});

it('leaves links, second presses and chosen words in a title alone', () => {
  root.setAttribute(ABSTRACTS, 'titles');
  const link = title().appendChild(document.createElement('a'));
  link.click();
  title().dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
  document.getSelection()?.selectAllChildren(title());
  title().click();
  expect(states()[0]).toBeNull();
  document.getSelection()?.removeAllRanges();
  title().click();
  expect(states()[0]).toBe('open');
});
