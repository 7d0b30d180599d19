import type { Refusal } from '../ledger/ledger';
import type { Fault } from '../model/fault';
import type { Score } from '../papers/score';
import type { Asked } from './ask';
import type { Job } from './job';

/** A request that was sent, and what its reply held. */
export interface SentBatch extends Asked {
  /** What broke it off, in words for the reader; null where nothing did. */
  fault: Fault | null;
  /** Optional fields that this server refuses, as far as known. */
  dropped: readonly string[];
  /** It was asked for at the slower, cheaper tier. */
  flex: boolean;
  scored: { job: Job; score: Score }[];
  aside: Job[];
  kept: Job[];
}

/** Nothing was sent, and why. */
export type NotSent = Refusal | { refused: 'no key' | 'cut off' };
