import type { Announcement } from '../arxiv/entry';
import type { Mark } from '../messages/listing';
import type { Triage } from '../papers/triage';

/** An entry of the page with all that is known of its paper. A paper may have several. */
export interface Row {
  id: string;
  kind: Announcement;
  /** The page's first entry of this paper. */
  first: boolean;
  mark: Mark;
  triage: Triage;
}

/** The reader has never had it on screen before this visit. @param since when the visit began, in ms since the epoch */
export function isNewToMe({ met }: Pick<Triage, 'met'>, since: number): boolean {
  return met === null || met >= since;
}
