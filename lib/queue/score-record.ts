import { fingerprint } from '../papers/fingerprint';
import type { Score } from '../papers/score';
import type { ScoreRecord } from '../store/scores-db';
import { type Job, suspicionIn } from './job';

/**
 * A score as it is kept, with all that says whose it is and what was read.
 *
 * @param request whose reply it stood in, as the ledger knows it
 */
export function recordOf(job: Job, score: Score, request: string): ScoreRecord {
  const { key, plan, paper, config } = job;
  const { relevance, novelty, comment, axes } = score;
  const found = suspicionIn(job);
  return {
    ...{ key, id: paper.id, relevance, novelty, comment },
    ...(axes && { axes }),
    criteriaId: plan.criteria.id,
    scorer: config.scorer,
    version: paper.version,
    read: fingerprint(paper.title, paper.abstract),
    flagged: found !== null,
    ...(found === null ? {} : { found }),
    ...(paper.abstract === '' ? { titleOnly: true } : {}),
    ...(paper.secondHand ? { secondHand: true } : {}),
    request,
    at: Date.now(),
  };
}
