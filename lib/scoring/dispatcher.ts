import { promptTokens } from '../ledger/estimate';
import type { Ledger } from '../ledger/ledger';
import type { Notice } from '../messages';
import type { ScoreKeeper } from '../store/score-keeper';
import { ask } from './ask';
import { batchSize } from './batches';
import { type Fault, faultOf } from './fault';
import { type Client, debtOf, type Job, joinJob, newJob } from './job';
import { createJobQueue } from './job-queue';
import { createLanding } from './landing';
import { outcomeOf } from './outcome';
import { dailyCap, noKey } from './own-faults';
import { createPacer, type Pacer } from './pacer';
import type { Plan } from './plan';
import { recordOf } from './record-of';
import type { Paper } from './score';

export interface DispatcherDeps {
  ledger: Ledger;
  keeper: ScoreKeeper;
  /** The key for an origin, read from the vault at the moment of use. */
  keyFor(origin: string): Promise<string | null>;
  quirks: {
    dropped(scorer: string): Promise<string[]>;
    remember(scorer: string, field: string): Promise<void>;
  };
  /** Told when work begins and when it is all done, so that the worker is kept awake in between. */
  busy(working: boolean): void;
}

export interface Dispatcher {
  /** Owes a client these scores: writes the debts down, then asks. Papers come in the order of asking. */
  want(
    client: Client,
    plan: Plan,
    papers: readonly { key: string; paper: Paper; attempts: number }[],
  ): Promise<void>;
  /** A client wants nothing more. Requests that nobody else waits for are cut off if `cutOff`. */
  leave(client: Client, cutOff: boolean): void;
  look(client: Client, ids: readonly string[]): void;
  /** Forget what stopped the work, because the reader acted. */
  resume(): void;
  /** What stands in the way now, if anything. */
  notice(): Notice | null;
}

/** Longest time that a timer can be set to; a longer one would ring at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The one place from which models are asked, for all pages together: one request for each score. */
export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const queue = createJobQueue();
  const flights = new Map<AbortController, Job[]>();
  const pacers = new Map<string, Pacer>();
  const sentFor = new WeakMap<Client, number>();
  const limits = new Map<string, number>();
  /** Jobs are asked about in the order in which they came, unless they come on screen. */
  let arrivals = 0;
  let halted: Fault | null = null;
  /** Who was told of it. */
  let toldOfHalt = new WeakSet<Client>();
  let waiting: Fault | null = null;
  let strikes = 0;
  /** Raised when the reader acts: what requests of before then still report is out of date. */
  let epoch = 0;
  /** What is set aside for requests under way leaves no room in the daily limit: one at a time. */
  let tight = false;
  let alarm: ReturnType<typeof setTimeout> | null = null;

  const clients = () => new Set(queue.all().flatMap((job) => [...job.clients]));
  const tellAll = () => {
    for (const client of clients()) client.changed();
  };

  const landing = createLanding(deps.keeper, (record, job) => {
    const waiters = [queue.get(record.key), job].flatMap((each) => [...(each?.clients ?? [])]);
    queue.remove(record.key);
    for (const client of new Set(waiters)) client.scored(record);
  });

  function pacerOf(plan: Plan): Pacer {
    const known = pacers.get(plan.baseUrl) ?? createPacer(plan.provider.concurrency);
    pacers.set(plan.baseUrl, known);
    return known;
  }

  function pump(): void {
    if (alarm) clearTimeout(alarm);
    alarm = null;
    for (;;) {
      const first = halted ? undefined : queue.first();
      if (!first) break;
      const pacer = pacerOf(first.plan);
      // Read before the capacity: a wait that ends between the two must not leave us without an alarm.
      const { until } = pacer;
      if (flights.size >= (tight ? Math.min(1, pacer.capacity()) : pacer.capacity())) {
        if (until > 0) alarm = setTimeout(pump, Math.min(LONGEST_TIMER_MS, Math.max(0, until - Date.now())));
        break;
      }
      if (waiting) {
        waiting = null;
        tellAll();
      }
      void send(queue.take((job) => sizeFor(job)));
    }
    deps.busy(flights.size > 0 || (!halted && queue.all().length > 0));
  }

  function sizeFor(job: Job): number {
    const [client] = job.clients;
    const limit = limits.get(job.plan.scorer);
    return batchSize(client ? (sentFor.get(client) ?? 0) : 0, limit);
  }

  async function send(batch: Job[]): Promise<void> {
    const [{ plan, clients: waiters }] = batch as [Job];
    const begun = epoch;
    const halt = (fault: Fault) => {
      if (begun === epoch) haltAll(fault);
    };
    const controller = new AbortController();
    flights.set(controller, batch);
    for (const client of waiters) sentFor.set(client, (sentFor.get(client) ?? 0) + batch.length);
    try {
      await attempt(plan, batch, controller.signal, halt);
    } catch (error) {
      await landing.flush().catch(() => undefined);
      halt(faultOf(error, plan));
    } finally {
      flights.delete(controller);
      for (const job of batch) {
        if (job.state !== 'asking') continue;
        job.state = 'queued';
        // Nobody waits for it any more: the page was closed while it was under way.
        if (job.clients.size === 0) discard(job);
      }
      pump();
    }
  }

  async function attempt(
    plan: Plan,
    batch: Job[],
    signal: AbortSignal,
    halt: (fault: Fault) => void,
  ): Promise<void> {
    const pacer = pacerOf(plan);
    const key = (await deps.keyFor(plan.origin)) ?? (plan.loopback ? 'local' : null);
    if (key === null) return halt(noKey(plan));
    const dropped = await deps.quirks.dropped(plan.scorer);
    // Cut off before it began: nothing was sent, nothing is booked.
    if (signal.aborted) return;
    const before = strikes;
    let scored = 0;
    const asked = await ask(
      plan,
      batch.map((job) => job.paper),
      {
        ...{ ledger: deps.ledger, key, dropped, signal },
        onHeaders: (headers) => pacer.heard(headers, tokensOfNext(plan)),
        onRecord(record) {
          const job = batch.find(({ paper }) => paper.id === record.id);
          if (!job) return;
          scored += 1;
          landing.add(job, recordOf(job, record));
        },
      },
    );
    if (!asked) {
      // Others under way will cost less than was set aside for them: there may be room after them.
      if (flights.size === 1) return halt(dailyCap(plan));
      tight = true;
      return;
    }
    tight = false;
    await landing.flush();
    const [payer] = batch.flatMap((job) => [...job.clients]);
    payer?.spent(asked.spend);

    const fault = asked.error === null ? null : faultOf(asked.error, plan);
    if (scored > 0) strikes = 0;
    // A burst of refusals of requests sent together is one strike, not many.
    else if (fault?.kind === 'wait') strikes = Math.max(strikes, before + 1);
    else if (fault?.kind !== 'stopped' && fault?.kind !== 'field' && fault?.kind !== 'size') strikes += 1;
    if (!fault) pacer.succeeded();

    const left = batch.filter((job) => asked.owed.includes(job.paper.id));
    const { complete } = asked;
    const outcome = outcomeOf(
      left,
      { sent: batch.length, complete, fault },
      { strikes, dropped, host: plan.host },
    );
    for (const { job, attempts } of outcome.requeue) job.attempts = attempts;
    for (const { job, why } of outcome.failed) await giveUp(job, why);
    await writeDebts(outcome.requeue.map(({ job }) => job));
    if (outcome.dropField) await deps.quirks.remember(plan.scorer, outcome.dropField);
    if (outcome.limit)
      limits.set(plan.scorer, Math.min(outcome.limit, limits.get(plan.scorer) ?? outcome.limit));
    if (outcome.wait) {
      pacer.slowDown(outcome.wait.waitMs);
      waiting = outcome.wait;
      tellAll();
    }
    if (outcome.halt) halt(outcome.halt);
  }

  /** The paper's own fault, or the model's with it: written down, so that a reload does not ask again. */
  async function giveUp(job: Job, why: string): Promise<void> {
    await deps.keeper.owe([debtOf(job, why)]);
    discard(job);
    for (const client of job.clients) client.failed(job.paper.id, why);
  }

  /** Takes a job away, unless another has taken its place by now. */
  function discard(job: Job): void {
    if (queue.get(job.key) === job) queue.remove(job.key);
  }

  async function writeDebts(jobs: readonly Job[]): Promise<void> {
    if (jobs.length > 0) await deps.keeper.owe(jobs.map((job) => debtOf(job)));
  }

  /** Nothing more can be asked: every paper that waits is told why. Its debt stays, for another try. */
  function haltAll(fault: Fault): void {
    if (halted) return;
    halted = fault;
    waiting = null;
    for (const controller of flights.keys()) controller.abort();
    for (const job of queue.all()) {
      if (landing.job(job.key)) continue;
      for (const client of job.clients) tellHalt(client, job.paper.id, fault);
      queue.remove(job.key);
    }
  }

  function tellHalt(client: Client, id: string, fault: Fault): void {
    toldOfHalt.add(client);
    client.failed(id, fault.text);
  }

  function goOn(): void {
    epoch += 1;
    halted = null;
    toldOfHalt = new WeakSet();
    waiting = null;
    strikes = 0;
    for (const pacer of pacers.values()) pacer.reset();
  }

  return {
    async want(client, plan, papers) {
      const added: Job[] = [];
      // What stopped another page may have passed by now: a line that was down, a day that is over.
      if (halted && mayHavePassed(halted) && !toldOfHalt.has(client)) goOn();
      // Nothing of this client's is left: the first of what comes now is to be on screen fast.
      if (!clients().has(client)) sentFor.delete(client);
      for (const { key, paper, attempts } of papers) {
        const known = landing.fresh(key, paper);
        const job = queue.get(key) ?? landing.job(key);
        if (known) client.scored(known);
        else if (halted) tellHalt(client, paper.id, halted);
        else if (job) joinJob(job, client, plan);
        else added.push(newJob(client, { key, plan, paper, attempts, rank: arrivals++ }));
      }
      for (const job of added) queue.add(job);
      await writeDebts(added);
      for (const job of added) if (job.state === 'writing') job.state = 'queued';
      pump();
    },
    leave(client, cutOff) {
      // Scores that have come and are being committed are still to reach the client.
      for (const job of queue.all()) {
        if (landing.job(job.key)) continue;
        job.clients.delete(client);
        // What is under way stays known until its request has ended, so that nobody asks for it a second time.
        if (job.clients.size === 0 && job.state !== 'asking') discard(job);
      }
      for (const [controller, batch] of flights) {
        const wanted = batch.filter((job) => queue.get(job.key) === job && !landing.job(job.key));
        if (cutOff && wanted.every((job) => job.clients.size === 0)) controller.abort();
      }
      pump();
    },
    look(client, ids) {
      queue.look(client, ids);
    },
    resume() {
      goOn();
      pump();
    },
    notice() {
      const fault = halted ?? waiting;
      if (!fault) return null;
      const until = halted ? null : Math.max(0, ...[...pacers.values()].map((pacer) => pacer.until)) || null;
      return { fault: fault.name, text: fault.text, action: halted ? fault.action : null, until };
    },
  };
}

function mayHavePassed({ action, name }: Fault): boolean {
  return action === 'retry' || name === 'daily-cap';
}

/** Input of a full batch of average papers. */
function tokensOfNext(plan: Plan): number {
  return promptTokens(plan.instructions.length + 16 * 1400);
}
