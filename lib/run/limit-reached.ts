import { noticeOf } from '../model/notice';
import { pageCap } from '../queue/own-faults';
import { scoreKey } from '../queue/plan';
import type { RunParts } from './run-parts';
import { isApproved } from './run-state';
import { dropExtras, holdForQuestion, isOwed } from './transitions';

/**
 * The page's own limit leaves no room for another request. With the reader's word given, what is owed fails and says
 * why; without it the reader is asked now.
 */
export function limitReached({ state, board, publisher, scheduler, client }: RunParts): void {
  const { plan } = state;
  if (!plan) return;
  scheduler.leave(client, false);
  const owed = board.in(isOwed);
  dropExtras(board);
  if (isApproved(state, plan)) {
    const reached = pageCap(plan);
    state.capped = noticeOf(reached);
    for (const { id } of owed) client.failed(scoreKey(plan, id), id, reached.text);
  } else if (owed.length > 0) {
    state.question = { papers: owed.length, nearest: 0 };
    holdForQuestion(board);
  }
  publisher.soon();
}
