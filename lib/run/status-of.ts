import { wordingOf } from '../criteria/prompt';
import type { RunRecord } from '../ledger/run-record';
import type { Spend } from '../ledger/spend';
import { isSetAside, type Limited, spendOfSums } from '../ledger/sums';
import type { Notice } from '../model/notice';
import type { ListedPaper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import type { Unkept } from '../store/unkept';
import { affordableOpinions } from './affordable-opinions';
import type { Board } from './board';
import { estimateRun } from './estimate-run';
import type { MissingAbstracts } from './missing-abstracts';
import { isAskable } from './row';
import { blankNotice, lostKeyNotice, phaseOf, secondNotice, steeredNotice, unkeptNotice } from './run-notice';
import type { RunState } from './run-state';
import { changeOf } from './second-opinion';
import type { RunStatus } from './status';
import { isOwed, rescorable } from './transitions';

/** What the status is made of, besides the papers' places. */
export interface StatusState
  extends Pick<RunState, 'stopped' | 'hurried' | 'question' | 'capped' | 'noSecond' | 'foresight'> {
  /** What does not outlive the worker. */
  unkept: readonly Unkept[];
  /** Origins whose keys were lost. */
  lostKeys: readonly string[];
  record: RunRecord;
  today: Spend;
  /** What second opinions of today came to so far. */
  opinions: Limited;
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
  const { unpaid, ...wanted } = counts.second;
  const extra = wanted.owed + counts.doubted;
  // What stands in the way concerns a page only as long as it still wants something.
  const wanting = counts.failed + counts.owed + extra > 0 && !question;
  const notice = state.capped ?? (wanting ? inTheWay() : null);
  const waiting = plan.ready ? missing.papers() : [];
  const toCome = counts.owed + extra + (stopped ? counts.withoutAbstract : waiting.length);
  const opinions = board.in((row) => row.second === 'owed');
  const unbookedUsd = plan.strongBudgetUsd - state.opinions.countedUsd;
  const leftUsd = Math.max(0, unbookedUsd - state.opinions.reservedUsd);
  const affordable = affordableOpinions(plan, opinions, unbookedUsd);
  const second = { ...wanted, ...(affordable < wanted.owed ? { affordable } : {}) };
  const estimateOf = (papers: readonly ListedPaper[]) => estimateRun(plan, papers, { leftUsd });
  const owed = [...board.in(isOwed), ...waiting];
  const estimate = estimateRun(plan, owed, { opinions, leftUsd });
  const rest = estimateOf(board.in(isAskable));
  const anew = rescorable(board, plan);
  const followed = board.followed();
  const axes = (plan.criteria.axes ?? []).map(({ name }) => name);
  return {
    phase: question ? 'question' : phaseOf(plan, stopped, toCome, notice),
    ...{ ...counts, second, strong: strongOf(plan, board, unpaid) },
    abstracts: missing.progress(),
    rescorable: anew.length,
    rescore: spendIn(estimateOf(anew)),
    ...{ question, criteria: plan.criteria.name, model: plan.model },
    learnedFrom: state.foresight?.judged ?? 0,
    ...(state.foresight?.judged === 0 && state.foresight.seen > 0
      ? { learnedSeen: state.foresight.seen }
      : {}),
    ...(isLearning(plan, board, state.foresight) ? { learning: true } : {}),
    ...{ estimate: spendIn(estimate), rest: spendIn(rest), page: spendOfSums(record), today },
    ...(isSetAside(record) ? { unbooked: true } : {}),
    ...(state.hurried ? { hurried: true } : {}),
    ...(axes.length > 0 ? { axes } : {}),
    ...(followed.length > 0 ? { followed } : {}),
    dailyCapUsd: plan.dailyCapUsd,
    stuck: notice !== null && notice.until === null,
    notice:
      notice ??
      blankNotice(wordingOf(plan.criteria).trim() === '') ??
      lostKeyNotice(plan, state.lostKeys) ??
      unkeptNotice(state.unkept, question?.unread) ??
      steeredNotice(stopped ? 0 : board.in(({ doubted }) => doubted === 'left').length) ??
      secondNotice(state.noSecond),
  };
}

/** A page of one paper is never thrifty. */
function isLearning({ recall }: Plan, { papers }: Board, foresight: RunState['foresight']): boolean {
  return recall !== null && papers.length > 1 && (foresight?.warmUp ?? null) !== null;
}

function strongOf(
  { second, cutOffs }: Plan,
  board: Board,
  unpaid: number,
): NonNullable<RunStatus['strong']> | null {
  if (!second) return null;
  const changes = board.marks().map((mark) => changeOf(mark, cutOffs));
  const crossed = changes.filter((change) => change === 'crossed').length;
  const changed = changes.filter((change) => change !== 'none').length;
  return { model: second.model, unpaid, changed, crossed };
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
