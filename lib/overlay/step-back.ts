import type { Layout } from '../arxiv/entry';
import { OWN_MARK } from '../arxiv/own-marks';
import { ABSTRACT, SEARCH } from '../arxiv/selectors';
import type { View } from '../settings/settings';
import type { Verdict } from '../sieve/judge';
import { FOLD } from './keys/fold-entry';

/** On the elements of a paper below the cut-offs. Says nothing of its score: the page can read it. */
const BACK = 'data-winnow-back';
/** On the elements of a paper that is left out by what the reader asked for. */
const APART = 'data-winnow-apart';
/** On the root element: what stepping back means now, whether abstracts are folded, and whether the page is dark. */
const BELOW = 'data-winnow-below';
const FOLDED = 'data-winnow-folded';
const DARK = 'data-winnow-dark';
/** On an entry that the reader wants to see whole nevertheless. */
const UNFOLDED = `${FOLD}="open"`;

const EACH = `:is(dt, dd, li)[${BACK}]`;
const TEXT = `dt[${BACK}], dd[${BACK}] > * > :not([${OWN_MARK}]), li[${BACK}] > :not([${OWN_MARK}])`;
const UNHIDDEN = `[${BELOW}]:not([${BELOW}="hide"])`;
/** Colours that keep a contrast of 4.5 at that opacity. On dark pages others choose the colours: there for all entries. */
const inks = (within: string, text: string, link: string) => `@media screen {
${within}, ${within} * { color: ${text} !important; background-color: transparent !important; }
${within} a { color: ${link} !important; text-decoration: underline; }
}`;
// At .62 arXiv's link blue keeps a contrast of 4.6; dimmer is harder to read than it is worth. Search results have paler
// text and links, which would fall to 3.9 and 2.7: they are darker before they are dimmed. What programs that darken
// pages give links would fall to 2.9.
const CSS = `
[${APART}] { display: none !important; }
[${BELOW}="dim"] :is(${TEXT}), [${BELOW}="fold"] :is(${TEXT}) { opacity: .62; }
[${BELOW}="hide"] ${EACH} { display: none !important; }
[${BELOW}="fold"] :is(dd[${BACK}]:not([${UNFOLDED}]) > * > [${OWN_MARK}] ~ *, li[${BACK}]:not([${UNFOLDED}]) > [${OWN_MARK}] ~ [${OWN_MARK}] ~ *) { display: none !important; }
${inks(`${UNHIDDEN}:not([${DARK}]) li[${BACK}] > :not([${OWN_MARK}])`, '#000', '#00164a')}
${inks(`${UNHIDDEN}[${DARK}] :is(${TEXT})`, '#fff', '#d6e6ff')}
[${FOLDED}] :is(dd:not([${UNFOLDED}]) ${ABSTRACT}, ${SEARCH.RESULT}:not([${UNFOLDED}]) p.abstract) { display: none !important; }
@media print { [${BELOW}] :is(${TEXT}) { opacity: 1; } }
`;

/** Lets entries step back: dimmed, folded to their title, or hidden; and folds abstracts. */
export interface StepBack {
  /** The style element in the page. */
  style: HTMLElement;
  mode(view: Pick<View, 'below' | 'abstracts'>): void;
  dark(isDark: boolean): void;
  set(entry: { parts: readonly HTMLElement[] }, verdict: Verdict): void;
  remove(): void;
}

/**
 * @param layout nothing folds on the page of one paper
 * @param more rules that the page needs besides
 */
export function createStepBack(doc: Document, layout: Layout, more = ''): StepBack {
  const root = doc.documentElement;
  const style = doc.createElement('style');
  style.setAttribute(OWN_MARK, '');
  style.textContent = CSS + more;
  doc.head.append(style);
  return {
    style,
    mode({ below, abstracts }) {
      root.setAttribute(BELOW, below);
      root.toggleAttribute(FOLDED, abstracts === 'folded' && layout !== 'abstract');
    },
    dark: (isDark) => void root.toggleAttribute(DARK, isDark),
    set({ parts }, verdict) {
      for (const part of parts) {
        toggle(part, BACK, verdict === 'below');
        toggle(part, APART, verdict === 'apart');
      }
    },
    remove() {
      style.remove();
      for (const name of [BELOW, FOLDED, DARK]) root.removeAttribute(name);
      for (const name of [BACK, APART])
        for (const part of doc.querySelectorAll(`[${name}]`)) part.removeAttribute(name);
    },
  };
}

/** An attribute that stays as it is costs nothing; one that is written does, for thousands of entries. */
function toggle(part: HTMLElement, name: string, on: boolean): void {
  if (part.hasAttribute(name) !== on) part.toggleAttribute(name, on);
}
