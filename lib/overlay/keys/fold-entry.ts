import type { PlacedEntry } from '../../arxiv/entry';
import { OWN_MARK } from '../../arxiv/own-marks';
import { ABSTRACT } from '../../arxiv/selectors';

/** `folded` or `open`, whatever holds for the page: says nothing of a score. */
export const FOLD = 'data-winnow-fold';

/** Abstracts of listings and of search results. */
const ABSTRACTS = [ABSTRACT, 'p.abstract'].join();
/** All of an entry but its title and what stands at that. */
const REST = `dd > * > [${OWN_MARK}] ~ *, li > [${OWN_MARK}] ~ [${OWN_MARK}] ~ *`;

export const FOLD_CSS = `[${FOLD}="folded"]:is(dd, li) > [${OWN_MARK}] ~ [${OWN_MARK}] ~ *, [${FOLD}="folded"]:is(dd, li) > * > [${OWN_MARK}] ~ * { display: none !important; }`;

/** Folds an entry to its title, or unfolds it. */
export function toggleFold({ parts }: Pick<PlacedEntry, 'parts'>): void {
  const body = parts.at(-1) ?? parts[0];
  const abstract = body.querySelectorAll(ABSTRACTS);
  const rest = [...(abstract.length > 0 ? abstract : body.querySelectorAll(REST))];
  const isFolded = rest.length > 0 && rest.every((each) => each.getClientRects().length === 0);
  for (const part of parts) part.setAttribute(FOLD, isFolded ? 'open' : 'folded');
}

export function unfoldAll(doc: Document): void {
  for (const part of doc.querySelectorAll(`[${FOLD}]`)) part.removeAttribute(FOLD);
}
