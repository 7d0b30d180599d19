import type { Abstracts } from '../abstracts/abstracts';
import type { Ledger } from '../ledger/ledger';
import type { QueueClient } from '../queue/job';
import type { Scheduler } from '../queue/scheduler';
import type { ScoreKeeper } from '../store/score-keeper';
import type { Board } from './board';
import type { MissingAbstracts } from './missing-abstracts';
import type { Publisher } from './publisher';
import type { Requester } from './requester';
import type { RunState } from './run-state';

/** What the parts of a run share. */
export interface RunParts {
  state: RunState;
  board: Board;
  publisher: Publisher;
  requester: Requester;
  missing: MissingAbstracts;
  scheduler: Scheduler;
  keeper: ScoreKeeper;
  ledger: Pick<Ledger, 'run' | 'note' | 'today'>;
  abstracts: Abstracts;
  /** Whom the scheduler answers. */
  client: QueueClient;
}
