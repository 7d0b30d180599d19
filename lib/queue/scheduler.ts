/** Which papers go into which request, when, and what follows from its end. */

import type { Ledger } from '../ledger/ledger';
import type { Notice } from '../model/notice';
import { createPromptCache } from '../model/prompt-cache';
import type { ScoreKeeper } from '../store/score-keeper';
import { batchSize } from './batch-size';
import { createCircuitBreaker } from './circuit-breaker';
import { isFlex } from './flex';
import { createHalts } from './halts';
import { configOf, type Job, joinJob, newJob, type QueueClient, type WantedScore } from './job';
import { createJobQueue } from './job-queue';
import { nextBatch } from './next-batch';
import { createOpenRequests } from './open-requests';
import type { Plan } from './plan';
import { createRateLimiters, type HoldStore } from './rate-limiters';
import { createScoreCommit } from './score-commit';
import { createSender } from './sender';
import { type CapabilityStore, createServerCapabilities } from './server-capabilities';
import { createSettler } from './settle';

export interface SchedulerDeps {
  ledger: Ledger;
  keeper: ScoreKeeper;
  /** The key for an origin, read from the vault at the moment of use. */
  keyFor(origin: string): Promise<string | null>;
  capabilities: CapabilityStore;
  holds: HoldStore;
  /** Told when work begins and when it is all done, so that the worker is kept awake in between. */
  busy(working: boolean): void;
}

export interface Scheduler {
  /** Owes a client these scores: writes the debts down, then asks, in this order. */
  enqueue(client: QueueClient, plan: Plan, wants: readonly WantedScore[]): Promise<void>;
  /** A client wants nothing more. Requests that nobody else waits for are cut off if `cutOff`. */
  leave(client: QueueClient, cutOff: boolean): void;
  /** Ids that a client has on screen, top first: they are asked about before its others. */
  prioritize(client: QueueClient, ids: readonly string[]): void;
  /** A score of this worker's life is not to be given again: the reader pays for another. */
  forget(key: string): void;
  /** Forget what stopped the work, because the reader acted; with another key, also what servers asked for. */
  resume(otherKey?: boolean): void;
  /** Scores went from the disk: they are no longer known here, either. */
  forgetScores(): void;
  /** What stands in the way now, if anything. */
  notice(): Notice | null;
}

/** Longest time that a timer can be set to; a longer one would ring at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** A wait of this length, in ms, is slept through: an alarm, or a page, wakes the worker. */
const SLEEP_MS = 25_000;

/** The one place from which models are asked, for all pages together: one request for each score. */
export function createScheduler(deps: SchedulerDeps): Scheduler {
  const { ledger, keeper, keyFor, holds } = deps;
  const queue = createJobQueue();
  const requests = createOpenRequests();
  const limiters = createRateLimiters(holds);
  const capabilities = createServerCapabilities(deps.capabilities);
  const cache = createPromptCache();
  const breaker = createCircuitBreaker();
  let arrivals = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const clients = () => new Set(queue.all().flatMap((job) => [...job.clients]));
  const tellAll = () => {
    for (const client of clients()) client.changed();
  };

  const commit = createScoreCommit(keeper, (record, job) => {
    const waiters = [queue.get(record.key), job].flatMap((each) => [...(each?.clients ?? [])]);
    queue.remove(record.key);
    for (const client of new Set(waiters)) client.scored(record);
  });
  const settler = createSettler({ queue, keeper, commit, limiters, capabilities, breaker, tellAll });
  const halts = createHalts({ queue, requests, commit, breaker, wakeAt: holds.wakeAt });
  const sender = createSender({
    ...{ queue, requests, breaker, halts, settler },
    ...{ ledger, keyFor, capabilities, cache, commit, limiters },
  });

  /** Sends what may be sent now, and sees to it that the rest is looked at again. */
  function pump(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    let waitMs = 0;
    while (!breaker.openedBy) {
      const { first, wakeAt } = next();
      waitMs = wakeAt === null ? 0 : Math.max(1, wakeAt - Date.now());
      if (!first) break;
      if (breaker.sentTo(configOf(first).scorer)) tellAll();
      void sender.send(queue.take(first, sizeFor(first))).finally(pump);
    }
    if (waitMs > 0) timer = setTimeout(pump, Math.min(LONGEST_TIMER_MS, waitMs));
    const isWaiting = !breaker.openedBy && waitMs <= SLEEP_MS && queue.all().length > 0;
    deps.busy(requests.size > 0 || isWaiting);
  }

  const next = () =>
    nextBatch(
      queue,
      (config, job) => {
        const limiter = limiters.of(config);
        // Read before the capacity: a wait that ends between the two must not leave us without a timer.
        const { until } = limiter;
        const capacity = limiter.capacity();
        const most = sender.isTight(config.scorer) ? Math.min(1, capacity) : capacity;
        return { open: requests.to(config.scorer, isFlex(job)), capacity: most, until };
      },
      { oneAtATime: sender.oneAtATime, underWay: requests.size },
    );

  function sizeFor(job: Job): number {
    const [client] = job.clients;
    return batchSize(job, client ? requests.sentFor(client) : 0, settler.limits.of(configOf(job)));
  }

  function goOn(): void {
    breaker.close();
    limiters.reset();
  }

  return {
    async enqueue(client, plan, wanted) {
      const added: Job[] = [];
      if (breaker.mayTry(client)) goOn();
      // Nothing of this client's is left: the first of what comes now is to be on screen fast.
      if (!clients().has(client)) requests.forget(client);
      for (const each of wanted) {
        const { key, paper } = each;
        const known = commit.fresh(key, paper);
        const job = queue.get(key) ?? commit.job(key);
        if (known) client.scored(known);
        else if (breaker.openedBy) halts.tell(client, key, paper.id, breaker.openedBy);
        else if (job) {
          joinJob(job, client, plan, each);
          if (!isFlex(job)) requests.hurry(job, (other) => queue.get(other.key) === other);
        } else added.push(newJob(client, plan, each, arrivals++));
      }
      for (const job of added) queue.add(job);
      await settler.writeDebts(added);
      for (const job of added) if (job.state === 'writing') job.state = 'queued';
      pump();
    },
    leave(client, cutOff) {
      // Scores that have come and are being committed are still to reach the client.
      for (const job of queue.all()) {
        if (commit.job(job.key)) continue;
        job.clients.delete(client);
        // What is under way stays known until its request has ended, so that nobody asks for it a second time.
        if (job.clients.size === 0 && job.state !== 'sent') queue.discard(job);
      }
      const isIdle = (job: Job) =>
        queue.get(job.key) !== job || commit.job(job.key) !== undefined || job.clients.size === 0;
      if (cutOff) requests.cutOff(isIdle);
      pump();
    },
    prioritize(client, ids) {
      queue.prioritize(client, ids);
    },
    forget: (key) => commit.forget(key),
    resume(otherKey = false) {
      if (otherKey) limiters.forget();
      goOn();
      pump();
    },
    forgetScores: () => commit.forgetAll(),
    notice() {
      const { openedBy, waiting } = breaker;
      const scorers = new Set(queue.all().map((job) => configOf(job).scorer));
      const until = openedBy ? 0 : limiters.until(scorers);
      const fault = openedBy ?? waiting ?? (until > 0 ? limiters.heldFor(scorers) : null);
      if (!fault) return null;
      const action = openedBy ? openedBy.action : null;
      return { fault: fault.name, text: fault.text, action, until: until || null };
    },
  };
}
