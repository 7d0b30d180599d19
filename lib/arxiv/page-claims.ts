import { texText } from './tex-text';

/** What a listing says of itself. */
export interface PageClaims {
  /** How many entries the page says it shows; null where it does not say. */
  entries: number | null;
  /** It says that there is nothing to list. */
  nothing: boolean;
}

// `New submissions (showing 43 of 43 entries)`, `Fri, 6 Feb 2026 (continued, showing last 5 of 55 entries )`
const SECTION = /\((?:continued, )?showing (?:first |last )?([\d,]+) of [\d,]+ entries ?\)/g;
const TOTAL = /Total of ([\d,]+) entries/;
const PER_PAGE = /Showing up to ([\d,]+) entries per page/;
// On /new, /recent and months; then on /catchup.
const NOTHING = /No updates (?:today|for this time period)\.|No (?:further )?updates for \w{3}, \d/;

/** A catchup page holds this many and, unlike a listing, does not say so. */
const CATCHUP_PAGE = 2000;

/**
 * Reads the page's own arithmetic from its words, not its markup, so that it still holds when the markup
 * has changed. What authors wrote is left out: an abstract may well say "Total of 5 entries".
 * Where the headings and the total disagree the larger counts: better to doubt than to miss papers.
 */
export function pageClaims(root: Element, url: URL): PageClaims {
  const words = texText(root, (name) => name === 'DT' || name === 'DD');
  const sections = Array.from(words.matchAll(SECTION), (match) => count(match[1]));
  const total = TOTAL.exec(words);
  const claims = [
    ...(sections.length > 0 ? [sections.reduce((sum, shown) => sum + shown, 0)] : []),
    ...(total ? [shownOf(count(total[1]), words, url)] : []),
  ];
  return { entries: claims.length > 0 ? Math.max(...claims) : null, nothing: NOTHING.test(words) };
}

/** Of `total` entries, those that `skip` and the page's size leave. */
function shownOf(total: number, words: string, url: URL): number {
  const isCatchup = url.pathname.startsWith('/catchup/');
  const size = isCatchup ? CATCHUP_PAGE : count(PER_PAGE.exec(words)?.[1] ?? 'all');
  const skip = isCatchup ? (number(url, 'page', 1) - 1) * CATCHUP_PAGE : number(url, 'skip', 0);
  return Math.max(0, Math.min(size, total - skip));
}

/** As arXiv reads its parameters: what is not all digits counts as not given. */
function number(url: URL, name: string, otherwise: number): number {
  const value = url.searchParams.get(name) ?? '';
  return /^\d+$/.test(value) ? Number(value) : otherwise;
}

function count(digits: string | undefined): number {
  const value = Number(digits?.replaceAll(',', ''));
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}
