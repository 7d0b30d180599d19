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
