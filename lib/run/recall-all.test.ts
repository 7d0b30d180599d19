import { expect, it } from 'vitest';
import { scoreKey } from '../queue/plan';
import type { Recalled, ScoreKeeper } from '../store/score-keeper';
import { startRun, useRuns } from '../testing/runs';
import { recallAll } from './recall-all';

useRuns();

it.each([true, false])(
  'what cannot be looked up is unread, first scores (%s) and second opinions alike',
  async (isFirst) => {
    const { plan } = await startRun({ settings: { secondModel: 'strong' } });
    const none: Recalled = { current: null, earlier: null, debt: null };
    const paper = { id: '2602.00001' };
    const refused = scoreKey(plan, paper.id, isFirst ? undefined : (plan.second ?? undefined));
    const keeper: Pick<ScoreKeeper, 'recall'> = {
      recall: async (wanted) =>
        new Map(wanted.map(({ id, key }) => [id, key === refused ? { ...none, unread: true } : none])),
    };
    expect((await recallAll(keeper as ScoreKeeper, plan, [paper]))(paper.id).unread).toBe(true);
  },
);
