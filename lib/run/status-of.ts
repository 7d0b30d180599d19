import { wordingOf } from '../criteria/prompt';
import type { RunRecord } from '../ledger/run-record';
import type { Spend } from '../ledger/spend';
import { spendOfSums } from '../ledger/sums';
import type { Notice } from '../model/notice';
import type { Plan } from '../queue/plan';
import type { Unkept } from '../store/unkept';
import type { Board } from './board';
import { estimateRun } from './estimate-run';
import type { MissingAbstracts } from './missing-abstracts';
import { isAskable } from './row';
import { blankNotice, lostKeyNotice, phaseOf, secondNotice, steeredNotice, unkeptNotice } from './run-notice';
import type { RunState } from './run-state';
import type { RunStatus } from './status';
import { isOwed, rescorable } from './transitions';

/** What the status is made of, besides the papers' places. */
export interface StatusState
  extends Pick<RunState, 'stopped' | 'question' | 'capped' | 'noSecond' | 'foresight'> {
  /** What does not outlive the worker. */
  unkept: readonly Unkept[];
  /** Origins whose keys were lost. */
  lostKeys: readonly string[];
  record: RunRecord;
  today: Spend;
}

/** All that a page is told of its run. */
export function statusOf(
  plan: Plan,
  board: Board,
  missing: MissingAbstracts,
  state: StatusState,
  inTheWay: () => Notice | null,
): RunStatus {
  const { question, record, today, stopped } = state;
  const counts = board.counts();
  const extra = counts.second.owed + counts.doubted;
  // What stands in the way concerns a page only as long as it still wants something.
  const wanting = counts.failed + counts.owed + extra > 0 && !question;
  const notice = state.capped ?? (wanting ? inTheWay() : null);
  const waiting = plan.ready ? missing.papers() : [];
  const toCome = counts.owed + extra + (stopped ? counts.withoutAbstract : waiting.length);
  const near = board.in(({ second }) => second === 'owed');
  const estimate = estimateRun(plan, [...board.in(isOwed), ...waiting], near);
  const rest = estimateRun(plan, board.in(isAskable));
  const anew = rescorable(board, plan);
  return {
    phase: question ? 'question' : phaseOf(plan, stopped, toCome, notice),
    ...counts,
    abstracts: missing.progress(),
    rescorable: anew.length,
    rescore: spendIn(estimateRun(plan, anew)),
    ...{ question, criteria: plan.criteria.name, model: plan.model },
    learnedFrom: state.foresight?.judged ?? 0,
    ...{ estimate: spendIn(estimate), rest: spendIn(rest), page: spendOfSums(record), today },
    ...((plan.criteria.axes ?? []).length > 0 ? { reading: true } : {}),
    dailyCapUsd: plan.dailyCapUsd,
    stuck: notice !== null && notice.until === null,
    notice:
      notice ??
      blankNotice(wordingOf(plan.criteria).trim() === '') ??
      lostKeyNotice(plan, state.lostKeys) ??
      unkeptNotice(state.unkept) ??
      steeredNotice(stopped ? 0 : board.in(({ doubted }) => doubted === 'left').length) ??
      secondNotice(state.noSecond),
  };
}

function spendIn({ promptTokens, completionTokens, usd }: Spend): Spend {
  return { promptTokens, completionTokens, usd };
}

/** How a run stands, for the record. */
export function noteOf(plan: Plan, board: Board, listing: string) {
  const { total, scored, remembered, stale, failed, owed, unasked } = board.counts();
  return {
    ...{ listing, criteria: plan.criteria.name, criteriaId: plan.criteria.id },
    ...{ hash: plan.hash, scorer: plan.scorer },
    ...{ total, scored, remembered, stale, failed, owed, unasked },
  };
}
