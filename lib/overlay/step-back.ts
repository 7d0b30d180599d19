import type { Layout } from '../arxiv/entry';
import { OWN_MARK } from '../arxiv/own-marks';
import type { View } from '../settings/settings';
import type { Verdict } from '../sieve/judge';
import { ABSTRACTS, APART, BACK, BELOW, DARK } from './entry-states';
import { TEXTS } from './entry-texts';
import { forgetFolds } from './fold-entry';
import { foldRules, NOT_OPEN } from './fold-rules';

const within = (scope: string, selectors: readonly string[]) =>
  selectors.map((selector) => `${scope} ${selector}`).join(', ');

function rulesFor(layout: Layout): string {
  const { texts, rest } = TEXTS[layout];
  const each = ['dt', 'dd', 'li'].map((tag) => `${tag}[${BACK}]`);
  const back = texts(`[${BACK}]`);
  // At .62 arXiv's link blue keeps a contrast of 4.6; dimmer is harder to read than it is worth.
  return `
[${APART}] { display: none !important; }
${within(`[${BELOW}="dim"]`, back)} { opacity: .62; }
${within(`[${BELOW}="hide"]`, each)} { display: none !important; }
${within(`[${BELOW}="fold"]`, rest(`[${BACK}]${NOT_OPEN}`))} { display: none !important; }
${within(`[${BELOW}="fold"]`, back)} { opacity: .62; }
${foldRules(layout)}
@media print { ${within(`[${BELOW}]`, back)} { opacity: 1; } }
${layout === 'listing' ? 'dd { position: relative; }' : ''}
${layout === 'results' ? paleInks : ''}`;
}

/** Colours that keep a contrast of 4.5 at that opacity, and the same in all that is in these texts. */
const inks = (texts: string, text: string, link: string) => `@media screen {
:is(${texts}), :is(${texts}) * { color: ${text} !important; background-color: transparent !important; }
:is(${texts}) a { color: ${link} !important; text-decoration: underline; }
}`;
const UNHIDDEN = `[${BELOW}]:not([${BELOW}="hide"])`;

// Search results have paler text and links, which would fall to 3.9 and 2.7: they are darker before they are dimmed.
const paleInks = inks(`${UNHIDDEN}:not([${DARK}]) li[${BACK}] > :not([${OWN_MARK}])`, '#000', '#00164a');
/**
 * What programs that darken pages give links would fall to 2.9. There only while the page is dark: a rule about whatever
 * an entry holds is dear on a long page.
 */
const darkInks = (layout: Layout) =>
  inks(within(`${UNHIDDEN}[${DARK}]`, TEXTS[layout].texts(`[${BACK}]`)), '#fff', '#d6e6ff');

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
  const rules = rulesFor(layout) + more;
  style.textContent = rules;
  doc.head.append(style);
  let folded: View['abstracts'] | null = null;
  return {
    style,
    mode({ below, abstracts }) {
      root.setAttribute(BELOW, below);
      if (abstracts === folded || layout === 'abstract') return;
      // What is chosen for the page is wanted for all of it.
      if (folded !== null) forgetFolds(doc);
      folded = abstracts;
      if (abstracts === 'shown') root.removeAttribute(ABSTRACTS);
      else root.setAttribute(ABSTRACTS, abstracts);
    },
    dark(isDark) {
      root.toggleAttribute(DARK, isDark);
      style.textContent = isDark ? rules + darkInks(layout) : rules;
    },
    set({ parts }, verdict) {
      for (const part of parts) {
        toggle(part, BACK, verdict === 'below');
        toggle(part, APART, verdict === 'apart');
      }
    },
    remove() {
      style.remove();
      forgetFolds(doc);
      for (const name of [BELOW, ABSTRACTS, DARK]) root.removeAttribute(name);
      for (const name of [BACK, APART])
        for (const part of doc.querySelectorAll(`[${name}]`)) part.removeAttribute(name);
    },
  };
}

/** An attribute that stays as it is costs nothing; one that is written does, for thousands of entries. */
function toggle(part: HTMLElement, name: string, on: boolean): void {
  if (part.hasAttribute(name) !== on) part.toggleAttribute(name, on);
}
