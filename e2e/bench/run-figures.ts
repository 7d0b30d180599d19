import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import type { ModelCall } from '../servers/call-log';
import type { BenchPaper } from './bench-papers';
import { pricesOf } from './bench-prices';
import type { Pace } from './model-host';
import { scheduleFloor } from './schedule-floor';
import type { Scored } from './score-listing';

/** All that is reported of one run. Tokens are of the whole run, times in ms. */
export interface EngineRun {
  papers: number;
  reasoningTokens: number;
  calls: number;
  /** Papers in each call, in the order of sending. */
  batches: number[];
  right: number;
  promptTokens: number;
  /** What can be read of the replies. */
  visibleTokens: number;
  completionTokens: number;
  /** Of one request. */
  fixedTokens: number;
  /** Fixed parts of requests sent after the first reply had begun: what a prompt cache can serve. */
  cachedTokens: number;
  prices: ReturnType<typeof pricesOf>;
  askedMs: number;
  firstMs: number;
  foldMs: number;
  allMs: number;
  floorMs: number;
  estimate: Scored['estimate'];
  booked: Scored['booked'];
  /** The ledger has booked exactly what the server billed. */
  booksAgree: boolean;
  reloadCalls: number;
}

interface Measured {
  papers: readonly BenchPaper[];
  pace: Pace;
  scored: Scored;
  reloadCalls: number;
  callMs(call: ModelCall): number;
}

export function figuresOf({ papers, pace, scored, reloadCalls, callMs }: Measured): EngineRun {
  const { calls, bill, booked, estimate, askedMs, firstMs, foldMs, allMs } = scored;
  const fixedTokens = countTokens(scored.plan.instructions);
  const [first] = calls;
  const warmFrom = first
    ? first.startedAt +
      pace.ttftMs +
      (pace.reasoningTokens * first.papers.length * 1000) / pace.tokensPerSecond
    : 0;
  const cachedTokens = calls.filter(({ startedAt }) => startedAt >= warmFrom).length * fixedTokens;
  return {
    papers: papers.length,
    reasoningTokens: pace.reasoningTokens,
    calls: calls.length,
    batches: calls.map((call) => call.papers.length),
    right: scored.right,
    promptTokens: bill.promptTokens,
    visibleTokens: bill.completionTokens - pace.reasoningTokens * papers.length,
    completionTokens: bill.completionTokens,
    fixedTokens,
    cachedTokens,
    prices: pricesOf({ ...bill, cachedTokens }),
    ...{ askedMs, firstMs, foldMs, allMs, estimate, booked, reloadCalls },
    floorMs: scheduleFloor(calls.map(callMs), scored.plan.provider.concurrency),
    booksAgree:
      booked.promptTokens === bill.promptTokens && booked.completionTokens === bill.completionTokens,
  };
}
