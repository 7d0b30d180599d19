import { looksSteered } from '../injection/outlier';
import type { Fault } from '../model/fault';
import type { ModelConfig } from '../model/model-config';
import type { ScoreKeeper } from '../store/score-keeper';
import { type BatchLimits, createBatchLimits } from './batch-limits';
import type { CircuitBreaker } from './circuit-breaker';
import { endsFlex } from './flex';
import { debtOf, type Job, suspicionIn } from './job';
import type { JobQueue } from './job-queue';
import { type Outcome, outcomeOf } from './outcome';
import type { RateLimiters } from './rate-limiters';
import { createRecheck, inHalves } from './recheck';
import type { ScoreCommit } from './score-commit';
import type { SentBatch } from './sent-batch';
import type { ServerCapabilities } from './server-capabilities';

/** What follows from requests that have ended: for their papers, for the next ones, and for the reader. */
export interface Settler {
  /**
   * @param strikesBefore requests in a row that had brought nothing when this one was sent
   * @returns what the reader must act on before anything more is asked, or null
   */
  settle(
    batch: readonly Job[],
    config: ModelConfig,
    sent: SentBatch,
    strikesBefore: number,
  ): Promise<Fault | null>;
  /** Writes down what is owed. */
  writeDebts(jobs: readonly Job[]): Promise<void>;
  /** Most papers that may go into one request now. */
  limits: BatchLimits;
}

interface SettlerDeps {
  queue: JobQueue;
  keeper: Pick<ScoreKeeper, 'owe' | 'forget'>;
  commit: Pick<ScoreCommit, 'forget'>;
  limiters: RateLimiters;
  capabilities: ServerCapabilities;
  breaker: CircuitBreaker;
  /** Waiting has begun: every page is told. */
  tellAll(): void;
}

/** What is wrong with these texts or with what was said of them, not with the way there. */
const TEXTS_FAULT: readonly Fault['kind'][] = ['reply', 'size', 'paper'];

export function createSettler(deps: SettlerDeps): Settler {
  const { queue, keeper, commit, limiters, capabilities, breaker, tellAll } = deps;
  const limits = createBatchLimits();
  /** Models that have answered as they should, in this worker's life. */
  const served = new Set<string>();
  const recheck = createRecheck(looksSteered);

  function countStrikes([first, second]: readonly Job[], sent: SentBatch, before: number): void {
    const { scored, kept, aside, fault, complete } = sent;
    const burst = Math.max(breaker.strikes, before + 1);
    if (scored.length + kept.length + aside.length > 0) breaker.strike(0);
    // A burst of refusals of requests sent together is one strike, not many.
    else if (fault?.kind === 'wait') breaker.strike(burst);
    // Whoever speaks to the model may well have told it to say nothing: that is not the model's fault.
    else if (!fault && first && suspicionIn(first) !== null) return;
    // Nor are replies that ran out of room many, sent together as they were: the next ones are smaller.
    else if (!fault && !complete && second) breaker.strike(burst);
    else if (!fault || fault.kind === 'reply') breaker.strike(breaker.strikes + 1);
  }

  /** Titles that were read: some papers go on, others end here. */
  async function sortOut({ kept, aside }: SentBatch): Promise<void> {
    const [wanted, out] = parted(aside, ({ mustRead }) => mustRead);
    for (const job of [...kept, ...wanted]) job.stage = 'score';
    if (out.length > 0) await keeper.owe(out.map((job) => debtOf(job, { aside: true })));
    for (const job of out) {
      queue.discard(job);
      for (const client of job.clients) client.setAside(job.key, job.paper.id);
    }
  }

  /** What the end of a reply showed to be nobody's score: it is owed again. */
  async function takeBack(withdrawn: SentBatch['scored']): Promise<void> {
    if (withdrawn.length === 0) return;
    await keeper.forget(withdrawn.map(({ job }) => job.key));
    for (const { job } of withdrawn) {
      commit.forget(job.key);
      const { openedBy } = breaker;
      if (job.clients.size > 0 && !openedBy) queue.add(job);
      for (const client of job.clients) {
        client.withdrawn(job.key, job.paper.id);
        if (openedBy) client.failed(job.key, job.paper.id, openedBy.text);
      }
    }
  }

  /** Scores that look steered: they stand until there are others, and a dead worker's successor asks, too. */
  async function askAgain(jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 0) return;
    await keeper.owe(jobs.map((job) => debtOf(job, { doubted: true })));
    for (const job of jobs) {
      commit.forget(job.key);
      // Another page may have come to want it meanwhile.
      const other = queue.get(job.key);
      for (const client of job.clients) other?.clients.add(client);
      if (!other && job.clients.size > 0) {
        job.state = 'queued';
        queue.add(job);
      }
      for (const client of job.clients) client.doubted(job.key, job.paper.id);
    }
  }

  /** The paper's own fault, or the model's with it: written down, so that a reload does not ask again. */
  async function giveUp(job: Job, why: string): Promise<void> {
    await keeper.owe([debtOf(job, { failed: why })]);
    queue.discard(job);
    for (const client of job.clients) client.failed(job.key, job.paper.id, why);
  }

  async function writeDebts(jobs: readonly Job[]): Promise<void> {
    if (jobs.length > 0) await keeper.owe(jobs.map((job) => debtOf(job)));
  }

  async function apply(outcome: Outcome, config: ModelConfig): Promise<void> {
    const { requeue, failed, drop, limit, wait, split, shorten } = outcome;
    for (const { job, attempts } of requeue) Object.assign(job, { attempts, short: job.short || shorten });
    if (split) inHalves(requeue.map(({ job }) => job));
    for (const { job, why } of failed) await giveUp(job, why);
    await writeDebts(requeue.map(({ job }) => job));
    if (drop) await capabilities.drop(config.scorer, drop);
    // Whether that helps is for one request to find out.
    if (drop?.onTrial) limiters.of(config).narrow();
    if (limit) limits.shrink(config, limit);
    if (!wait) return;
    await limiters.slowDown(config, wait);
    breaker.wait(wait, config.scorer);
    tellAll();
  }

  return {
    async settle(batch, config, sent, strikesBefore) {
      const { fault, dropped, complete } = sent;
      const [withdrawn, scored] = parted(sent.scored, ({ job }) => sent.owed.includes(job.paper.id));
      const { scorer, host } = config;
      const flexEnds = sent.flex && endsFlex(fault);
      if (!flexEnds) countStrikes(batch, sent, strikesBefore);
      if (!fault) limiters.of(config).succeeded();
      const titles = batch[0]?.stage === 'titles';
      if (!fault && complete && !titles) limits.passed(config, batch.length);
      if (scored.length > 0) {
        served.add(scorer);
        await capabilities.proved(scorer, dropped);
      }
      if (!titles) await capabilities.billed(config, sent);
      await takeBack(withdrawn);
      await askAgain(recheck.judge(scored));
      await sortOut(sent);
      const left = batch.filter(({ paper }) => sent.owed.includes(paper.id));
      // Titles are a saving, not a hurdle: where their reply was no good, the papers are read.
      if (titles && (!fault || TEXTS_FAULT.includes(fault.kind))) {
        for (const job of left) job.stage = 'score';
        return null;
      }
      if (flexEnds) {
        for (const client of new Set(batch.flatMap(({ clients }) => [...clients]))) client.hurry?.();
        return null;
      }
      const outcome = outcomeOf(left, {
        ...{ sent: batch.length, short: batch[0]?.short ?? false, complete, fault, without: sent.without },
        ...{ served: served.has(scorer), strikes: breaker.strikes, host },
      });
      await apply(outcome, config);
      if (outcome.halt) capabilities.endTrials(scorer);
      return outcome.halt;
    },
    writeDebts,
    limits,
  };
}

/** Those that meet the test, and the others. */
function parted<T>(all: readonly T[], test: (each: T) => boolean): [met: T[], others: T[]] {
  return [all.filter(test), all.filter((each) => !test(each))];
}
