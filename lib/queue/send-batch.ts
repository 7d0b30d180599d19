import type { Ledger } from '../ledger/ledger';
import { faultOf } from '../model/fault-of';
import type { PromptCache } from '../model/prompt-cache';
import { ask } from './ask';
import { configOf, type Job, type QueueClient } from './job';
import type { RateLimiters } from './rate-limiters';
import type { ScoreCommit } from './score-commit';
import { recordOf } from './score-record';
import { scoreTask } from './score-task';
import type { NotSent, SentBatch } from './sent-batch';
import type { ServerCapabilities } from './server-capabilities';
import type { Verdict } from './task';
import { titleTask } from './title-task';

export interface SendDeps {
  ledger: Ledger;
  /** The key for an origin, read from the vault at the moment of use. */
  keyFor(origin: string): Promise<string | null>;
  capabilities: ServerCapabilities;
  cache: PromptCache;
  commit: ScoreCommit;
  limiters: RateLimiters;
  /** Who pays. */
  payer: QueueClient | undefined;
  /** Nobody waits for it: see `isFlex`. */
  flex: boolean;
  signal: AbortSignal;
  /** Input tokens of the next request, for pacing by what is left. */
  nextTokens: number;
}

/** Takes one batch to the model and back. Its scores are handed to `commit` as they come. */
export async function sendBatch(
  batch: readonly [Job, ...Job[]],
  deps: SendDeps,
): Promise<SentBatch | NotSent> {
  const [{ stage, short, late, plan }] = batch;
  const config = configOf(batch[0]);
  const { capabilities, cache, signal, commit } = deps;
  const [saved, dropped] = await Promise.all([
    deps.keyFor(config.origin),
    capabilities.dropped(config.scorer),
  ]);
  const key = saved ?? (config.loopback ? 'local' : null);
  if (key === null) return { refused: 'no key' };
  // Cut off before it began: nothing was sent, nothing is booked.
  if (signal.aborted) return { refused: 'cut off' };

  const sent = { scored: [] as SentBatch['scored'], aside: [] as Job[], kept: [] as Job[] };
  const jobs = new Map(batch.map((job) => [job.paper.id, job]));
  const onVerdict = (verdict: Verdict, request: string) => {
    cache.answered(config);
    const job = jobs.get(verdict.kind === 'score' ? verdict.record.id : verdict.id);
    if (!job) return;
    if (verdict.kind === 'aside') sent.aside.push(job);
    if (verdict.kind === 'keep') sent.kept.push(job);
    if (verdict.kind !== 'score') return;
    sent.scored.push({ job, score: verdict.record });
    commit.add(job, recordOf(job, verdict.record, request));
  };
  const { withAuthors, axes } = config;
  const mark = cache.markFor(config);
  const task = stage === 'titles' ? titleTask : scoreTask({ withAuthors, axes, short });
  const asked = await ask(
    config,
    task,
    batch.map(({ paper }) => paper),
    {
      ...{ ledger: deps.ledger, account: deps.payer?.account() ?? null, key, dropped, signal, onVerdict },
      flexShare: deps.flex ? config.provider.flexShare : undefined,
      opinionsUsd: late ? plan.strongBudgetUsd : undefined,
      cache: mark,
      onHeaders: (headers) => deps.limiters.observe(config, headers, deps.nextTokens),
    },
  );
  if ('refused' in asked || asked.error !== null) cache.failed(config);
  if ('refused' in asked) return asked;
  await commit.flush();
  return {
    ...asked,
    ...sent,
    ...{ dropped, flex: deps.flex },
    fault: asked.error === null ? null : faultOf(asked.error, config),
  };
}
