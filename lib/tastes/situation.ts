import type { Criteria } from '../criteria/criteria';
import type { Recall } from '../learned/recall-cut';
import type { Regime } from '../learned/regime';

/** For whom, and by whom, papers are judged. */
export interface Situation extends Regime, Pick<Criteria, 'text'> {
  criteriaId: string;
  steering?: Criteria['steering'];
  /** Relevance from which a paper counts as relevant. */
  cut: number;
  /** What is to be kept where papers are left out; null where all of them are bought. */
  recall: Recall | null;
}
