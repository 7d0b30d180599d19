import { DAY_MS } from '../base/day-ms';
import { isListable } from './archives';
import { isArxivId } from './arxiv-id';

/**
 * Addresses that Winnow fetches by itself, all on hosts that arXiv sets aside for programs. Made of checked
 * parts only: null where one of them is not what it should be.
 */
const HOST = 'https://export.arxiv.org';

/** arXiv shows mailings of the last 91 days; one less, since its day is not ours. */
export const CATCHUP_DAYS = 90;
/** A day of New York’s ends 29 h after it began in UTC, by which addresses are counted. */
const REACH_MS = (CATCHUP_DAYS * 24 + 29) * 60 * 60 * 1000;

/** Papers on one page of a mailing. */
export const CATCHUP_SIZE = 2000;

/** Most ids in one question to the API. */
export const QUERY_SIZE = 100;

/**
 * All papers of a mailing with their abstracts.
 *
 * @param day `2026-02-06`
 * @param now ms since the epoch: arXiv forgets mailings after a while
 */
export function catchupAddress(subject: string, day: string, page = 1, now = Date.now()): string | null {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  // In arXiv's time zone today begins up to 14 h later than in the first one.
  if (!(at <= now + DAY_MS / 2 && at >= now - REACH_MS)) return null;
  if (!isListable(subject) && subject !== 'grp_physics') return null;
  return `${HOST}/catchup/${subject}/${day}?abs=True&page=${page}`;
}

/** Papers by their ids, with or without a version; what is no id is left out, since arXiv refuses all for one. */
export function queryAddress(ids: readonly string[]): string | null {
  const sound = ids.filter(isArxivId).slice(0, QUERY_SIZE);
  // Without `max_results` arXiv answers for the first ten only.
  return sound.length > 0 ? `${HOST}/api/query?id_list=${sound.join(',')}&max_results=${sound.length}` : null;
}

/** The newest mailing of several categories in one feed. */
export function rssAddress(categories: readonly string[]): string | null {
  const sound = categories.filter(isListable);
  return sound.length > 0 ? `https://rss.arxiv.org/rss/${sound.join('+')}` : null;
}

/** The page of one paper. */
export function abstractAddress(id: string): string | null {
  return isArxivId(id) ? `${HOST}/abs/${id}` : null;
}
