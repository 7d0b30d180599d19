import { promptTokens } from '../ledger/estimate';
import type { Ledger } from '../ledger/ledger';
import type { ModelConfig } from '../model/asking';
import type { Fault } from '../model/fault';
import { faultOf } from '../model/fault-of';
import type { Notice } from '../model/notice';
import { createPromptCache } from '../model/prompt-cache';
import type { ScoreKeeper } from '../store/score-keeper';
import { batchSize } from './batch-size';
import { createCircuitBreaker } from './circuit-breaker';
import { configOf, type Job, joinJob, newJob, type QueueClient, type WantedScore } from './job';
import { createJobQueue } from './job-queue';
import { createOpenRequests } from './open-requests';
import { dailyCap, noKey } from './own-faults';
import type { Plan } from './plan';
import { createRateLimiters, type HoldStore } from './rate-limiters';
import { createScoreCommit } from './score-commit';
import { sendBatch } from './send-batch';
import type { NotSent } from './sent-batch';
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
  want(client: QueueClient, plan: Plan, wants: readonly WantedScore[]): Promise<void>;
  /** A client wants nothing more. Requests that nobody else waits for are cut off if `cutOff`. */
  leave(client: QueueClient, cutOff: boolean): void;
  look(client: QueueClient, ids: readonly string[]): void;
  /** Forget what stopped the work, because the reader acted; with another key, also what servers asked for. */
  resume(otherKey?: boolean): void;
  /** What stands in the way now, if anything. */
  notice(): Notice | null;
}

/** Longest time that a timer can be set to; a longer one would ring at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Between two looks whether the line is back, in ms. */
const OFFLINE_MS = 60_000;
/** A wait of this length, in ms, is slept through: an alarm, or a page, wakes the worker. */
const SLEEP_MS = 25_000;

/** The one place from which models are asked, for all pages together: one request for each score. */
export function createScheduler(deps: SchedulerDeps): Scheduler {
  const queue = createJobQueue();
  const requests = createOpenRequests();
  const limiters = createRateLimiters(deps.holds);
  const capabilities = createServerCapabilities(deps.capabilities);
  const cache = createPromptCache();
  const breaker = createCircuitBreaker();
  let arrivals = 0;
  /** What is set aside for requests under way leaves no room in a limit: one at a time. */
  let tight = false;
  let alarm: ReturnType<typeof setTimeout> | null = null;

  const clients = () => new Set(queue.all().flatMap((job) => [...job.clients]));
  const tellAll = () => {
    for (const client of clients()) client.changed();
  };

  const commit = createScoreCommit(deps.keeper, (record, job) => {
    const waiters = [queue.get(record.key), job].flatMap((each) => [...(each?.clients ?? [])]);
    queue.remove(record.key);
    for (const client of new Set(waiters)) client.scored(record);
  });

  const { keeper } = deps;
  const settler = createSettler({ queue, keeper, commit, limiters, capabilities, breaker, tellAll });

  /** Sends what may be sent now, and sees to it that the rest is looked at again. */
  function pump(): void {
    if (alarm) clearTimeout(alarm);
    alarm = null;
    const full = new Set<string>();
    let wakeMs = Number.POSITIVE_INFINITY;
    while (!breaker.halted) {
      const first = queue.first((job) => !full.has(configOf(job).scorer));
      if (!first) break;
      const config = configOf(first);
      const { scorer } = config;
      const limiter = limiters.of(config);
      // Read before the capacity: a wait that ends between the two must not leave us without an alarm.
      const { until } = limiter;
      const room = tight ? requests.size === 0 : requests.to(scorer) < limiter.capacity();
      if (!room || limiter.capacity() === 0) {
        full.add(scorer);
        if (until > 0) wakeMs = Math.min(wakeMs, Math.max(0, until - Date.now()));
        continue;
      }
      if (breaker.sentTo(scorer)) tellAll();
      void send(queue.take(first, sizeFor(first)));
    }
    if (wakeMs !== Number.POSITIVE_INFINITY) alarm = setTimeout(pump, Math.min(LONGEST_TIMER_MS, wakeMs));
    const asleep = alarm !== null && wakeMs > SLEEP_MS;
    deps.busy(requests.size > 0 || (!breaker.halted && !asleep && queue.all().length > 0));
  }

  function sizeFor(job: Job): number {
    const [client] = job.clients;
    return batchSize(job, client ? requests.sentFor(client) : 0, settler.limits.of(configOf(job)));
  }

  async function send(batch: [Job, ...Job[]]): Promise<void> {
    const [job] = batch;
    const [payer] = batch.flatMap(({ clients: waiters }) => [...waiters]);
    const config = configOf(job);
    const before = { epoch: breaker.epoch, strikes: breaker.strikes };
    const halt = (fault: Fault) => {
      if (before.epoch !== breaker.epoch) return;
      // Its scores are there already: what stops the stronger model is not to stop the others.
      if (job.late) giveUpLate(config, fault);
      else haltAll(fault);
    };
    const request = requests.begin(batch);
    try {
      const sent = await sendBatch(batch, {
        ...{ ledger: deps.ledger, keyFor: deps.keyFor, capabilities, cache, commit, payer },
        ...{ limiters, signal: request.signal, nextTokens: tokensOfNext(config) },
      });
      if ('refused' in sent) return ground(sent, batch, payer, halt);
      tight = false;
      payer?.spent();
      const fault = await settler.settle(batch, config, sent, before.strikes);
      if (fault) halt(fault);
    } catch (error) {
      await commit.flush().catch(() => undefined);
      halt(faultOf(error, config));
    } finally {
      requests.end(request);
      for (const each of batch) {
        if (each.state !== 'asking') continue;
        each.state = 'queued';
        // Nobody waits for it any more: the page was closed while it was under way.
        if (each.clients.size === 0) queue.discard(each);
      }
      pump();
    }
  }

  function ground(
    { refused }: NotSent,
    batch: [Job, ...Job[]],
    payer: QueueClient | undefined,
    halt: (fault: Fault) => void,
  ): void {
    if (refused === 'cut off') return;
    const [job] = batch;
    if (refused === 'no key') return halt(noKey(job.plan));
    // Others under way will cost less than was set aside for them: there may be room after them.
    if (requests.size > 1) tight = true;
    // And a smaller request has less set aside for it.
    else if (job.stage === 'score' && batch.length > 1)
      settler.limits.shrink(configOf(job), batch.length >> 1);
    else if (refused === 'day') halt(dailyCap(job.plan));
    else payer?.limited();
  }

  /** No more second opinions from this model; nothing is written down, so that another page tries again. */
  function giveUpLate({ scorer }: ModelConfig, { text }: Fault): void {
    for (const job of queue.all()) {
      if (!job.late || job.config.scorer !== scorer || commit.job(job.key)) continue;
      queue.remove(job.key);
      for (const client of job.clients) client.failed(job.key, job.paper.id, text);
    }
  }

  /** Nothing more can be asked: every paper that waits is told why. Its debt stays, for another try. */
  function haltAll(fault: Fault): void {
    if (breaker.halted) return;
    breaker.halt(fault);
    // The page hears when the line is back; should it not, the worker looks for itself.
    if (fault.name === 'offline') deps.holds.wakeAt(Date.now() + OFFLINE_MS);
    // Where replies hold nothing, those under way may yet, and are paid for: their ends tell what to believe of them.
    if (fault.name !== 'unreadable') requests.cutOff();
    for (const job of queue.all()) {
      if (commit.job(job.key)) continue;
      for (const client of job.clients) tellHalt(client, job.key, job.paper.id, fault);
      queue.remove(job.key);
    }
  }

  function tellHalt(client: QueueClient, key: string, id: string, fault: Fault): void {
    breaker.told(client);
    client.failed(key, id, fault.text);
  }

  function goOn(): void {
    breaker.clear();
    limiters.reset();
  }

  return {
    async want(client, plan, wants) {
      const added: Job[] = [];
      if (breaker.mayTry(client)) goOn();
      // Nothing of this client's is left: the first of what comes now is to be on screen fast.
      if (!clients().has(client)) requests.forget(client);
      for (const want of wants) {
        const { key, paper } = want;
        const known = commit.fresh(key, paper);
        const job = queue.get(key) ?? commit.job(key);
        if (known) client.scored(known);
        else if (breaker.halted) tellHalt(client, key, paper.id, breaker.halted);
        else if (job) joinJob(job, client, plan, want);
        else added.push(newJob(client, plan, want, arrivals++));
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
        if (job.clients.size === 0 && job.state !== 'asking') queue.discard(job);
      }
      const idle = (job: Job) =>
        queue.get(job.key) !== job || commit.job(job.key) !== undefined || job.clients.size === 0;
      if (cutOff) requests.cutOff(idle);
      pump();
    },
    look(client, ids) {
      queue.look(client, ids);
    },
    resume(otherKey = false) {
      if (otherKey) limiters.forget();
      goOn();
      pump();
    },
    notice() {
      const { halted, waiting } = breaker;
      const scorers = new Set(queue.all().map((job) => configOf(job).scorer));
      const until = halted ? 0 : limiters.until(scorers);
      const fault = halted ?? waiting ?? (until > 0 ? limiters.heldFor(scorers) : null);
      if (!fault) return null;
      const action = halted ? halted.action : null;
      return { fault: fault.name, text: fault.text, action, until: until || null };
    },
  };
}

/** Input of a full batch of average papers. */
function tokensOfNext({ instructions }: ModelConfig): number {
  return promptTokens(instructions.length + 16 * 1400);
}
