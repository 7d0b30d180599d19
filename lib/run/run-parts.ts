import type { Abstracts } from '../abstracts/abstracts';
import type { Ledger } from '../ledger/ledger';
import type { QueueClient } from '../queue/job';
import type { Scheduler } from '../queue/scheduler';
import type { ScoreKeeper } from '../store/score-keeper';
import type { unkeptOf } from '../store/unkept';
import type { Tastes } from '../tastes/tastes';
import type { Board } from './board';
import type { NameTopics } from './find-details';
import type { FollowedPages } from './followed-pages';
import type { ListingReply } from './listing-protocol';
import type { MissingAbstracts } from './missing-abstracts';
import type { Publisher } from './publisher';
import type { Requester } from './requester';
import type { RunState } from './run-state';

/** What a run is given. */
export interface RunDeps {
  scheduler: Scheduler;
  keeper: ScoreKeeper;
  ledger: Pick<Ledger, 'run' | 'note' | 'today' | 'opinions' | 'opinionsUsd' | 'shareUsd'>;
  /** Those that pages do not show. */
  abstracts: Abstracts;
  /** Absent where nothing is learned. */
  tastes?: Tastes | undefined;
  /** What followed digests say of its papers; absent where nobody is to be heard but the run's own model. */
  followed?: FollowedPages | undefined;
  /** Databases besides the scores', which may not keep what they are given. */
  others?: Parameters<typeof unkeptOf>[0] | undefined;
  /** Origins whose keys were lost. */
  lostKeys?: (() => readonly string[]) | undefined;
  /** Which topics a reason names; absent where nobody can tell. */
  nameTopics?: NameTopics | undefined;
  /** Nobody looks at it: its answers may come late, for less. */
  canWait?: boolean | undefined;
  /** The run is about to ask for its first score. */
  asks?: (() => void) | undefined;
  send(reply: ListingReply): void;
}

/** What its parts share. */
export interface RunParts extends Omit<RunDeps, 'send'> {
  state: RunState;
  board: Board;
  publisher: Publisher;
  requester: Requester;
  missing: MissingAbstracts;
  /** Whom the scheduler answers. */
  client: QueueClient;
}
