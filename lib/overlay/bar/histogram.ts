import { counted } from '../../base/counted';
import { el } from '../own-element';
import { WORDS } from '../words/filter';

/** How many papers have each relevance, over the slider that cuts there. */
export interface Histogram {
  element: HTMLElement;
  /** @param counts of relevance 1 to 10 */
  set(counts: readonly number[], minRelevance: number): void;
}

/** @param onCut a bar was pressed: the least relevance that is wanted */
export function createHistogram(doc: Document, onCut: (minRelevance: number) => void): Histogram {
  const bars = Array.from({ length: 10 }, (_, i) => {
    // For the mouse: the slider below it does the same by key, and ten more stops would be in the keyboard's way.
    const bar = el(doc, 'button', { type: 'button', class: 'bar-of', tabindex: '-1' }, el(doc, 'i'));
    bar.addEventListener('click', () => onCut(i + 1));
    return bar;
  });
  return {
    element: el(doc, 'span', { class: 'histogram', role: 'group', 'aria-label': WORDS.histogram }, ...bars),
    set(counts, minRelevance) {
      const most = Math.max(1, ...counts);
      bars.forEach((bar, i) => {
        const count = counts[i] ?? 0;
        const said = WORDS.histogramBar({ relevance: i + 1, ...counted(count) });
        bar.setAttribute('aria-label', said);
        bar.title = said;
        bar.toggleAttribute('data-cut', i + 1 < minRelevance);
        const fill = bar.firstElementChild as HTMLElement;
        // One paper among hundreds is still to be seen.
        fill.style.height = `${count === 0 ? 0 : Math.max(2, Math.round((18 * count) / most))}px`;
      });
    },
  };
}
