import type { Approval, Wanted } from '../ledger/run-record';
import type { Notice } from '../model/notice';
import type { ListedPaper } from '../papers/paper';
import { type Plan, scopeOf } from '../queue/plan';
import type { Foresight } from '../tastes/foresight';
import type { Question } from './question';

/** What a run is about. */
export interface Listing {
  /** Id of the run, made by the page. */
  run: string;
  /** Path of the listing, for the record. */
  listing: string;
  papers: readonly ListedPaper[];
  /** The page is one of a single paper, or of search results: see `isSecondHand`. */
  secondHand?: boolean;
}

/** What a run knows besides its papers' places; its parts change it. */
export interface RunState {
  /** Null before it began. */
  plan: Plan | null;
  about: Listing;
  stopped: boolean;
  /** What could wait was refused, or late: see `QueueClient.hurry`. */
  hurried: boolean;
  /** A score was asked for since the run began, or began anew. */
  asked: boolean;
  /** The reader's word for a large run. */
  approved: Approval | null;
  /** Scores that the reader wants anew, also of papers whose abstract is still to come. */
  wanted: Wanted | null;
  question: Question | null;
  /** What was kept of the papers could not be read, and the reader has not said yes to that. */
  unread: boolean;
  /** The page's own limit was reached, the reader's word given. */
  capped: Notice | null;
  /** Why there is no second opinion, where one failed; else empty. */
  noSecond: string;
  /** What second opinions of the day counted when the budget had no room for more, in US dollars; null before that. */
  unpaidAtUsd: number | null;
  /** Ids on screen, top first. */
  looked: readonly string[];
  /** A later beginning outdates what an earlier one is still looking up. */
  turn: number;
  /** What is known of the papers is being looked up; it is asked about the rest after that. */
  recalling: boolean;
  /** What is foreseen of the page; null before that, and where nothing is learned. */
  foresight: Foresight | null;
}

/** See `Wanted`. */
export type WantedAs = 'renewed' | 'named';

export function newRunState(): RunState {
  return {
    ...{
      plan: null,
      about: { run: '', listing: '', papers: [] },
      stopped: false,
      asked: false,
      hurried: false,
    },
    ...{ approved: null, wanted: null },
    ...{ question: null, unread: false, capped: null, noSecond: '', unpaidAtUsd: null, looked: [], turn: 0 },
    ...{ recalling: false, foresight: null },
  };
}

export function isApproved({ approved }: Pick<RunState, 'approved'>, plan: Plan): boolean {
  return approved?.scope === scopeOf(plan);
}

/** How the reader wants another score of a paper under this plan; null where nothing was said of it. */
export function wishFor({ wanted }: Pick<RunState, 'wanted'>, plan: Plan, id: string): WantedAs | null {
  if (wanted?.scope !== scopeOf(plan)) return null;
  if (wanted.named.includes(id)) return 'named';
  return wanted.renewed.includes(id) ? 'renewed' : null;
}

/** The reader wanted the nearest papers only, and this is none of them. */
export function isLeftOut(state: Pick<RunState, 'approved' | 'wanted'>, plan: Plan, id: string): boolean {
  const papers = state.approved?.papers ?? null;
  const isOther = isApproved(state, plan) && papers !== null && !papers.includes(id);
  return isOther && wishFor(state, plan, id) === null;
}
