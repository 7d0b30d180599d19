import { spendOf } from '../ledger/day';
import { characters, expectedUsage } from '../ledger/estimate';
import type { Spend } from '../messages';
import { batchCount } from './batches';
import type { Plan } from './plan';
import type { Paper } from './score';

/** A paper's text does not change while its page is open, and the estimate is made anew with every score. */
const lengths = new WeakMap<Paper, number>();

/** Expected tokens and cost of asking about these papers, from the texts themselves. */
export function estimateRun(plan: Plan, papers: readonly Paper[]): Spend {
  const texts = papers.reduce((sum, paper) => sum + lengthOf(paper), 0);
  const length = texts + batchCount(papers.length) * characters(plan.instructions);
  return spendOf(plan.price, expectedUsage(length, papers.length, plan.effort));
}

function lengthOf(paper: Paper): number {
  const length = lengths.get(paper) ?? characters(paper.title) + characters(paper.abstract);
  lengths.set(paper, length);
  return length;
}
