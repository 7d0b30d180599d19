import { OWN_MARK } from '../arxiv/own-marks';
import type { View } from '../settings/settings';
import { FOLD } from './keys/fold-entry';

/** On the elements of a paper below the cut-offs. Says nothing of its score: the page can read it. */
const BACK = 'data-winnow-back';
/** On the root element: what stepping back means now. */
const BELOW = 'data-winnow-below';

const EACH = `:is(dt, dd, li)[${BACK}]`;
const TEXT = `dt[${BACK}], dd[${BACK}] > * > :not([${OWN_MARK}]), li[${BACK}] > :not([${OWN_MARK}])`;
// At .62 arXiv's link blue keeps a contrast of 4.6; dimmer is harder to read than it is worth.
const CSS = `
[${BELOW}="dim"] :is(${TEXT}) { opacity: .62; }
[${BELOW}="hide"] ${EACH} { display: none !important; }
[${BELOW}="fold"] :is(dd[${BACK}]:not([${FOLD}="open"]) > * > [${OWN_MARK}] ~ *, li[${BACK}]:not([${FOLD}="open"]) > [${OWN_MARK}] ~ [${OWN_MARK}] ~ *) { display: none !important; }
[${BELOW}="fold"] :is(${TEXT}) { opacity: .62; }
@media print { [${BELOW}="dim"] :is(${TEXT}) { opacity: 1; } }
`;

/** Lets entries step back: dimmed, folded to their title, or hidden. */
export interface StepBack {
  /** The style element in the page. */
  style: HTMLElement;
  mode(below: View['below']): void;
  set(entry: { parts: readonly HTMLElement[] }, back: boolean): void;
  remove(): void;
}

export function createStepBack(doc: Document): StepBack {
  const style = doc.createElement('style');
  style.setAttribute(OWN_MARK, '');
  style.textContent = CSS;
  doc.head.append(style);
  return {
    style,
    mode: (below) => doc.documentElement.setAttribute(BELOW, below),
    set({ parts }, back) {
      for (const part of parts) if (part.hasAttribute(BACK) !== back) part.toggleAttribute(BACK, back);
    },
    remove() {
      style.remove();
      doc.documentElement.removeAttribute(BELOW);
      for (const part of doc.querySelectorAll(EACH)) part.removeAttribute(BACK);
    },
  };
}
