import type { PlacedEntry } from '../../arxiv/entry';
import { ABSTRACT } from '../../arxiv/selectors';
import { TEXTS } from '../entry-texts';

/** `folded` or `open`, whatever holds for the page: says nothing of a score. */
export const FOLD = 'data-winnow-fold';

/** Abstracts of listings and of search results. */
const ABSTRACTS = [ABSTRACT, 'p.abstract'].join();

/** What comes after the title of an entry, in either layout. */
const restOf = (state: string) => [TEXTS.listing, TEXTS.results].flatMap(({ rest }) => rest(state)).join();

export const FOLD_CSS = `${restOf(`[${FOLD}="folded"]`)} { display: none !important; }`;

/** Folds an entry to its title, or unfolds it. */
export function toggleFold({ parts }: Pick<PlacedEntry, 'parts'>): void {
  const body = parts.at(-1) ?? parts[0];
  const abstract = body.querySelectorAll(ABSTRACTS);
  const rest = [...(abstract.length > 0 ? abstract : body.querySelectorAll(restOf('')))];
  const isFolded = rest.length > 0 && rest.every((each) => each.getClientRects().length === 0);
  for (const part of parts) part.setAttribute(FOLD, isFolded ? 'open' : 'folded');
}

export function unfoldAll(doc: Document): void {
  for (const part of doc.querySelectorAll(`[${FOLD}]`)) part.removeAttribute(FOLD);
}
