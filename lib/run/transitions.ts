import type { ListedPaper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import type { Board } from './board';
import { isAsked } from './first-row';
import { isAskable, type Row } from './row';
import { rankOf } from './wanted-scores';

/** What happens to many papers of a run at once: each move takes rows from one place to another. */

export const isOwed = ({ place }: Row) => place === 'owed';
/** Today's budget had no room for its second opinion. */
export const isUnpaid = ({ second }: Row) => second === 'unpaid';

/** An earlier score stays on screen until there is a new one. */
export function waitingRow({ id }: ListedPaper, row: Row, wanted = row.wanted ?? false): Row {
  const mark = row.mark.state === 'scored' ? row.mark : ({ id, state: 'waiting' } as const);
  return { place: 'owed', attempts: 0, wanted, mark };
}

/** Papers in these places are owed again, and with them second looks and opinions that failed. */
export function oweAgain(board: Board, plan: Plan, places: readonly Row['place'][]): void {
  board.move((paper, row) => {
    if (places.includes(row.place) && isAsked(paper, plan)) return waitingRow(paper, row);
    if (row.doubted === 'left' && isAsked(paper, plan)) return { ...row, doubted: 'asked' };
    // Whether they are worth it is found anew.
    return row.second === 'failed' || isUnpaid(row) ? withoutSecond(row) : null;
  });
}

/** Whether those that were not paid for are worth it is found anew. */
export function forgetUnpaid(board: Board): void {
  board.move((_paper, row) => (isUnpaid(row) ? withoutSecond(row) : null));
}

function withoutSecond({ second: _, ...rest }: Row): Row {
  return rest;
}

/** Papers with an earlier score that would be asked about if the reader wanted another one. */
export function rescorable(board: Board, plan: Plan): ListedPaper[] {
  return board
    .in(({ place }) => place === 'stale')
    .map(withAnyAbstract)
    .filter((paper) => isAsked(paper, plan));
}

/** An abstract that the page does not show is got when it is needed. */
function withAnyAbstract(paper: ListedPaper): ListedPaper {
  return paper.abstract === '' && paper.gone === undefined ? { ...paper, abstract: '…' } : paper;
}

/** The reader is asked first: meanwhile the page is ranked by keywords. */
export function holdForQuestion(board: Board): void {
  board.move(({ id }, row) =>
    isOwed(row) && row.mark.state !== 'scored' ? { ...row, mark: board.keywordMark(id, 'question') } : null,
  );
}

/** What was left aside, for its title or for the reader's wish, is owed all the same. */
export function wantAll(board: Board): void {
  board.move((paper, row) => (isAskable(row) ? waitingRow(paper, row, true) : null));
}

/** Ids of the nearest papers among those that are owed and `others`. */
export function nearestOf(board: Board, others: readonly ListedPaper[], count: number): string[] {
  const all = [...board.in(isOwed), ...others].sort(rankOf(board));
  return all.slice(0, count).map(({ id }) => id);
}

/** Only some stay owed, the others wait for another word. */
export function keepOnly(
  board: Board,
  isWanted: (id: string) => boolean,
  note: 'later' | 'unlike' = 'later',
): void {
  board.move((paper, row) => {
    if (!isOwed(row)) return null;
    return isWanted(paper.id) ? null : leftForLater(board, paper.id, row, note);
  });
}

/** Not asked about for now; an earlier score stays. */
export function leftForLater(
  board: Board,
  id: string,
  { mark }: Row,
  note: 'later' | 'unlike' = 'later',
): Row {
  return restingRow(mark) ?? { place: 'unasked', mark: board.keywordMark(id, note) };
}

/** A paper that waits for another score goes back to the one that it has; null where it has none. */
function restingRow(mark: Row['mark']): Row | null {
  if (mark.state !== 'scored') return null;
  return { place: mark.stale === null ? 'scored' : 'stale', mark };
}

/** Nothing more is asked: what waits says so. */
export function stopAll(board: Board): void {
  board.move(({ id }, row) => {
    if (row.doubted === 'asked') return { ...row, doubted: 'left' };
    if (!isOwed(row)) return null;
    return restingRow(row.mark) ?? { ...row, mark: board.keywordMark(id, 'stopped') };
  });
}

/** Neither second opinions nor second looks for now: the scores that there are stand. */
export function dropExtras(board: Board): void {
  board.move((_paper, row) => {
    if (row.second === 'owed') return { ...row, second: 'failed' };
    return row.doubted === 'asked' ? { ...row, doubted: 'left' } : null;
  });
}
