import { counted } from '../../base/counted';
import type { View } from '../../settings/settings';
import type { Nearest } from '../../sieve/facets';
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
  /** In sight without a score, though a cut-off asks for one; those that are being scored are not counted. */
  unscored: number;
  all: number;
  /** What comes nearest to the cut-offs where nothing reaches them; else null. */
  nearest: Nearest | null;
}

/** How many papers are in sight, how many are not, and one click to see them. */
export interface InSightLine {
  element: HTMLElement;
  set(sight: InSight, view: View, look: Look): void;
  focusShowAll(): void;
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
  let lowered: Partial<View> = {};
  const lower = button(doc, '', () => on.view(lowered));
  return {
    element: el(doc, 'span', { class: 'sight' }, none, lower, shown, concealed, all),
    focusShowAll: () => all.focus({ preventScroll: true }),
    set({ shown: above, below, apart, unscored, all: count, nearest }, view, { part }) {
      isAll = part !== null && above === count;
      shown.textContent =
        above === count
          ? WORDS.matchAll(counted(count))
          : WORDS.match({ ...counted(count), above: counted(above).shown });
      concealed.textContent = [
        below > 0 && HOW[view.below](counted(below)),
        unscored > 0 && WORDS.unscored(counted(unscored)),
        apart > 0 && WORDS.leftAside(counted(apart)),
      ]
        .filter(Boolean)
        .join(' · ');
      all.textContent = isAll ? WORDS.showFewer : WORDS.showAll;
      all.hidden = !isAll && apart + (view.below === 'dim' ? 0 : below) === 0;
      const isNone = nearest !== null && part === null;
      none.hidden = !isNone;
      lower.hidden = !isNone;
      if (!isNone) return;
      const said = noneWords(nearest, view);
      [none.textContent, lower.textContent] = [said.text, said.label];
      lowered = said.lowered;
    },
  };
}

/** That nothing reaches a cut-off, and the cut-off that the nearest papers do reach. */
function noneWords({ by, best, count }: Nearest, view: View) {
  const papers = counted(count);
  switch (by) {
    case 'relevance': {
      const text = WORDS.noneReaches({ relevance: view.minRelevance, best, ...papers });
      return { text, label: WORDS.showFrom({ relevance: best }), lowered: { minRelevance: best } };
    }
    case 'novelty': {
      const text = WORDS.noneNovel({ novelty: view.minNovelty, best, ...papers });
      return { text, label: WORDS.showNovelFrom({ novelty: best }), lowered: { minNovelty: best } };
    }
    case 'strength': {
      const text = WORDS.noneMatches(papers);
      return { text, label: WORDS.showStrongFrom, lowered: { minStrength: best } };
    }
  }
}
