import type { ListedPaper } from '../papers/paper';
import type { Triage, TriageChange } from '../papers/triage';
import type { Keymap } from '../settings/keymap';
import type { View } from '../settings/settings';
import type { Mark } from './mark';
import type { PaperDetails } from './paper-details';
import type { RunStatus } from './status';

/** What an open listing and the background say to each other: many answers to one subscription. */

/** A page as a digest speaks of it. */
export interface ListingPage {
  /** `/list/cs.LG/new`, without what follows a question mark. */
  path: string;
  /** `cs.LG`, or the title of the page where it belongs to no category. */
  title: string;
  /** `cs.LG`; empty where it belongs to none. */
  category: string;
}

/** More entries than any arXiv page shows. */
export const MAX_PAPERS = 2500;

/** From the listing to the background. None of these can raise a cap or change what is paid for. */
export type ListingRequest =
  /** Papers of a long page, ahead of the subscription that they belong to. */
  | { type: 'papers'; papers: ListedPaper[] }
  /** After every reconnect again. Known scores come back at once. */
  | {
      type: 'subscribe';
      papers: ListedPaper[];
      /** The reader pressed Stop on this page, before the background was started anew. */
      paused: boolean;
      /** Made by the page when it opened: the run stays the same after the background was started anew. */
      run: string;
      /** Path of the listing, for the record. */
      listing: string;
      /** Which page it is. Without it, no digest can be made of it later. */
      page?: ListingPage;
    }
  /** Ids on screen now, top first: they are asked about before the others. */
  | { type: 'look'; ids: string[] }
  /** Stop asking for this page. Requests under way are cut off. */
  | { type: 'stop' }
  /** Go on after a stop, or try again what could not be scored. */
  | { type: 'resume' }
  /**
   * The answer to the question before a large run: so many papers, the nearest to the criteria; null: all, also those
   * that were left out before; `owed`: all that the question was about.
   */
  | { type: 'approve'; papers: Wish }
  /** Pay for new scores in place of those of earlier criteria or another model. */
  | { type: 'rescore' }
  /** Pay for a new score of one paper, or for its first, whatever its kind. */
  | { type: 'scoreAgain'; id: string }
  /** What there is to know of one paper of the page. */
  | { type: 'details'; id: string }
  | { type: 'view'; view: Partial<View> }
  /** What the reader did with papers. Other open pages hear of it. */
  | { type: 'triage'; changes: TriageChange[] }
  | { type: 'openOptions' }
  /** The digest of this page, in a tab of its own; `shown`: of these of its papers alone; `order`: as it is sorted. */
  | { type: 'digest'; shown?: string[]; order?: string[] };

/** What helps a page that asks, waits or has stopped, and can be said in the popup as well. */
export type PageAnswer = Extract<ListingRequest, { type: 'stop' | 'resume' | 'approve' }>;

/** How many papers the reader wants scored: see `approve`. Pages cannot say `owed`. */
export type Wish = number | 'owed' | null;

/** From the background to the listing. */
export type ListingReply =
  | { type: 'marks'; marks: Mark[] }
  | { type: 'status'; status: RunStatus }
  /** `keymap`: keys that the reader has changed; absent for none. */
  | { type: 'view'; view: View; keymap?: Keymap }
  /** How some papers stand with the reader; those never told of are untouched. `since`: when this visit began. */
  | { type: 'triage'; papers: Triage[]; since: number }
  | { type: 'details'; details: PaperDetails }
  /** The reader switched Winnow off, or on again. */
  | { type: 'enabled'; enabled: boolean }
  /** The background cannot work at all. */
  | { type: 'broken'; text: string };
