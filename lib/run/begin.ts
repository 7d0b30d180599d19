import { isSetAside } from '../ledger/sums';
import type { ListedPaper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import { NOTHING_FOLLOWED } from './followed';
import { foreseePage } from './foresee-page';
import { placePaper } from './place-paper';
import { recallAll } from './recall-all';
import type { RunParts } from './run-parts';
import { type Listing, wishFor } from './run-state';

/**
 * Begins a run, or begins it anew after a reconnect or under another plan: what is known of the papers is looked up
 * and told to the page at once, then the rest is asked about. A later beginning outdates an earlier one.
 */
export async function beginRun(
  { state, board, publisher, requester, missing, scheduler, client, ...deps }: RunParts,
  given: Plan,
  listing: Listing,
  paused: boolean,
): Promise<void> {
  const turn = state.turn + 1;
  scheduler.leave(client, false);
  missing.leave();
  Object.assign(state, {
    ...{ plan: given, about: listing, stopped: paused, turn, recalling: true },
    ...{ asked: false, question: null, capped: null, noSecond: '', foresight: null },
  });
  board.reset(listing.papers, given.criteria);
  const [known, record, filled, followed = NOTHING_FOLLOWED] = await Promise.all([
    recallAll(deps.keeper, given, listing.papers),
    deps.ledger.run(listing.run),
    deps.abstracts.fill(listing.papers, listing.secondHand ?? false),
    // Without it the page shows what is the reader's own.
    deps.followed?.of(listing.papers).catch(() => undefined),
  ]);
  if (turn !== state.turn) return;
  board.know(missing.recall(filled));
  board.follow(followed);
  // Only where keywords are all that there is, the order rests on it. Elsewhere what is known is shown first.
  if (!given.ready) await foreseePage({ state, board, ...deps }, given);
  if (turn !== state.turn) return;
  state.recalling = false;
  state.unread = deps.keeper.isCutOff || listing.papers.some(({ id }) => known(id).unread);
  // Its limits may have changed meanwhile.
  const now = state.plan ?? given;
  const { approved, wanted, hurried = false } = record;
  Object.assign(state, { approved, wanted, hurried });
  // Another worker asked for it: what that came to belongs to this listing.
  if (isSetAside(record) || record.promptTokens + record.completionTokens > 0) deps.asks?.();
  const rowOf = (paper: ListedPaper) => placePaper({ state, board }, now, paper, known(paper.id));
  board.fill(board.papers.map((paper) => [paper.id, rowOf(paper)]));
  await publisher.now();
  // The page may be gone by now, or another plan have come.
  if (turn !== state.turn) return;
  void deps.abstracts.keep(listing.papers, listing.secondHand ?? false);
  if (!state.stopped) missing.want({ renewed: (id) => wishFor(state, now, id) === 'renewed' });
  await requester.askOwed(now);
  publisher.soon();
}
