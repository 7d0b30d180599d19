import type { Paper } from '../../../lib/papers/paper';
import { createKeywordScorer } from '../../../lib/ranking/keyword/keyword-scorer';
import { keepPapers, latestPaperIds, papersOf } from '../../../lib/store/papers';
import { openScores } from '../../../lib/store/scores-db';
import type { Situation } from '../../../lib/tastes/situation';
import { createTastes } from '../../../lib/tastes/tastes';

/** What the background does with its disk, in a browser: it learns from some pages, ends, and another wakes for the next. */

/** A paper with what a model would say of it. */
export type Told = Paper & { relevance: number };

/** Papers seen lately, as many as the background has. */
const SEEN = 1500;
const SCORER = 'host model none';
const keyOf = (id: string) => `hash ${SCORER} 1 ${id}`;
const owe = (papers: readonly Paper[]) => new Map(papers.map(({ id }) => [id, keyOf(id)]));

async function background() {
  const db = await openScores();
  const tastes = createTastes({
    ...{ db, triage: async () => [], seen: () => latestPaperIds(db, SEEN) },
    texts: async (ids) => [...(await papersOf(db, ids)).values()],
  });
  return { db, tastes };
}

const situationOf = (text: string): Situation => ({
  ...{ criteriaId: 'mine', text, criteria: 'hash', scorer: SCORER, category: 'cs.LG', cut: 7, recall: 0.95 },
});

/** Lives through a day: its papers are seen, foreseen and answered, as far as they are bought. */
export async function live(papers: readonly Told[], text: string): Promise<void> {
  const { db, tastes } = await background();
  const now = Date.now();
  const about = { comments: null, categories: ['cs.LG'], announced: null, kind: 'new' as const };
  await keepPapers(
    db,
    papers.map(({ relevance: _, ...paper }, i) => ({ ...paper, ...about, at: now + i })),
  );
  const { papers: foreseen } = await tastes.foresee(situationOf(text), papers, owe(papers));
  const bought = papers.filter(({ id }) => foreseen.get(id)?.buy);
  await tastes.answered(
    bought.map(({ id, relevance }) => ({
      ...{ key: keyOf(id), id, criteriaId: 'mine', scorer: SCORER, version: 1, relevance, novelty: 5 },
      ...{ comment: '', read: new Uint16Array(), flagged: false, at: now },
    })),
  );
  await tastes.renew(situationOf(text));
}

/** How long the words of a page take that nobody has read before, in ms: no background ranks it sooner. */
export async function readWords(papers: readonly Told[], text: string): Promise<number> {
  const before = performance.now();
  const { read } = createKeywordScorer(text);
  for (const paper of papers) read(paper);
  return performance.now() - before;
}

/** A background that has just woken looks at a page. How long that took, in ms. */
export async function wake(papers: readonly Told[], text: string): Promise<number> {
  const before = performance.now();
  const { tastes } = await background();
  const { papers: ranked } = await tastes.foresee(situationOf(text), papers, new Map());
  const ms = performance.now() - before;
  if (ranked.size !== papers.length) throw new Error(`only ${ranked.size} papers are ranked`);
  return ms;
}
