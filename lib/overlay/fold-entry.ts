import type { PlacedEntry } from '../arxiv/entry';
import { FOLD } from './entry-states';
import { TEXTS } from './entry-texts';
import { CLOSED_TITLES, OPENED_TITLES } from './fold-rules';

type Entry = Pick<PlacedEntry, 'parts'>;

/** In either layout: the other one's names mean other things. */
const ANY_TITLE = [TEXTS.listing, TEXTS.results].map(({ title }) => title('')).join();
/** What does something else when it is pressed. */
const CONTROLS = ['a', 'button', 'input', 'select', 'textarea', 'label', 'summary'].join();

/** Whether some of an entry is folded away, or was until the reader unfolded it; null where all of it is there anyway. */
export function foldOf({ parts }: Entry): 'folded' | 'open' | null {
  const title = (parts.at(-1) ?? parts[0]).querySelector(ANY_TITLE);
  if (title?.matches(CLOSED_TITLES)) return 'folded';
  return title?.matches(OPENED_TITLES) ? 'open' : null;
}

/** Folds an entry to its title, or unfolds it. */
export function toggleFold(entry: Entry): void {
  const next = foldOf(entry) === 'folded' ? 'open' : 'folded';
  for (const part of entry.parts) part.setAttribute(FOLD, next);
}

/** Takes back what was done with single entries, also with copies that another script made of them. */
export function forgetFolds(doc: Document): void {
  for (const part of doc.querySelectorAll(`[${FOLD}]`)) part.removeAttribute(FOLD);
}

/** A press on a title that has the sign for it folds or unfolds its entry. Returns what stops that. */
export function foldByTitle(doc: Document, entries: () => readonly Entry[]): () => void {
  function pressed({ target, detail }: MouseEvent): void {
    if (!(target instanceof Element) || target.closest(CONTROLS)) return;
    // Words of it that are being chosen, or were by a second press, are wanted for something else.
    if (detail > 1 || doc.getSelection()?.isCollapsed === false) return;
    const title = target.closest(ANY_TITLE);
    if (!title?.matches(`${CLOSED_TITLES},${OPENED_TITLES}`)) return;
    const entry = entries().find(({ parts }) => parts.at(-1)?.contains(title));
    if (entry) toggleFold(entry);
  }
  doc.addEventListener('click', pressed);
  return () => doc.removeEventListener('click', pressed);
}
