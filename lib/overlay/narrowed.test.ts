// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { untouched } from '../papers/triage';
import { failedMark, scoredMark } from '../testing/marks';
import { A, all, B, C, D, order, overlay, useOverlay, view } from '../testing/overlay';

useOverlay();

beforeEach(() => {
  overlay.view(view({ minRelevance: 7 }));
  overlay.triage([{ ...untouched(B), star: true }], 0);
  overlay.marks([scoredMark(A), scoredMark(B), scoredMark(C, { relevance: 2 }), failedMark(D)]);
});

/** What stands in the shadow roots by its label or its words. */
const named = (selector: string, words: RegExp) =>
  all(selector).find((each) => words.test(`${each.getAttribute('aria-label') ?? ''}${each.textContent}`));
const press = (selector: string, words: RegExp) => named(selector, words)?.click();
const type = (text: string) => {
  const field = all('.filter')[0] as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
};

it('tells how its papers stand, where the reader sorted them: within each section', () => {
  expect(overlay.sortedTo()).toBeNull();
  overlay.marks([scoredMark(A, { relevance: 1 })]);
  overlay.view(view({ sort: 'relevance' }));
  expect(overlay.sortedTo()).toEqual(order());
  expect(overlay.sortedTo()).toEqual([B, A, C, D]);
  overlay.view(view());
  expect(overlay.sortedTo()).toBeNull();
});

it.each<[string, () => void, string[] | null]>([
  ['the cut-offs alone', () => undefined, null],
  ['a text that says nothing yet', () => type('-'), null],
  ['all rows, whatever their scores', () => press('button', /^4 rows/), null],
  ['kinds that the kept view leaves out', () => overlay.view(view({ without: ['cross'] })), null],
  ['a text', () => type(`"${B}"`), [B]],
  ['a text that is nowhere', () => type('zzzz'), []],
  ['a text below the cut-offs', () => type(`"${C}"`), []],
  ['starred ones', () => press('label input, label', /^Starred/), [B]],
  ['a part of the account', () => press('button', /^1 failed/), [D]],
  ['the scored ones, whatever their scores', () => press('button', /^3 scored/), [A, B, C]],
])('is narrowed to %s', (_, ask, ids) => {
  ask();
  expect(overlay.narrowedTo()).toEqual(ids);
});

it.each<[string, () => void, RegExp | null]>([
  ['nothing', () => undefined, /The best is 9 \(2 papers\)/],
  ['a kind', () => overlay.view(view({ minRelevance: 10, without: ['new'] })), /The best is 2 \(1 paper\)/],
  ['what a text leaves out', () => type(`"${C}"`), /The best is 2 \(1 paper\)/],
  ['all there is, by a text', () => type('zzzz'), null],
  [
    'what is not for the reader',
    () =>
      overlay.triage(
        [A, B].map((id) => ({ ...untouched(id), dismissed: true })),
        0,
      ),
    /The best is 2 \(1 paper\)/,
  ],
])(
  'offers a cut-off that papers in reach meet, where none meets that of the reader: without %s',
  (_, ask, said) => {
    overlay.view(view({ minRelevance: 10 }));
    ask();
    const none = all('.none')[0];
    if (said) expect(none?.textContent).toMatch(said);
    expect(none?.hidden).toBe(said === null);
  },
);
