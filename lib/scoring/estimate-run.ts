import { spendOf } from '../ledger/day';
import { expectedUsage } from '../ledger/estimate';
import type { Spend } from '../messages';
import { batchCount } from './batches';
import type { Plan } from './plan';
import type { Paper } from './score';

/** Expected tokens and cost of asking about these papers, from the texts themselves. */
export function estimateRun(plan: Plan, papers: readonly Paper[]): Spend {
  const texts = papers.reduce((sum, { title, abstract }) => sum + title.length + abstract.length, 0);
  const characters = texts + batchCount(papers.length) * plan.instructions.length;
  return spendOf(plan.price, expectedUsage(characters, papers.length, plan.effort));
}
