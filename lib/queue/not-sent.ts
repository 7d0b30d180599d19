import type { Fault } from '../model/fault';
import type { Job } from './job';
import { dailyCap, noKey } from './own-faults';
import type { NotSent } from './sent-batch';

/** What follows where nothing was sent. */
export type AfterNotSent =
  | { kind: 'nothing' }
  /** Requests under way will cost less than was set aside for them: there may be room after them. */
  | { kind: 'one at a time' }
  /** A smaller request has less set aside for it: no more than so many papers. */
  | { kind: 'shrink'; papers: number }
  | { kind: 'halt'; fault: Fault }
  /** The limit is the payer's own. */
  | { kind: 'tell payer' }
  /** No more second opinions today. */
  | { kind: 'end opinions' };

/**
 * Pure.
 *
 * @param underWay requests under way that the same limit holds, this one included
 */
export function afterNotSent(
  { refused }: NotSent,
  batch: readonly [Job, ...Job[]],
  underWay: number,
): AfterNotSent {
  const [{ plan, stage }] = batch;
  if (refused === 'cut off') return { kind: 'nothing' };
  if (refused === 'no key') return { kind: 'halt', fault: noKey(plan) };
  if (underWay > 1) return { kind: 'one at a time' };
  if (stage === 'score' && batch.length > 1) return { kind: 'shrink', papers: batch.length >> 1 };
  if (refused === 'opinions') return { kind: 'end opinions' };
  return refused === 'day' ? { kind: 'halt', fault: dailyCap(plan) } : { kind: 'tell payer' };
}
