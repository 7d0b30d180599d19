import { covers } from '../papers/fingerprint';
import type { ListedPaper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import { matchAll } from '../ranking/keyword/keyword-scorer';
import type { ScoreKeeper } from '../store/score-keeper';
import { type CutOffs, sideOf } from './cut-offs';
import { scoreMark } from './first-row';
import { recallAll } from './recall-all';
import type { Placing } from './rehearsal';

/** Where criteria put a paper, and why nowhere, in words for the reader; empty where nothing is to be said. */
export interface Placed {
  placing: Placing | null;
  why: string;
}

/** By the scores that are known under a plan. Resolves to a look-up by arXiv id. */
export async function placingsByModel(
  keeper: ScoreKeeper,
  plan: Plan,
  papers: readonly ListedPaper[],
  cutOffs: CutOffs,
): Promise<(id: string) => Placed> {
  const known = await recallAll(keeper, plan, papers);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return (id) => {
    const paper = byId.get(id);
    const { opinion, current, debt } = known(id);
    const record = [opinion, current].find((each) => each && paper && covers(each, paper));
    if (!record) return { placing: null, why: debt?.failed ?? '' };
    const { relevance, novelty } = record;
    const above = sideOf(scoreMark(record, null), cutOffs) === 'above';
    return { placing: { by: 'model', relevance, novelty, above }, why: '' };
  };
}

/** By the words of a plan's criteria, found on the device. */
export function placingsByKeywords(
  { criteria }: Pick<Plan, 'criteria'>,
  papers: readonly ListedPaper[],
  cutOffs: CutOffs,
): (id: string) => Placed {
  const matches = matchAll(criteria.text, papers, criteria.authors);
  return (id) => {
    const match = matches.get(id);
    if (!match) return { placing: null, why: '' };
    const { strength } = match;
    const above = sideOf({ id, state: 'keyword', note: 'no key', ...match }, cutOffs) === 'above';
    return { placing: { by: 'keywords', strength, above }, why: '' };
  };
}
