import type { Criteria } from '../criteria/criteria';
import type { ListedPaper } from '../papers/paper';
import type { TriageChange } from '../papers/triage';
import { createRehearsals } from '../run/rehearsals';
import { activateCriteria, saveCriteria } from '../store/criteria-store';
import { keepPapers } from '../store/papers';
import { writeSettings } from '../store/settings-store';
import { changeTriage } from '../store/triage';
import { startRun } from './runs';
import { CRITERIA, testPapers, testPlan } from './services';

/** Criteria that are rehearsed on papers that the reader marked. */

export const papers = testPapers(24);
/** Of the criteria that are saved. */
export const edited: Criteria = { ...CRITERIA, text: 'Wanted: case 3 and whatever holds' };
/** As a listing of cs.LG leaves it behind. */
export const kept = (paper: ListedPaper, categories = ['cs.LG']) => ({
  ...{ ...paper, categories, comments: null, announced: null, kind: 'new' as const, at: 1 },
});
export const answers = (relevance: (n: number) => number) =>
  papers.map(({ title }, i) => ({ title, relevance: relevance(i), novelty: 6, comment: '' }));

type Start = Parameters<typeof startRun>[0] & { ready?: boolean };

/** Criteria that are saved, and so many papers that were read; the first half of those marked is starred. */
export async function startRehearsals({ ready = true, ...options }: Start = {}) {
  const { server, services, plan } = await startRun({ answers: answers(() => 5), ...options });
  const { records, scores } = services;
  const planFor = async (criteria: Criteria) => ({
    ...(await testPlan(server.url, { criteria, ...options.plan }, options.settings)),
    ready,
  });
  await saveCriteria(records, CRITERIA);
  await activateCriteria(records, CRITERIA.id);
  await writeSettings(records, { view: { minRelevance: 5, minNovelty: 5, minStrength: 2 } });
  await keepPapers(
    scores,
    papers.map((paper) => kept(paper)),
  );
  const rehearsals = createRehearsals({ ...services, planFor });
  const mark = (changes: TriageChange[]) => changeTriage(records, changes);
  return { server, services, plan, planFor, rehearsals, mark };
}

/** Of the papers, in the order of the page: so many starred, and so many that are not for the reader behind them. */
export const both = (starred: number, dismissed: number): TriageChange[] => [
  ...papers.slice(0, starred).map(({ id }) => ({ id, star: true })),
  ...papers.slice(starred, starred + dismissed).map(({ id }) => ({ id, dismissed: true })),
];
