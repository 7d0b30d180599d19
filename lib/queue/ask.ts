import { newFence } from '../criteria/prompt';
import { bookedUsage, type Counted } from '../ledger/booked-usage';
import { characters, completionLimit, expectedUsage, worstUsage } from '../ledger/estimate';
import type { Account, Ledger, Refusal } from '../ledger/ledger';
import type { Usage } from '../ledger/usage';
import { clientFor } from '../model/client-for';
import type { ReplyEnd } from '../model/model-call';
import type { ModelConfig } from '../model/model-config';
import { patienceFor, untilWhole, whileThereIsNoRoom } from '../model/patience';
import { createProgressClock } from '../model/progress-clock';
import type { CacheMark } from '../model/prompt-cache';
import { provesRefusal } from '../model/proves-refusal';
import { ReplyError } from '../model/reply-error';
import type { Paper } from '../papers/paper';
import { LESS_THOUGHT, STREAM } from '../providers/provider';
import { sentEffort } from '../providers/sent-effort';
import type { Effort } from '../settings/settings';
import type { MakeTask, Verdict } from './task';

/** What became of one request. */
export interface Asked {
  /** Ids that the reply left out, or gave nothing valid for. */
  owed: string[];
  /** What broke the request off, if anything did; verdicts read before that count all the same. */
  error: unknown;
  /** Expected use, and what the provider reported; null where it did not. */
  expected: Usage;
  reported: Usage | null;
  /** The reply ended as a whole reply does. */
  complete: boolean;
  /** Optional fields that the request went without, for whatever reason. */
  without: readonly string[];
}

export interface AskDeps {
  ledger: Ledger;
  account: Account | null;
  /** See the ledger's `reserve`. */
  opinionsUsd?: number | undefined;
  key: string;
  dropped: readonly string[];
  cache: CacheMark | null;
  signal: AbortSignal;
  /** @param request as the ledger knows it */
  /** Asks for a slower answer at this share of the price; absent for the usual one. */
  flexShare?: number | undefined;
  onVerdict(verdict: Verdict, request: string): void;
  onHeaders(headers: Headers): void;
}

/**
 * Asks a model about one batch: reserve, send, read while it streams, settle.
 * Nothing is sent where a limit leaves no room for the request: then it says whose.
 */
export async function ask(
  config: ModelConfig,
  makeTask: MakeTask,
  papers: readonly Paper[],
  deps: AskDeps,
): Promise<Asked | Refusal> {
  const { text, weight, reader } = makeTask(papers, newFence());
  const { scorer, price, instructions, provider } = config;
  const effort = sentEffort(config.effort, provider, deps.dropped);
  // A model that takes no word on effort thinks as hard as it likes.
  const asIfHarder = deps.dropped.includes('reasoning_effort') ? harder(effort) : effort;
  const allowed = deps.dropped.includes(LESS_THOUGHT) ? moreRoom(config.effort) : asIfHarder;
  const length = characters(instructions) + characters(text);
  const dropped = [...provider.leftOut, ...deps.dropped];
  // Where no length can be asked for, nothing but the model's own sense ends a reply.
  const axes = config.axes.length;
  const worst = worstUsage(length, weight, takesLimit(dropped) ? allowed : 'high', axes);
  const { ledger, account, opinionsUsd, flexShare } = deps;
  const flex = flexShare !== undefined;
  const about = { scorer, papers: papers.length, worst, price, account, opinionsUsd, flex };
  const reservation = await ledger.reserve(about);
  if ('refused' in reservation) return reservation;

  const online = navigator.onLine !== false;
  const streamed = patienceFor(weight, allowed, config.loopback);
  const unhurried = flex ? whileThereIsNoRoom(streamed) : streamed;
  const patience = dropped.includes(STREAM) ? untilWhole(unhurried) : unhurried;
  const clock = createProgressClock(patience.recordMs);
  let answered = false;
  const tell = (verdicts: readonly Verdict[]) => {
    if (verdicts.length > 0) clock.progress();
    answered ||= verdicts.length > 0;
    for (const verdict of verdicts) deps.onVerdict(verdict, reservation.id);
  };
  const heard = { replied: 0, thought: 0, counted: null as Counted | null };
  let told: number | null = null;
  // Until the reply says otherwise, the whole price may be billed.
  let share = 1;
  let end: ReplyEnd = { complete: false };
  let error: unknown = null;
  try {
    end = await clientFor(provider)(
      {
        ...{ baseUrl: config.baseUrl, model: config.model, effort, instructions, papers: text },
        ...{ key: deps.key, cache: deps.cache, patience, flex },
        ...{ headers: provider.headers, noThinking: provider.noThinking },
        dropped,
        maxCompletionTokens: completionLimit(weight, allowed, axes),
        signal: AbortSignal.any([deps.signal, clock.signal]),
      },
      {
        headers(headers) {
          told = config.loopback ? null : dateIn(headers);
          deps.onHeaders(headers);
        },
        tier(tier) {
          share = tier === 'flex' ? (flexShare ?? 1) : 1;
        },
        text(piece) {
          heard.replied += characters(piece);
          tell(reader.push(piece));
        },
        thought(piece) {
          heard.thought += characters(piece);
        },
        counted(told) {
          heard.counted = told;
        },
      },
    );
  } catch (caught) {
    error = clock.reason(caught);
  } finally {
    clock.stop();
  }
  tell(reader.end(end.complete));
  clock.stop();
  if (error === null && !answered && end.unsaid) error = new ReplyError(end.unsaid);
  const expected = expectedUsage(length, weight, allowed, axes);
  const refused = provesRefusal(error, online);
  await reservation.settle(bookedUsage({ ...heard, worst, sent: length, refused }), told, share);
  const counted = heard.counted?.last ? heard.counted.usage : null;
  // What a slower answer costs says nothing of the price of others.
  const reported = counted && flex ? { ...counted, reportedUsd: null } : counted;
  return {
    ...{ owed: [...reader.owed], error, expected, reported },
    complete: end.complete,
    without: deps.cache ? dropped : [...dropped, 'prompt_cache_options'],
  };
}

/** The time by the service's clock, in ms since the epoch; null where it does not say. */
function dateIn(headers: Headers): number | null {
  return Date.parse(headers.get('date') ?? '') || null;
}

/** At least medium, which is what most models think at by themselves. */
function harder(effort: Effort): Effort {
  return effort === 'high' ? effort : 'medium';
}

const takesLimit = (dropped: readonly string[]) =>
  !(dropped.includes('max_completion_tokens') && dropped.includes('max_tokens'));

/** For a model whose thinking left no answer: as much as the next harder effort would take. */
function moreRoom(effort: Effort): Effort {
  return effort === 'medium' || effort === 'high' ? 'high' : 'medium';
}
