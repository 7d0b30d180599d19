import type { Layout } from '../arxiv/entry';
import { ABSTRACTS, BACK, BELOW, FOLD } from './entry-states';
import { type EntryTexts, TEXTS } from './entry-texts';

const UNTOUCHED = `:not([${FOLD}])`;
/** Entries that the reader does not want to see whole nevertheless. */
export const NOT_OPEN = `:not([${FOLD}="open"])`;
const FOLDED = `[${FOLD}="folded"]`;
const TITLES = `[${ABSTRACTS}="titles"]`;

/** Titles of entries some of which is folded away. */
const closed = ({ title, titleOfAbstract }: EntryTexts) => [
  title(FOLDED),
  `${TITLES} ${title(UNTOUCHED)}`,
  `[${ABSTRACTS}="folded"] ${titleOfAbstract(UNTOUCHED)}`,
  `[${BELOW}="fold"] ${title(`[${BACK}]${UNTOUCHED}`)}`,
];
/** Titles of entries that the reader has unfolded. */
const opened = ({ title }: EntryTexts) => [title(`[${FOLD}="open"]`)];

const inAnyLayout = (titles: (texts: EntryTexts) => string[]) =>
  [TEXTS.listing, TEXTS.results].flatMap(titles).join();
export const CLOSED_TITLES = inAnyLayout(closed);
export const OPENED_TITLES = inAnyLayout(opened);

const signOf = (titles: readonly string[]) => titles.map((title) => `${title}::before`).join();

/** Rules that fold entries, on the screen only: on paper all of them is wanted. */
export function foldRules(layout: Layout): string {
  const texts = TEXTS[layout];
  const under = (scope: string, selectors: readonly string[]) =>
    selectors.map((selector) => `${scope} ${selector}`).join();
  const signed = [...closed(texts), ...opened(texts)];
  return `
@media screen {
${texts.rest(FOLDED).join()} { display: none !important; }
[${ABSTRACTS}="folded"] ${texts.abstract(NOT_OPEN)} { display: none !important; }
${under(TITLES, texts.rest(NOT_OPEN))} { display: none !important; }
${signed.join()} { cursor: pointer; }
${signOf(signed)} { content: "▸ " / ""; }
${signOf(opened(texts))} { content: "▾ " / ""; }
${dense(texts)}
}`;
}

/**
 * An entry in two lines: its title over its reason, and at the right of the latter its number and links. These float, and the
 * first line does not heed them, so that a title has all of the width. What is unfolded comes below: nothing else moves.
 */
const dense = ({ head, body, title, indent }: EntryTexts) => `
${TITLES} ${body('')} { min-height: 42px; margin-top: 0 !important; }
${TITLES} ${body(NOT_OPEN)} { margin-bottom: 6px !important; padding-bottom: 0 !important; }
${TITLES} ${title('')} { margin: 0 0 0 ${indent} !important; font-size: 15px !important; line-height: 20px !important; }
@media (min-width: 721px) {
${TITLES} ${body(NOT_OPEN)} { margin-bottom: 3px !important; }
${TITLES} ${head('')} { float: right; position: relative; z-index: 1; height: 20px; margin: 20px 0 0 12px !important; line-height: 20px; white-space: nowrap;
  shape-outside: inset(20px 0 0); }
${TITLES} ${head('')} > a { scroll-margin-top: 24px; }
}`;
