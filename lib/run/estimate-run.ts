import { characters, expectedUsage } from '../ledger/estimate';
import { corrected } from '../ledger/learned';
import type { Spend } from '../ledger/spend';
import { addSpend, countedUsd, knownUsd, NO_SPEND } from '../ledger/sums';
import type { Usage } from '../ledger/usage';
import type { ModelConfig } from '../model/model-config';
import type { Paper } from '../papers/paper';
import { batchCount, FULL_BATCH, titleBatchCount } from '../queue/batch-size';
import type { Plan } from '../queue/plan';
import { TITLE_WEIGHT } from '../queue/title-task';
import { WORTHY_SHARE } from './second-opinion';

/** What a run is expected to use, before it is paid for. */
export interface Estimate extends Spend {
  /** What that counts against limits, in US dollars: a model without a price at a cautious one. */
  countedUsd: number;
}

/** Share of titles that a first pass keeps. Assumed, on the high side; the bill corrects it. */
const KEPT_SHARE = 0.6;

/** Length of an abstract that is still to come, in characters. */
const TYPICAL_ABSTRACT = 1300;

/** A paper's text does not change while its page is open, and the estimate is made anew with every score. */
const lengths = new WeakMap<Paper, { title: number; all: number }>();

/**
 * Expected tokens and cost of asking about these papers, from the texts themselves.
 *
 * @param opinions papers that wait for a second opinion only
 * @param leftUsd what is left of the budget for these today
 */
export function estimateRun(
  plan: Plan,
  papers: readonly Paper[],
  { opinions = [], leftUsd = plan.strongBudgetUsd }: { opinions?: readonly Paper[]; leftUsd?: number } = {},
): Estimate {
  const count = papers.length;
  const all = sum(papers, ({ all: length }) => length);
  const kept = plan.titles ? KEPT_SHARE : 1;
  const parts = [part(plan, all * kept, Math.ceil(count * kept), batchCount(Math.ceil(count * kept)))];
  if (plan.titles) {
    const titles = sum(papers, ({ title }) => title);
    parts.push(part(plan.titles, titles, Math.ceil(count * TITLE_WEIGHT), titleBatchCount(count)));
  }
  if (plan.second) {
    const expected = Math.ceil(count * WORTHY_SHARE) + opinions.length;
    const length = all * WORTHY_SHARE + sum(opinions, ({ all: each }) => each);
    const whole = part(plan.second, length, expected, Math.ceil(expected / FULL_BATCH));
    parts.push(upTo(whole, leftUsd));
  }
  return parts.reduce(
    (total, each) => ({ ...addSpend(total, each), countedUsd: total.countedUsd + each.countedUsd }),
    { ...NO_SPEND, countedUsd: 0 },
  );
}

/** As much of it as a budget has room for. */
function upTo(estimate: Estimate, leftUsd: number): Estimate {
  const { promptTokens, completionTokens, usd, countedUsd: counted } = estimate;
  if (counted <= leftUsd && leftUsd > 0) return estimate;
  const share = counted > 0 ? Math.max(0, leftUsd) / counted : 0;
  return {
    promptTokens: Math.round(promptTokens * share),
    completionTokens: Math.round(completionTokens * share),
    usd: usd === null ? null : usd * share,
    countedUsd: counted * share,
  };
}

/** @param weight length of the replies, in scored papers */
function part(config: ModelConfig, texts: number, weight: number, batches: number): Estimate {
  const length = texts + batches * characters(config.instructions);
  const expected = expectedUsage(length, weight, config.effort, config.axes.length);
  return priced(config, corrected(expected, config.learned));
}

function priced({ price, learned }: ModelConfig, usage: Usage): Estimate {
  const { promptTokens, completionTokens } = usage;
  const usd = knownUsd(price, usage);
  // What the reader typed is the least that is booked.
  const share = Math.max(learned.bill ?? 1, price?.typed ? 1 : 0);
  return {
    promptTokens,
    completionTokens,
    usd: usd === null ? null : usd * share,
    countedUsd: countedUsd(price, usage) * share,
  };
}

function sum(papers: readonly Paper[], of: (lengths: { title: number; all: number }) => number): number {
  return papers.reduce((total, paper) => total + of(lengthsOf(paper)), 0);
}

function lengthsOf(paper: Paper): { title: number; all: number } {
  const known = lengths.get(paper);
  if (known) return known;
  const title = characters(paper.title);
  const measured = { title, all: title + (characters(paper.abstract) || TYPICAL_ABSTRACT) };
  lengths.set(paper, measured);
  return measured;
}
