import { newFence, paperList } from '../criteria/prompt';
import { characters, completionLimit, promptTokens, worstUsage } from '../ledger/estimate';
import type { Ledger } from '../ledger/ledger';
import type { Usage } from '../ledger/usage';
import type { Spend } from '../messages';
import { clientFor } from './client-for';
import { CallError, type ReplyEnd } from './model-client';
import type { Plan } from './plan';
import { createReplyReader, type ReadRecord } from './reply/read-reply';
import type { Paper } from './score';

/** What became of one request. */
export interface Asked {
  /** Ids that the reply left out, or gave nothing valid for. */
  owed: string[];
  /** What broke the request off, if anything did; records read before that count all the same. */
  error: unknown;
  spend: Spend;
  /** The reply ended as a whole reply does. */
  complete: boolean;
}

export interface AskDeps {
  ledger: Ledger;
  key: string;
  dropped: readonly string[];
  signal: AbortSignal;
  onRecord(record: ReadRecord): void;
  onHeaders(headers: Headers): void;
}

/** Silence after which a stream counts as stalled, in ms; a model on this computer may think for longer. */
const IDLE_MS = 60_000;
const IDLE_LOOPBACK_MS = 180_000;

/**
 * Asks a model about one batch: reserve, send, read while it streams, settle.
 * Returns null, with nothing sent, where the daily limit leaves no room for the request.
 */
export async function ask(plan: Plan, papers: readonly Paper[], deps: AskDeps): Promise<Asked | null> {
  const text = paperList(papers, newFence(), plan.withAuthors);
  const length = characters(plan.instructions) + characters(text);
  const worst = worstUsage(length, papers.length, plan.effort);
  const { scorer, price } = plan;
  const reservation = await deps.ledger.reserve({ scorer, papers: papers.length, worst, price });
  if (!reservation) return null;

  const reader = createReplyReader(papers.map(({ id }, i) => ({ index: i + 1, id })));
  let replied = 0;
  let end: ReplyEnd = { complete: false, usage: null };
  let error: unknown = null;
  try {
    end = await clientFor(plan.provider)(
      {
        ...{ baseUrl: plan.baseUrl, model: plan.model, effort: plan.effort, instructions: plan.instructions },
        ...{ key: deps.key, papers: text, signal: deps.signal },
        ...{ headers: plan.provider.headers, noThinking: plan.provider.noThinking },
        dropped: [...plan.provider.leftOut, ...deps.dropped],
        maxCompletionTokens: completionLimit(papers.length, plan.effort),
        idleMs: plan.loopback ? IDLE_LOOPBACK_MS : IDLE_MS,
      },
      {
        headers: deps.onHeaders,
        text(piece) {
          replied += piece.length;
          reader.push(piece).forEach(deps.onRecord);
        },
      },
    );
  } catch (caught) {
    error = caught;
  }
  reader.end(end.complete).forEach(deps.onRecord);
  const spend = await reservation.settle(end.usage ?? guessedUsage(length, replied, error));
  return { owed: [...reader.owed], error, spend, complete: end.complete };
}

/**
 * Where the provider did not say: what was sent and what came back. A request that was refused, or that
 * reached nobody, cost nothing.
 */
function guessedUsage(length: number, replied: number, error: unknown): Usage {
  const refused =
    replied === 0 && error instanceof CallError && (error.kind === 'status' || error.kind === 'connection');
  return {
    promptTokens: refused ? 0 : promptTokens(length),
    cachedTokens: 0,
    cacheWriteTokens: 0,
    completionTokens: Math.ceil(replied / 4),
    reportedUsd: null,
  };
}
