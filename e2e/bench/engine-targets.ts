import type { EngineRun } from './run-figures';
import { figure } from './text-table';

export interface Target {
  /** `first score within 1.6 s`. */
  what: string;
  /** What was measured, as text. */
  is: string;
  reached: boolean;
}

/** Times in seconds, by number of papers and with or without hidden reasoning. */
const WITHIN: readonly [
  papers: number,
  reasoning: boolean,
  name: 'firstMs' | 'foldMs' | 'allMs',
  s: number,
][] = [
  [63, false, 'firstMs', 1.6],
  [63, false, 'allMs', 9],
  [63, true, 'firstMs', 3.2],
  [63, true, 'foldMs', 4.5],
  [421, false, 'firstMs', 1.6],
  [421, false, 'allMs', 45],
  [421, true, 'firstMs', 3.2],
  [421, true, 'foldMs', 4.5],
  [421, true, 'allMs', 100],
];
const NAMES = { firstMs: 'first score', foldMs: 'first eight', allMs: 'all' };

const MAX_PROMPT = 340;
const MAX_PROMPT_CACHED = 300;
const MAX_VISIBLE = 36;
const MAX_BATCH = 16;
const MAX_OVERHEAD = 0.1;
const MAX_ESTIMATE_OFF = 0.1;
/** What reading from a prompt cache costs, beside reading afresh. */
const CACHE_PRICE = 0.1;

/** Prompt tokens a paper, with those of the cache counted at their price. */
export function promptInPrice(run: EngineRun): number {
  return (run.promptTokens - (1 - CACHE_PRICE) * run.cachedTokens) / run.papers;
}

/** By how much the estimate is above the bill, in money. */
function estimateOff(run: EngineRun): number {
  return (run.estimate.usd ?? 0) / (run.booked.usd ?? 1) - 1;
}

/** What the engine is to reach in this run, and whether it does. */
export function targetsOf(run: EngineRun): Target[] {
  const atMost = (what: string, is: number, most: number, decimals = 1, unit = ''): Target => ({
    what: `${what} at most ${figure(most, most % 1 ? 1 : 0)}${unit}`,
    is: `${figure(is, decimals)}${unit}`,
    reached: is <= most,
  });
  const times = WITHIN.filter(
    ([papers, thinks]) => papers === run.papers && thinks === run.reasoningTokens > 0,
  );
  const targets = [
    {
      what: 'every paper scored and commented',
      is: `${run.right} of ${run.papers}`,
      reached: run.right === run.papers,
    },
    ...times.map(([, , name, s]) => ({
      what: `${NAMES[name]} within ${figure(s, s % 1 ? 1 : 0)} s`,
      is: `${figure(run[name] / 1000, 2)} s`,
      reached: run[name] <= s * 1000,
    })),
    atMost('overhead', (run.allMs / run.floorMs - 1) * 100, MAX_OVERHEAD * 100, 1, ' %'),
    atMost('estimate off by', Math.abs(estimateOff(run)) * 100, MAX_ESTIMATE_OFF * 100, 1, ' %'),
    atMost('largest batch', Math.max(...run.batches), MAX_BATCH, 0),
    atMost('calls on a reload', run.reloadCalls, 0, 0),
  ];
  if (run.papers !== 421) return targets;
  return [
    ...targets,
    atMost('prompt tokens a paper', run.promptTokens / run.papers, MAX_PROMPT),
    atMost('the same in price, fixed part cached,', promptInPrice(run), MAX_PROMPT_CACHED),
    atMost('visible completion tokens a paper', run.visibleTokens / run.papers, MAX_VISIBLE),
  ];
}
