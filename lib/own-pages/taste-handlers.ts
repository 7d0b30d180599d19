import { createInTurn } from '../base/in-turn';
import type { Criteria } from '../criteria/criteria';
import { keptCriteria } from '../criteria/kept-criteria';
import { steer } from '../criteria/steered-words';
import type { Handlers } from '../platform/router';
import type { Plan } from '../queue/plan';
import { estimateRun } from '../run/estimate-run';
import { situationOf } from '../run/foresee-page';
import type { Sessions } from '../run/sessions';
import { readCriteria, saveCriteria } from '../store/criteria-store';
import { latestPaperIds, papersOf } from '../store/papers';
import type { RecordsDb } from '../store/records-db';
import type { ScoresDb } from '../store/scores-db';
import { unsavedWords } from '../store/unkept';
import type { Tastes } from '../tastes/tastes';
import { WORDS } from './words';

export interface TasteDeps {
  records: RecordsDb;
  scores: ScoresDb;
  tastes: Tastes;
  planFor(criteria: Criteria): Promise<Plan>;
}

type TasteHandlers = Pick<Handlers, 'getTaste' | 'steerTaste' | 'forgetTaste'>;

/** Papers read lately whose price stands for that of the papers left out. */
const PRICED = 100;

/** What was learned for some criteria: as the options page shows it, has it steered and forgotten. */
export function createTasteHandlers(deps: TasteDeps & { refresh: Sessions['refresh'] }): TasteHandlers {
  const { records, scores, tastes, refresh } = deps;
  // Each press changes what the one before has left.
  const inTurn = createInTurn();

  /** What so many papers would have cost, a first opinion each. */
  async function costOf(count: number, plan: Plan): Promise<number | null> {
    if (count === 0) return null;
    const read = await papersOf(scores, await latestPaperIds(scores, PRICED));
    const papers = [...read.values()].map(({ secondHand: _, ...paper }) => paper);
    const { usd } = estimateRun({ ...plan, second: null }, papers);
    return usd === null || papers.length === 0 ? null : (usd / papers.length) * count;
  }

  /** The active ones where none are named. */
  async function criteriaOf(id: string | undefined): Promise<Criteria> {
    const { all, active } = await readCriteria(records);
    return all.find((each) => each.id === id) ?? active;
  }

  return {
    async getTaste({ criteriaId }) {
      const plan = await deps.planFor(await criteriaOf(criteriaId));
      const report = await tastes.report(situationOf(plan));
      const savedUsd = await costOf(report.leftOut, plan);
      return { ...report, criteria: plan.criteria, model: plan.model, savedUsd };
    },

    async steerTaste({ term, how, criteriaId }) {
      await inTurn(async () => {
        const criteria = await criteriaOf(criteriaId);
        const steering = steer(criteria, term, how);
        await saveCriteria(records, keptCriteria({ ...criteria, steering }, criteria.name));
      });
      await refresh();
      return { ok: true };
    },

    async forgetTaste() {
      try {
        await tastes.forget();
      } catch (error) {
        return { ok: false, why: unsavedWords(error) ?? WORDS.tasteNotForgotten };
      }
      await refresh();
      return { ok: true };
    },
  };
}
