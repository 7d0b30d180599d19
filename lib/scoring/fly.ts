import type { Ledger, Refusal } from '../ledger/ledger';
import { type Asked, ask } from './ask';
import { type Fault, faultOf } from './fault';
import { askedOf, type Client, type Job } from './job';
import type { Landing } from './landing';
import type { Pacers } from './pacers';
import type { PromptCache } from './prompt-cache';
import type { Quirks } from './quirks';
import { recordOf } from './record-of';
import type { Score } from './score';
import { scoreTask } from './score-task';
import type { Verdict } from './task';
import { titleTask } from './title-task';

/** A request that was sent, and what its reply held. */
export interface Flown extends Asked {
  /** What broke it off, in words for the reader; null where nothing did. */
  fault: Fault | null;
  /** Optional fields that this server refuses, as far as known. */
  dropped: readonly string[];
  scored: { job: Job; score: Score }[];
  aside: Job[];
  kept: Job[];
}

/** Nothing was sent, and why. */
export type Grounded = Refusal | { refused: 'no key' | 'cut off' };

export interface FlyDeps {
  ledger: Ledger;
  /** The key for an origin, read from the vault at the moment of use. */
  keyFor(origin: string): Promise<string | null>;
  quirks: Quirks;
  cache: PromptCache;
  landing: Landing;
  pacers: Pacers;
  /** Who pays. */
  payer: Client | undefined;
  signal: AbortSignal;
  /** Input tokens of the next request, for pacing by what is left. */
  nextTokens: number;
}

/** Takes one batch to the model and back. Its scores are handed to `landing` as they come. */
export async function fly(batch: readonly [Job, ...Job[]], deps: FlyDeps): Promise<Flown | Grounded> {
  const [{ stage, short }] = batch;
  const asking = askedOf(batch[0]);
  const { quirks, cache, signal, landing } = deps;
  const key = (await deps.keyFor(asking.origin)) ?? (asking.loopback ? 'local' : null);
  if (key === null) return { refused: 'no key' };
  const dropped = await quirks.dropped(asking.scorer);
  // Cut off before it began: nothing was sent, nothing is booked.
  if (signal.aborted) return { refused: 'cut off' };

  const flown = { scored: [] as Flown['scored'], aside: [] as Job[], kept: [] as Job[] };
  const jobs = new Map(batch.map((job) => [job.paper.id, job]));
  const onVerdict = (verdict: Verdict) => {
    cache.answered(asking);
    const job = jobs.get(verdict.kind === 'score' ? verdict.record.id : verdict.id);
    if (!job) return;
    if (verdict.kind === 'aside') flown.aside.push(job);
    if (verdict.kind === 'keep') flown.kept.push(job);
    if (verdict.kind !== 'score') return;
    flown.scored.push({ job, score: verdict.record });
    landing.add(job, recordOf(job, verdict.record));
  };
  const { withAuthors } = asking;
  const mark = cache.markFor(asking);
  const task = stage === 'titles' ? titleTask : scoreTask({ withAuthors, short });
  const asked = await ask(
    asking,
    task,
    batch.map(({ paper }) => paper),
    {
      ...{ ledger: deps.ledger, account: deps.payer?.account() ?? null, key, dropped, signal, onVerdict },
      cache: mark,
      onHeaders: (headers) => deps.pacers.heard(asking, headers, deps.nextTokens),
    },
  );
  if ('refused' in asked || asked.error !== null) cache.failed(asking);
  if ('refused' in asked) return asked;
  await landing.flush();
  return {
    ...asked,
    ...flown,
    dropped,
    fault: asked.error === null ? null : faultOf(asked.error, asking),
  };
}
