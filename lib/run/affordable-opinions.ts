import { characters, worstUsage } from '../ledger/estimate';
import { countedUsd } from '../ledger/sums';
import type { ListedPaper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import { estimateRun } from './estimate-run';

/**
 * About how many of these second opinions a budget has room for: as long as there is as much left as one of them may come
 * to at most, it is asked for, and comes to what is expected.
 *
 * @param opinions papers that wait for one, those under way among them
 * @param leftUsd what is not booked yet, in US dollars
 */
export function affordableOpinions(plan: Plan, opinions: readonly ListedPaper[], leftUsd: number): number {
  const { second } = plan;
  if (!second || opinions.length === 0) return 0;
  const all = estimateRun(plan, [], { opinions, leftUsd: Number.POSITIVE_INFINITY }).countedUsd;
  const texts = opinions.reduce(
    (sum, { title, abstract }) => sum + characters(title) + characters(abstract),
    0,
  );
  const length = characters(second.instructions) + texts / opinions.length;
  const aside = countedUsd(second.price, worstUsage(length, 1, second.effort, second.axes.length));
  if (aside > leftUsd) return 0;
  if (all === 0) return opinions.length;
  const behindFirst = Math.floor(((leftUsd - aside) * opinions.length) / all);
  return Math.min(opinions.length, 1 + behindFirst);
}
