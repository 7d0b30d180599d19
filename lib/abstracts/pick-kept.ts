import type { KeptPaper } from '../store/scores-db';
import type { Bare } from './wanted';

/** For how long the newest text that we know of a replaced paper counts as the newest there is, in ms. */
const FRESH_MS = 24 * 60 * 60 * 1000;

/**
 * Of the kept versions of a paper, the one that will do for the paper as a page shows it: that very version; where
 * the page does not say which it shows, the newest; one kept without a version, where nothing better is known. A
 * replacement of unknown version has a text that is new today.
 *
 * @param versions newest first
 */
export function pickKept(
  { version, replaced }: Bare,
  versions: readonly KeptPaper[],
  now = Date.now(),
): KeptPaper | null {
  const same = versions.find((kept) => kept.version === version && version !== null);
  if (same) return same;
  const [newest] = version === null ? versions : versions.filter((kept) => kept.version === null);
  if (!newest) return null;
  return replaced && newest.at < now - FRESH_MS ? null : newest;
}
