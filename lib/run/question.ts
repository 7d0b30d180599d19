import type { Plan } from '../queue/plan';

/** What the reader is asked before a large run. */
export interface Question {
  /** So many papers would be asked about. */
  papers: number;
  /** Or these, the nearest to the criteria, which need no question. */
  nearest: number;
  /** It is asked since what was kept cannot be read: they may have been paid for. */
  unread?: true;
}

/** Nothing goes without asking where nobody knows what was paid for. */
export const ASK_ALWAYS = { askPapers: 0, askUsd: 0 };

/**
 * The question before a run of so many papers, or null where none is needed. Pure.
 *
 * @param countedUsd what they are expected to count against limits: a model without a price at a cautious one
 * @param spentUsd what the page has cost already
 */
export function questionOf(
  { askPapers, askUsd }: Pick<Plan, 'askPapers' | 'askUsd'>,
  papers: number,
  countedUsd: number,
  spentUsd: number,
): Question | null {
  if (papers === 0) return null;
  const leftUsd = Math.max(0, askUsd - spentUsd);
  if (papers <= askPapers && countedUsd <= leftUsd) return null;
  // A rounding error is not to cost a paper.
  const affordable = countedUsd > leftUsd ? Math.floor((papers * leftUsd) / countedUsd + 1e-6) : papers;
  return { papers, nearest: Math.min(affordable, askPapers, papers) };
}

/** Most that a page may cost, in US dollars: without the reader's word, no more than goes without asking. */
export function limitUsd({ pageCapUsd, askUsd }: Plan, approved: boolean): number {
  return approved ? pageCapUsd : Math.min(pageCapUsd, askUsd);
}
