import { el } from '../own-element';
import { WORDS } from '../words/page';

/** How long the page's script may say nothing before it counts as gone, in seconds: timers of hidden pages are slow. */
const SILENCE_S = 10;

/**
 * What covers the bar once nobody is behind it any more. Firefox ends the scripts of an extension that is switched off
 * without a word to them, so the words wait in the page, and it is the style that shows them, unless `alive` keeps putting
 * it off.
 */
export function createFarewell(doc: Document): { element: HTMLElement; alive(): void } {
  const element = el(doc, 'p', { class: 'farewell' }, WORDS.orphaned);
  return {
    element,
    alive() {
      // The bar's own, too, where it waits with the words.
      for (const animation of element.parentElement?.getAnimations?.({ subtree: true }) ?? [])
        animation.currentTime = 0;
    },
  };
}

/** On a bar that has nothing to say until it ends. */
export const SILENT = 'data-silent';

export const FAREWELL_CSS = `
.bar { position: relative; }
.farewell { position: absolute; inset: 0; z-index: 2; display: flex; align-items: end; margin: 0; padding: 5px 12px;
  background: inherit; border-radius: inherit; font-weight: 700; visibility: hidden;
  animation: farewell 1ms linear ${SILENCE_S}s forwards; }
@keyframes farewell { to { visibility: visible; } }
:host([${SILENT}]) { position: static; margin: 0; }
:host([${SILENT}]) .bar { height: 0; border-width: 0; overflow: clip; visibility: hidden; animation: appear 1ms linear ${SILENCE_S}s forwards; }
:host([${SILENT}]) :is(.told, .stays) { display: none; }
:host([${SILENT}]) .farewell { position: static; }
@keyframes appear { to { height: auto; border-width: 1px; visibility: visible; } }
`;
