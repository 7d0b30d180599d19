import type { ListedPaper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import { firstRow } from './first-row';
import { foreseePage } from './foresee-page';
import { recallAll } from './recall-all';
import type { Row } from './row';
import type { RunParts } from './run-parts';
import { isLeftOut, type Listing } from './run-state';
import { keepOnly } from './transitions';

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
    ...{ plan: given, about: listing, stopped: paused, turn, recalling: true, rescoring: false },
    ...{ question: null, capped: null, noSecond: '', foresight: null },
  });
  board.reset(listing.papers, given.criteria);
  const [known, record, filled] = await Promise.all([
    recallAll(deps.keeper, given, listing.papers),
    deps.ledger.run(listing.run),
    deps.abstracts.fill(listing.papers, listing.secondHand ?? false),
  ]);
  if (turn !== state.turn) return;
  board.know(missing.recall(filled));
  // Only where keywords are all that there is, the order rests on it. Elsewhere what is known is shown first.
  if (!given.ready) await foreseePage({ state, board, ...deps }, given);
  if (turn !== state.turn) return;
  state.recalling = false;
  // Its limits may have changed meanwhile.
  const now = state.plan ?? given;
  state.approved = record.approved;
  const rowOf = (paper: ListedPaper): [string, Row] => {
    const keywordMark = board.keywordMark.bind(null, paper.id);
    const about = { plan: now, stopped: state.stopped, keywordMark };
    return [paper.id, firstRow(paper, known(paper.id), about)];
  };
  board.fill(board.papers.map(rowOf));
  keepOnly(board, (id) => !isLeftOut(state, now, id));
  await publisher.now();
  // The page may be gone by now, or another plan have come.
  if (turn !== state.turn) return;
  void deps.abstracts.keep(listing.papers, listing.secondHand ?? false);
  if (!state.stopped) missing.want({ rescore: false });
  await requester.askOwed(now);
  publisher.soon();
}
