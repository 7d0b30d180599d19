// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { Mark, PaperDetails } from '../../messages/listing';
import { untouched } from '../../papers/triage';
import { failedMark, keywordMark, scoredMark, waitingMark } from '../../testing/marks';
import { A, all, B, focused, IDS, names, on, overlay, useOverlay, view } from '../../testing/overlay';

useOverlay();

const details = (rest: Partial<PaperDetails> = {}): PaperDetails => ({
  ...{ id: A, criteria: 'Foundations', topics: ['Sparse models'], matched: ['MoE'], owed: false },
  score: {
    ...{ host: 'api.example.com', model: 'big model', effort: 'high', at: Date.UTC(2026, 1, 6, 12) },
    ...{ usd: 0.002, wording: '0123456789ab', ofToday: true },
  },
  again: { promptTokens: 900, completionTokens: 100, usd: 0.004 },
  ...rest,
});
const dialog = () => all('[role="dialog"]').find((each) => !each.hidden) ?? null;
const said = () => dialog()?.textContent ?? '';
const button = (name: string) =>
  all('[role="dialog"] button').find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  ) as HTMLButtonElement;
const note = () => all('textarea')[0] as HTMLTextAreaElement;
const tile = (at = 0) => all('.tile')[at] as HTMLButtonElement;
const key = (target: EventTarget, name: string, rest = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, ...rest }));

function open(mark: Mark): void {
  overlay.view(view());
  overlay.marks([mark]);
  tile().click();
}

it('says all of a score: its words, the whole reason, whose it is, what it cost', () => {
  open(scoredMark(A, { relevance: 7, novelty: 10, comment: 'Sparse models: a long reason.' }));
  expect(on.details).toHaveBeenCalledExactlyOnceWith(A);
  expect(dialog()?.getAttribute('aria-label')).toBe('Sums of $x^2$ and $\\alpha$');
  expect(tile().getAttribute('aria-expanded')).toBe('true');
  overlay.details(details());
  for (const words of [
    'Relevance 7 of 10: fits, by a side of a topic',
    'Novelty 10 of 10: a breakthrough',
    'Sparse models: a long reason.',
    'CriterionSparse models',
    'Matched wordsMoE',
    'big model, high effort, at api.example.com',
    '$0.002',
    'Foundations, version 012345',
    'about 1,000 tokens · $0.004',
  ])
    expect(said()).toContain(words);
});

it('shows each axis by its name, and says which was not told', () => {
  open(
    scoredMark(A, {
      axes: [
        { name: 'Load', score: 3 },
        { name: 'Nähe', score: null },
      ],
    }),
  );
  expect(said()).toContain('Load 3 of 10');
  expect(said()).toContain('Nähe: not told');
  expect(all('.scores b').map(({ textContent }) => textContent)).toEqual(['9', '7', '3', '–']);
});

it('says what the first model had given, and that a paper is a close call', () => {
  open(scoredMark(A, { second: true, first: { relevance: 6, novelty: 4 } }));
  overlay.details(details());
  expect(said()).toContain('First scorerelevance 6, novelty 4');
  expect(said()).not.toContain('Close call');
  overlay.marks([scoredMark(A, { learned: { order: 1, likely: 0.5, close: true } })]);
  overlay.details(details());
  expect(said()).toContain('Close call');
  expect(said()).not.toContain('First score');
});

it('says what in the abstract speaks to a model, and of which wording an old score is', () => {
  open(scoredMark(A, { flagged: true, found: 'an order in German', stale: 'criteria' }));
  const { score } = details();
  overlay.details(details({ score: score && { ...score, ofToday: false, usd: null } }));
  expect(said()).toContain('speaks to an AI, not to readers: an order in German.');
  expect(said()).toContain('Foundations, earlier version 012345');
  expect(said()).not.toContain('Cost');
});

it.each<[Mark, string, string | null]>([
  [keywordMark(A, { note: 'replacement' }), 'A replacement', 'Score this paper'],
  [keywordMark(A, { note: 'no key' }), 'no key is saved', 'Score this paper'],
  [failedMark(A, 'the reply broke off'), 'Could not be scored: the reply broke off', 'Score again'],
  [waitingMark(A), 'waits for its score', null],
])('says how things stand with %o', (mark, why, label) => {
  open(mark);
  overlay.details(details({ score: null }));
  expect(said()).toContain(why);
  const again = all('[role="dialog"] [aria-describedby="price"]')[0];
  expect(again?.hidden ? null : again?.textContent).toBe(label);
  expect(button('Add a key').hidden).toBe(!(mark.state === 'keyword' && mark.note === 'no key'));
});

it('has one dialog, which closes by Escape, by the tile, and by a press elsewhere', () => {
  open(scoredMark(A));
  tile(1).click();
  expect(all('[role="dialog"]').filter((each) => !each.hidden)).toHaveLength(1);
  expect(tile().getAttribute('aria-expanded')).toBe('false');
  tile(1).click();
  expect(dialog()).toBeNull();
  tile().click();
  key(document.body, 'Escape');
  expect(dialog()).toBeNull();
  tile().click();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(dialog()).toBeNull();
});

it('toggles what the reader does, at once, and takes it back', () => {
  open(scoredMark(A));
  button('Star').click();
  expect(on.triage).toHaveBeenLastCalledWith([{ id: A, star: true }]);
  expect(button('Star').getAttribute('aria-pressed')).toBe('true');
  expect(tile().getAttribute('aria-description')).toBe('starred');
  expect(names()[0]).toBe('Relevance 9 of 10, novelty 7 of 10');
  all('.toast button')[0]?.click();
  expect(on.triage).toHaveBeenLastCalledWith([{ id: A, star: false }]);
  expect(tile().hasAttribute('aria-description')).toBe(false);
});

it.each<[string, () => void]>([
  ['it is not for the reader', () => button('Not for me').click()],
  ['it is so elsewhere', () => overlay.triage([{ ...untouched(A), dismissed: true }], 0)],
  ['a new score is too low', () => overlay.marks([scoredMark(A, { relevance: 2 })])],
  ['the cut-off is raised by key', () => overlay.view(view({ minRelevance: 10, below: 'hide' }))],
  ['its kind is left out', () => overlay.view(view({ without: ['new'] }))],
])('goes with its row, also the last one on the page, and leaves the focus at the way back: %s', (_, go) => {
  overlay.view(view({ minRelevance: 7, below: 'hide' }));
  overlay.marks(IDS.map((id) => scoredMark(id, id === A ? {} : { relevance: 1 })));
  tile().click();
  expect(dialog()).not.toBeNull();
  go();
  expect(dialog()).toBeNull();
  expect(focused()).toBe('Show all');
});

it('takes the focus from nobody where it goes with its row', () => {
  overlay.view(view({ minRelevance: 7, below: 'hide' }));
  overlay.marks([scoredMark(A)]);
  tile().click();
  document.querySelector<HTMLElement>('a[href]')?.focus();
  overlay.marks([scoredMark(A, { relevance: 2 })]);
  expect(dialog()).toBeNull();
  expect(document.activeElement?.tagName).toBe('A');
});

it('stays where its row only steps back', () => {
  overlay.view(view({ minRelevance: 7, below: 'fold' }));
  overlay.marks([scoredMark(A)]);
  tile().click();
  button('Not for me').click();
  expect(dialog()).not.toBeNull();
});

it('saves a note when it closes, and none that says what stood there', () => {
  open(scoredMark(A));
  note().value = ' look at lemma 3 ';
  key(document.body, 'Escape');
  expect(on.triage).toHaveBeenCalledExactlyOnceWith([{ id: A, note: 'look at lemma 3' }]);
  tile().click();
  expect(note().value).toBe('look at lemma 3');
  key(document.body, 'Escape');
  expect(on.triage).toHaveBeenCalledOnce();
});

it('marks a paper seen with all above it', () => {
  // jsdom lays nothing out: every entry counts as shown.
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
  overlay.marks([scoredMark(B)]);
  tile(1).click();
  button('All above seen').click();
  expect(on.triage).toHaveBeenLastCalledWith([
    { id: A, seen: true },
    { id: B, seen: true },
  ]);
});

it('follows what is done in other tabs, but not while a note is written', () => {
  open(scoredMark(A));
  note().focus();
  note().value = 'half a';
  overlay.triage([{ ...untouched(A), seen: true, note: 'theirs' }], 0);
  expect(button('Seen').getAttribute('aria-pressed')).toBe('true');
  expect(note().value).toBe('half a');
});

it('lets no script of the page pay for a score, and asks anew for details when the score changes', () => {
  open(scoredMark(A));
  overlay.details(details());
  button('Score again').click();
  expect(on.scoreAgain).not.toHaveBeenCalled();
  overlay.marks([scoredMark(A, { relevance: 2 }), scoredMark(B)]);
  expect(on.details).toHaveBeenCalledTimes(2);
  expect(said()).toContain('Relevance 2 of 10: another field');
  overlay.details(details({ owed: true }));
  expect(button('Score again').disabled).toBe(true);
});

it('opens a reason in its place', () => {
  overlay.marks([scoredMark(A), failedMark(B)]);
  const text = all('.text');
  text[0]?.click();
  expect(text[0]?.parentElement?.hasAttribute('data-open')).toBe(true);
  text[0]?.click();
  expect(text[0]?.parentElement?.hasAttribute('data-open')).toBe(false);
  text[1]?.querySelector('button')?.click();
  expect(text[1]?.parentElement?.hasAttribute('data-open')).toBe(false);
});
