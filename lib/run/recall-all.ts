import { type Plan, scoreKey } from '../queue/plan';
import type { Recalled, ScoreKeeper } from '../store/score-keeper';
import type { Known } from './first-row';

const NOTHING: Recalled = { current: null, earlier: null, debt: null };

/** What is known of some papers under a plan, second opinions included. Resolves to a look-up by arXiv id. */
export async function recallAll(
  keeper: ScoreKeeper,
  plan: Plan,
  papers: readonly { id: string }[],
): Promise<(id: string) => Known> {
  const { second } = plan;
  const wanted = papers.map(({ id }) => ({ id, key: scoreKey(plan, id) }));
  const opinions = second ? papers.map(({ id }) => ({ id, key: scoreKey(plan, id, second) })) : [];
  const [known, given] = await Promise.all([
    keeper.recall(wanted, plan.criteria.id),
    keeper.recall(opinions, plan.criteria.id),
  ]);
  return (id) => {
    const { current: opinion, debt } = given.get(id) ?? NOTHING;
    const unread = Boolean(known.get(id)?.unread || given.get(id)?.unread);
    return { ...(known.get(id) ?? NOTHING), unread, opinion, opinionFailed: Boolean(debt?.failed) };
  };
}
