/** Which rows a page shows, and in which order: pure functions of marks, triage and what the reader asked for. */

import { isNewToMe } from '../papers/triage';
import { type CutOffs, sideOf } from '../run/cut-offs';
import type { View } from '../settings/settings';
import { isPart, type Part } from './account';
import type { Row } from './row';
import { type Whose, whoseOf } from './whose';

export { type CutOffs, isRankedOnly } from '../run/cut-offs';

/** What the reader asked for: the view is kept, all else holds for this look at the page only. */
export interface Sieve {
  view: CutOffs & Pick<View, 'without'>;
  /** One part of the account and nothing else, whatever the controls say. */
  part: Part | null;
  starredOnly: boolean;
  newOnly: boolean;
  /** Papers with the score of one source alone; null for all. */
  whose: Whose | null;
  /** Whether a row has the text that was typed; null where none was. */
  matches: ((row: Row) => boolean) | null;
  /** When this visit began, in ms since the epoch. */
  since: number;
}

/**
 * `shown`: it meets all that was asked for. `open`: so far it does, and its score is still to come or could not be had.
 * `below` the cut-offs. `apart`: left out by a switch, the text or the part.
 */
export type Verdict = 'shown' | 'open' | 'below' | 'apart';

export function judge(row: Row, sieve: Sieve): Verdict {
  if (sieve.matches && !sieve.matches(row)) return 'apart';
  if (sieve.part) return isPart(row, sieve.part) ? 'shown' : 'apart';
  const { triage } = row;
  const { without } = sieve.view;
  if (without.includes(row.kind) || (triage.seen && without.includes('seen'))) return 'apart';
  if (sieve.whose !== null && whoseOf(row) !== sieve.whose) return 'apart';
  if (sieve.starredOnly && !triage.star) return 'apart';
  if (sieve.newOnly && !(row.first && isNewToMe(triage, sieve.since))) return 'apart';
  // Not for this reader, whatever its score.
  if (triage.dismissed) return 'below';
  const side = sideOf(row.mark, sieve.view);
  return side === 'above' ? 'shown' : side;
}
