import { type Plan, scoreKey } from '../queue/plan';
import { followedAuthors } from '../ranking/keyword/followed-authors';
import type { Situation } from '../tastes/situation';
import type { Tastes } from '../tastes/tastes';
import type { Board } from './board';
import { type RunState, wishFor } from './run-state';
import { isOwed, keepOnly } from './transitions';

/** Stands for a category where a page is of one paper. */
const SOUGHT = '1';

/** For whom, and by whom, the papers of a plan are judged. */
export function situationOf({ criteria, hash, scorer, category, cutOffs, recall }: Plan): Situation {
  const { id: criteriaId, text, steering } = criteria;
  const whose = { criteriaId, text, criteria: hash, scorer, category };
  return { ...whose, cut: cutOffs.relevance, recall, ...(steering && { steering }) };
}

/** Looks at the page by what was learned, and has it told. Without it, or where its store fails, ranks lean on the page alone. */
export async function foreseePage(
  { state, board, tastes }: { state: RunState; board: Board; tastes?: Tastes | undefined },
  plan: Plan,
): Promise<void> {
  if (!tastes || !plan.learn) return;
  const { turn } = state;
  const owed = board.in(isOwed).filter(({ abstract }) => abstract !== '');
  const keys = new Map(owed.map(({ id }) => [id, scoreKey(plan, id)]));
  // A paper that was sought out is no sample of a listing, and is never left out.
  const isSought = board.papers.length === 1;
  const situation = situationOf(isSought ? { ...plan, recall: null, category: SOUGHT } : plan);
  const foresight = await tastes.foresee(situation, board.papers, keys).catch(() => null);
  if (!foresight || turn !== state.turn) return;
  state.foresight = foresight;
  board.foresee(foresight);
}

/**
 * Papers that are unlike what was relevant are not asked about, unless the reader says so or follows one who wrote them.
 * @param ids of those that were foreseen now: what was decided earlier is on its way
 */
export function leaveOutUnlike(
  { state, board }: { state: RunState; board: Board },
  plan: Plan,
  ids: ReadonlySet<string>,
): void {
  const { criteria, recall } = plan;
  if (recall === null) return;
  const byFollowed = followedAuthors(criteria.authors ?? []);
  const authors = new Map(board.papers.map((paper) => [paper.id, paper.authors]));
  const isWanted = (id: string) =>
    !ids.has(id) ||
    board.foreseen(id)?.buy !== false ||
    board.get(id)?.wanted === true ||
    wishFor(state, plan, id) !== null ||
    byFollowed(authors.get(id) ?? []).length > 0;
  keepOnly(board, isWanted, 'unlike');
}
