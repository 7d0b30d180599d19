import { fingerprint } from '../store/fingerprint';
import type { ScoreRecord } from '../store/scores-db';
import type { Job } from './job';
import type { Score } from './score';

/** A score as it is kept, with all that says whose it is and what was read. */
export function recordOf({ key, plan, paper, suspicious }: Job, score: Score): ScoreRecord {
  const { relevance, novelty, comment } = score;
  return {
    ...{ key, id: paper.id, relevance, novelty, comment },
    criteriaId: plan.criteria.id,
    scorer: plan.scorer,
    version: paper.version,
    read: fingerprint(paper.title, paper.abstract),
    flagged: suspicious,
    ...(paper.abstract === '' ? { titleOnly: true } : {}),
    at: Date.now(),
  };
}
