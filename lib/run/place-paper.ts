import type { ListedPaper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import type { Board } from './board';
import { canAskAbout } from './find-details';
import { firstRow, isAsked, type Known, scoredRow } from './first-row';
import type { Row } from './row';
import { isLeftOut, type RunState, type WantedAs, wishFor } from './run-state';
import { isOwed, leftForLater, waitingRow } from './transitions';

/** Where a paper of a run stands, by what is known of it and by what the reader has said of this run so far. */
export function placePaper(
  { state, board }: { state: RunState; board: Board },
  plan: Plan,
  paper: ListedPaper,
  known: Known,
): Row {
  const { id } = paper;
  const keywordMark = board.keywordMark.bind(null, id);
  const first = firstRow(paper, known, { plan, stopped: state.stopped, keywordMark });
  const wish = wishFor(state, plan, id);
  const row = (wish && wantedRow[wish](plan, paper, known, first)) ?? first;
  const isToBuy = isOwed(row) || row.place === 'failed';
  if (isToBuy && isSpared({ state, board }, plan, id))
    return { place: 'unasked', mark: keywordMark('followed') };
  if (!isOwed(row)) return row;
  if (isLeftOut(state, plan, id)) return leftForLater(board, id, row);
  return state.stopped && row.mark.state === 'waiting' ? { ...row, mark: keywordMark('stopped') } : row;
}

/** A followed digest's score is to stand in place of one that would be bought, and the reader has not asked for that all the same. */
export function isSpared(
  { state, board }: { state: RunState; board: Board },
  plan: Plan,
  id: string,
): boolean {
  return board.isInstead(id) && wishFor(state, plan, id) === null;
}

/** Null where a paper has what was wanted of it, or nobody can be asked for that. */
type WantedRow = (plan: Plan, paper: ListedPaper, known: Known, first: Row) => Row | null;

const wantedRow: Record<WantedAs, WantedRow> = {
  renewed(plan, paper, known, first) {
    if (first.place !== 'stale' || !isAsked(paper, plan)) return null;
    // Its title was read, and was the end of it.
    if (known.debt?.aside && plan.titles) return null;
    return stillOwed(paper, known, waitingRow(paper, first, false));
  },
  named(plan, paper, known, first) {
    const { current, debt, opinion } = known;
    if (!canAskAbout(paper, plan)) return null;
    if (first.place !== 'scored' || (debt && !debt.doubted))
      return stillOwed(paper, known, waitingRow(paper, first, true));
    // The second opinion that there is was of the score before this one.
    const isBefore = current !== null && opinion !== null && opinion.at < current.at;
    return isBefore ? scoredRow(plan, current, null, { remembered: true }) : null;
  },
};

function stillOwed({ id }: ListedPaper, { debt }: Known, waiting: Row): Row {
  if (!debt?.failed) return { ...waiting, attempts: debt?.attempts ?? 0 };
  const old = waiting.mark.state === 'scored' ? waiting.mark : null;
  return { place: 'failed', mark: old ?? { id, state: 'failed', why: debt.failed } };
}
