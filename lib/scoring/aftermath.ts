import type { ScoreKeeper } from '../store/score-keeper';
import { createDoubts } from './doubts';
import type { Fault } from './fault';
import type { Flown } from './fly';
import { debtOf, type Job } from './job';
import type { JobQueue } from './job-queue';
import { type Limit, type Outcome, outcomeOf } from './outcome';
import { looksSteered } from './outlier';
import type { Pacers } from './pacers';
import type { Asking } from './plan';
import type { Quirks } from './quirks';
import type { Trouble } from './trouble';

/** What follows from requests that have ended: for their papers, for the next ones, and for the reader. */
export interface Aftermath {
  /**
   * @param strikesBefore requests in a row that had brought nothing when this one was sent
   * @returns what the reader must act on before anything more is asked, or null
   */
  conclude(batch: readonly Job[], asking: Asking, flown: Flown, strikesBefore: number): Promise<Fault | null>;
  /** Writes down what is owed. */
  writeDebts(jobs: readonly Job[]): Promise<void>;
  /** What a model's server has shown that it can take at most. */
  limitOf(asking: Asking): Limit | undefined;
}

interface AftermathDeps {
  queue: JobQueue;
  keeper: Pick<ScoreKeeper, 'owe'>;
  pacers: Pacers;
  quirks: Quirks;
  trouble: Trouble;
  /** Waiting has begun: every page is told. */
  tellAll(): void;
}

export function createAftermath({
  queue,
  keeper,
  pacers,
  quirks,
  trouble,
  tellAll,
}: AftermathDeps): Aftermath {
  const limits = new Map<string, Limit>();
  const doubts = createDoubts(looksSteered);

  function countStrikes({ scored, kept, aside, fault }: Flown, before: number): void {
    if (scored.length + kept.length + aside.length > 0) trouble.strike(0);
    // A burst of refusals of requests sent together is one strike, not many.
    else if (fault?.kind === 'wait') trouble.strike(Math.max(trouble.strikes, before + 1));
    else if (!fault || fault.kind === 'reply') trouble.strike(trouble.strikes + 1);
  }

  /** Titles that were read: some papers go on, others end here. */
  async function sortOut({ kept, aside }: Flown): Promise<void> {
    for (const job of kept) job.stage = 'score';
    if (aside.length > 0) await keeper.owe(aside.map((job) => debtOf(job, { aside: true })));
    for (const job of aside) {
      queue.discard(job);
      for (const client of job.clients) client.setAside(job.key, job.paper.id);
    }
  }

  /** Scores that look steered: they stand until there are others, and a dead worker's successor asks, too. */
  async function askAgain(jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 0) return;
    await keeper.owe(jobs.map((job) => debtOf(job, { doubted: true })));
    for (const job of jobs) {
      if (job.clients.size === 0) continue;
      job.state = 'queued';
      queue.add(job);
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

  function heed({ papers, short }: Limit, scorer: string): void {
    const known = limits.get(scorer);
    limits.set(scorer, {
      papers: Math.min(papers, known?.papers ?? papers),
      short: short || (known?.short ?? false),
    });
  }

  async function apply(outcome: Outcome, asking: Asking): Promise<void> {
    const { requeue, failed, drop, limit, wait } = outcome;
    for (const { job, attempts } of requeue) job.attempts = attempts;
    for (const { job, why } of failed) await giveUp(job, why);
    await writeDebts(requeue.map(({ job }) => job));
    if (drop) await quirks.drop(asking.scorer, drop);
    // Whether that helps is for one request to find out.
    if (drop?.onTrial) pacers.of(asking).narrow();
    if (limit) heed(limit, asking.scorer);
    if (!wait) return;
    await pacers.slowDown(asking, wait);
    trouble.wait(wait);
    tellAll();
  }

  return {
    async conclude(batch, asking, flown, strikesBefore) {
      const { fault, dropped, complete } = flown;
      const { scorer, host } = asking;
      countStrikes(flown, strikesBefore);
      if (!fault) pacers.of(asking).succeeded();
      if (flown.scored.length > 0) await quirks.proved(scorer);
      if (batch[0]?.stage === 'score') await quirks.billed(scorer, flown);
      await askAgain(doubts.judge(flown.scored));
      await sortOut(flown);
      const left = batch.filter(({ paper }) => flown.owed.includes(paper.id));
      // Titles are a saving, not a hurdle: where their reply was no good, the papers are read.
      if (batch[0]?.stage === 'titles' && (!fault || fault.kind === 'reply')) {
        for (const job of left) job.stage = 'score';
        return null;
      }
      const outcome = outcomeOf(left, {
        ...{ sent: batch.length, short: limits.get(scorer)?.short ?? false, complete, fault, dropped },
        ...{ strikes: trouble.strikes, host },
      });
      await apply(outcome, asking);
      if (outcome.halt) quirks.acquit(scorer);
      return outcome.halt;
    },
    writeDebts,
    limitOf: ({ scorer }) => limits.get(scorer),
  };
}
