import { promptTokens } from '../ledger/estimate';
import type { Fault } from '../model/fault';
import { faultOf } from '../model/fault-of';
import type { ModelConfig } from '../model/model-config';
import type { CircuitBreaker } from './circuit-breaker';
import { isFlex } from './flex';
import type { Halts } from './halts';
import { configOf, type Job, type QueueClient } from './job';
import type { JobQueue } from './job-queue';
import { afterNotSent } from './not-sent';
import type { OpenRequests } from './open-requests';
import { unwritten } from './own-faults';
import { type SendDeps, sendBatch } from './send-batch';
import type { NotSent } from './sent-batch';
import type { Settler } from './settle';

/** Sends batches, and sees to it that each of their papers goes somewhere afterwards. */
export interface Sender {
  /** Limits leave no room for a second request beside the one under way. */
  readonly oneAtATime: boolean;
  /** The budget of second opinions leaves no room for a second request to this model. */
  isTight(scorer: string): boolean;
  /** Resolves once all that follows from the request is done. Never rejects. */
  send(batch: [Job, ...Job[]]): Promise<void>;
}

interface SenderDeps extends Omit<SendDeps, 'payer' | 'flex' | 'signal' | 'nextTokens'> {
  queue: JobQueue;
  requests: OpenRequests;
  breaker: CircuitBreaker;
  halts: Halts;
  settler: Settler;
}

export function createSender({ queue, requests, breaker, halts, settler, ...deps }: SenderDeps): Sender {
  let oneAtATime = false;
  const tight = new Set<string>();

  function concludeNotSent(
    why: NotSent,
    batch: [Job, ...Job[]],
    payer: QueueClient | undefined,
    halt: (fault: Fault) => void,
  ): void {
    const config = configOf(batch[0]);
    const ofOpinions = why.refused === 'opinions';
    const next = afterNotSent(why, batch, ofOpinions ? requests.to(config.scorer) : requests.size);
    if (next.kind === 'one at a time' && ofOpinions) tight.add(config.scorer);
    else if (next.kind === 'one at a time') oneAtATime = true;
    if (next.kind === 'shrink') settler.limits.shrink(config, next.papers);
    if (next.kind === 'end opinions') halts.unaffordable(config);
    if (next.kind === 'halt') halt(next.fault);
    if (next.kind === 'tell payer') payer?.limited();
  }

  /** What was not answered waits again, unless its page was closed while it was under way. */
  function putBack(batch: readonly Job[]): void {
    for (const job of batch) {
      if (job.state !== 'sent') continue;
      job.state = 'queued';
      if (job.clients.size === 0) queue.discard(job);
    }
  }

  return {
    get oneAtATime() {
      return oneAtATime;
    },
    isTight: (scorer) => tight.has(scorer),
    async send(batch) {
      const [job] = batch;
      const [payer] = batch.flatMap(({ clients }) => [...clients]);
      const config = configOf(job);
      const before = { epoch: breaker.epoch, strikes: breaker.strikes };
      const halt = (fault: Fault) => {
        // The reader has acted since: what this request still reports is out of date.
        if (before.epoch !== breaker.epoch) return;
        // Its scores are there already: what stops the stronger model is not to stop the others.
        if (job.late) halts.opinions(config, fault);
        else halts.all(fault);
      };
      const flex = isFlex(job);
      const request = requests.begin(batch, flex);
      try {
        const nextTokens = tokensOfNext(config);
        const sent = await sendBatch(batch, { ...deps, payer, flex, signal: request.signal, nextTokens });
        if ('refused' in sent) return concludeNotSent(sent, batch, payer, halt);
        oneAtATime = false;
        tight.delete(config.scorer);
        payer?.spent();
        const fault = await settler.settle(batch, config, sent, before.strikes);
        if (fault) halt(fault);
      } catch (error) {
        await deps.commit.flush().catch(() => undefined);
        halt(unwritten(error) ?? faultOf(error, config));
      } finally {
        requests.end(request);
        putBack(batch);
      }
    },
  };
}

/** Input of a full batch of average papers. */
function tokensOfNext({ instructions }: ModelConfig): number {
  return promptTokens(instructions.length + 16 * 1400);
}
