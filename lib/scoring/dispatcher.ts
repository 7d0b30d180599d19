import { promptTokens } from '../ledger/estimate';
import type { Ledger } from '../ledger/ledger';
import type { Notice } from '../messages';
import { covers } from '../store/fingerprint';
import type { ScoreKeeper } from '../store/score-keeper';
import type { ScoreRecord } from '../store/scores-db';
import { ask } from './ask';
import { batchSize } from './batches';
import { type Fault, faultOf } from './fault';
import type { Client, Job } from './job';
import { createJobQueue } from './job-queue';
import { outcomeOf } from './outcome';
import { createPacer, type Pacer } from './pacer';
import type { Plan } from './plan';
import { createRecordBuffer } from './record-buffer';
import { recordOf } from './record-of';
import type { Paper } from './score';
import { isSuspicious } from './suspicion';

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

/** Requests at a time: what providers take from a new account, and what a computer of one's own can. */
const CLOUD = { start: 4, max: 8 };
const LOOPBACK = { start: 1, max: 2 };

/** The one place from which models are asked, for all pages together: one request for each score. */
export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const queue = createJobQueue();
  const flights = new Map<AbortController, Job[]>();
  const pacers = new Map<string, Pacer>();
  const sentFor = new WeakMap<Client, number>();
  const limits = new Map<string, number>();
  /** Scores of this worker's life, for a page that looked them up just before they were committed. */
  const fresh = new Map<string, ScoreRecord>();
  let halted: Fault | null = null;
  let waiting: Fault | null = null;
  let strikes = 0;
  /** Raised when the reader acts: what requests of before then still report is out of date. */
  let epoch = 0;
  let alarm: ReturnType<typeof setTimeout> | null = null;

  const clients = () => new Set(queue.all().flatMap((job) => [...job.clients]));
  const tellAll = () => {
    for (const client of clients()) client.changed();
  };

  const buffer = createRecordBuffer(deps.keeper, (records) => {
    for (const record of records) {
      fresh.set(record.key, record);
      const job = queue.get(record.key);
      queue.remove(record.key);
      for (const client of job?.clients ?? []) client.scored(record);
    }
  });

  function pacerOf(plan: Plan): Pacer {
    const known = pacers.get(plan.baseUrl) ?? createPacer(plan.loopback ? LOOPBACK : CLOUD);
    pacers.set(plan.baseUrl, known);
    return known;
  }

  function pump(): void {
    if (alarm) clearTimeout(alarm);
    alarm = null;
    for (;;) {
      const first = halted ? undefined : queue.queued()[0];
      if (!first) break;
      const pacer = pacerOf(first.plan);
      if (flights.size >= pacer.capacity()) {
        if (pacer.until > 0) alarm = setTimeout(pump, Math.max(0, pacer.until - Date.now()));
        break;
      }
      waiting = null;
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
      halt(faultOf(error, plan));
    } finally {
      flights.delete(controller);
      for (const job of batch) if (job.state === 'asking') job.state = 'queued';
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
          buffer.add(recordOf(job, record));
        },
      },
    );
    if (!asked) return halt(dailyCap(plan));
    await buffer.flush();
    const [payer] = batch.flatMap((job) => [...job.clients]);
    payer?.spent(asked.spend);

    const fault = asked.error === null ? null : faultOf(asked.error, plan);
    if (scored > 0) strikes = 0;
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
    if (outcome.limit) limits.set(plan.scorer, outcome.limit);
    if (outcome.wait) {
      pacer.slowDown(outcome.wait.waitMs);
      waiting = outcome.wait;
      tellAll();
    }
    if (outcome.halt) halt(outcome.halt);
  }

  /** The paper's own fault, or the model's with it: written down, so that a reload does not ask again. */
  async function giveUp(job: Job, why: string): Promise<void> {
    await deps.keeper.owe([{ ...debtOf(job), failed: why }]);
    queue.remove(job.key);
    for (const client of job.clients) client.failed(job.paper.id, why);
  }

  async function writeDebts(jobs: readonly Job[]): Promise<void> {
    if (jobs.length > 0) await deps.keeper.owe(jobs.map(debtOf));
  }

  /** Nothing more can be asked: every paper that waits is told why. Its debt stays, for another try. */
  function haltAll(fault: Fault): void {
    if (halted) return;
    halted = fault;
    waiting = null;
    for (const controller of flights.keys()) controller.abort();
    for (const job of queue.all()) {
      for (const client of job.clients) client.failed(job.paper.id, fault.text);
      queue.remove(job.key);
    }
  }

  return {
    async want(client, plan, papers) {
      const added: Job[] = [];
      for (const [rank, { key, paper, attempts }] of papers.entries()) {
        const known = fresh.get(key);
        const job = queue.get(key);
        if (known && covers(known.read, paper)) client.scored(known);
        else if (halted) client.failed(paper.id, halted.text);
        else if (job) job.clients.add(client);
        else added.push(newJob(client, { key, plan, paper, attempts, rank }));
      }
      for (const job of added) queue.add(job);
      await writeDebts(added);
      for (const job of added) if (job.state === 'writing') job.state = 'queued';
      pump();
    },
    leave(client, cutOff) {
      for (const job of queue.all()) {
        job.clients.delete(client);
        if (job.clients.size === 0 && (cutOff || job.state !== 'asking')) queue.remove(job.key);
      }
      for (const [controller, batch] of flights) {
        if (cutOff && batch.every((job) => job.clients.size === 0)) controller.abort();
      }
      pump();
    },
    look(client, ids) {
      queue.look(client, ids);
    },
    resume() {
      epoch += 1;
      halted = null;
      waiting = null;
      strikes = 0;
      for (const pacer of pacers.values()) pacer.reset();
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

function newJob(client: Client, of: Pick<Job, 'key' | 'plan' | 'paper' | 'attempts' | 'rank'>): Job {
  const suspicious = isSuspicious(of.paper.title, of.paper.abstract);
  return { ...of, suspicious, clients: new Set([client]), state: 'writing' };
}

function debtOf({ key, paper, attempts }: Job) {
  return { key, id: paper.id, attempts, failed: null, at: Date.now() };
}

/** Input of a full batch of average papers. */
function tokensOfNext(plan: Plan): number {
  return promptTokens(plan.instructions.length + 16 * 1400);
}

function noKey({ host }: Plan): Fault {
  const text = `There is no API key for ${host}. Enter it in the options.`;
  return { name: 'no-key', kind: 'halt', text, action: 'options', waitMs: null };
}

function dailyCap({ dailyCapUsd }: Plan): Fault {
  const text = `Stopped at your daily limit of $${dailyCapUsd.toFixed(2)}. Raise it in the options, or go on tomorrow.`;
  return { name: 'daily-cap', kind: 'halt', text, action: 'options', waitMs: null };
}
