import { counted } from '../../base/counted';
import type { View } from '../../settings/settings';
import { el } from '../own-element';
import { WORDS } from '../words/filter';
import { button } from './controls';
import type { Look } from './look';

/** Papers of a page by what became of them. */
export interface InSight {
  /** Meet all that the reader asked for. */
  shown: number;
  below: number;
  apart: number;
  all: number;
  /** The best relevance on the page, how many have it, and how many are asked for; null where no score is known. */
  best: { relevance: number; count: number } | null;
}

/** How many papers are in sight, how many are not, and one click to see them. */
export interface InSightLine {
  element: HTMLElement;
  set(sight: InSight, view: View, look: Look): void;
}

export interface InSightEvents {
  look(change: Partial<Look>): void;
  view(change: Partial<View>): void;
}

const HOW = { dim: WORDS.dimmed, fold: WORDS.folded, hide: WORDS.hidden } as const;

export function createInSight(doc: Document, on: InSightEvents): InSightLine {
  const shown = el(doc, 'span', { class: 'shown' });
  const concealed = el(doc, 'span', { class: 'concealed' });
  let isAll = false;
  const all = button(doc, WORDS.showAll, () => on.look(isAll ? { part: null } : { part: 'rows', text: '' }));
  const none = el(doc, 'span', { class: 'none' });
  let best = 1;
  const lower = button(doc, '', () => on.view({ minRelevance: best }));
  return {
    element: el(doc, 'span', { class: 'sight' }, none, lower, shown, concealed, all),
    set({ shown: above, below, apart, all: count, best: top }, view, { part }) {
      isAll = part !== null && above === count;
      shown.textContent =
        above === count
          ? WORDS.matchAll(counted(count))
          : WORDS.match({ ...counted(count), above: counted(above).shown });
      concealed.textContent = [
        below > 0 && HOW[view.below](counted(below)),
        apart > 0 && WORDS.leftAside(counted(apart)),
      ]
        .filter(Boolean)
        .join(' · ');
      all.textContent = isAll ? WORDS.showFewer : WORDS.showAll;
      all.hidden = !isAll && apart + (view.below === 'dim' ? 0 : below) === 0;
      best = top?.relevance ?? 1;
      const isNone = top !== null && top.relevance < view.minRelevance && part === null;
      none.hidden = !isNone;
      lower.hidden = !isNone;
      if (!top || !isNone) return;
      const { relevance, count: many } = top;
      none.textContent = WORDS.noneReaches({
        relevance: view.minRelevance,
        best: relevance,
        ...counted(many),
      });
      lower.textContent = WORDS.showFrom({ relevance });
    },
  };
}
