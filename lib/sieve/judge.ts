/** Which rows a page shows, and in which order: pure functions of marks, triage and what the reader asked for. */

import type { Mark } from '../messages/listing';
import type { View } from '../settings/settings';
import { isPart, type Part } from './account';
import { isNewToMe, type Row } from './row';

type CutOffs = Pick<View, 'minRelevance' | 'minNovelty' | 'minStrength'>;

/** What the reader asked for: the view is kept, all else holds for this look at the page only. */
export interface Sieve {
  view: CutOffs & Pick<View, 'without'>;
  /** One part of the account and nothing else, whatever the controls say. */
  part: Part | null;
  starredOnly: boolean;
  newOnly: boolean;
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
  if (sieve.starredOnly && !triage.star) return 'apart';
  if (sieve.newOnly && !(row.first && isNewToMe(triage, sieve.since))) return 'apart';
  // Not for this reader, whatever its score.
  if (triage.dismissed) return 'below';
  return byMark(row.mark, sieve.view);
}

/** Papers that a keyword match alone speaks for, since nobody has decided yet whether they get a score. */
export function isRankedOnly(mark: Mark): boolean {
  return mark.state === 'keyword' && RANKED.includes(mark.note);
}
const RANKED = ['no key', 'no abstract', 'question', 'stopped'];

function byMark(mark: Mark, { minRelevance, minNovelty, minStrength }: CutOffs): Verdict {
  switch (mark.state) {
    case 'scored':
      return mark.relevance >= minRelevance && mark.novelty >= minNovelty ? 'shown' : 'below';
    case 'keyword':
      if (isRankedOnly(mark)) return mark.strength >= minStrength ? 'shown' : 'below';
      // Never to be scored: it reaches the cut-offs only where there are none.
      return minRelevance <= 1 && minNovelty <= 1 ? 'shown' : 'below';
    default:
      return 'open';
  }
}
