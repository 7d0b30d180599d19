import { createInTurn } from '../base/in-turn';
import type { Ledger } from '../ledger/ledger';
import type { Paper } from '../papers/paper';
import type { QueueClient, WantedScore } from '../queue/job';
import type { Plan } from '../queue/plan';
import type { Scheduler } from '../queue/scheduler';
import type { ScoreKeeper } from '../store/score-keeper';
import type { Tastes } from '../tastes/tastes';
import type { Board } from './board';
import { estimateRun } from './estimate-run';
import { foreseePage, leaveOutUnlike } from './foresee-page';
import type { MissingAbstracts } from './missing-abstracts';
import { placePaper } from './place-paper';
import type { Publisher } from './publisher';
import { ASK_ALWAYS, type Question, questionOf } from './question';
import { recallAll } from './recall-all';
import type { Row } from './row';
import { isApproved, type RunState, wishFor } from './run-state';
import { oweOpinions, wantedOpinions } from './second-opinion';
import { forgetUnpaid, holdForQuestion, isOwed, isUnpaid, oweAgain } from './transitions';
import { wantedScores } from './wanted-scores';

/** What a run asks for, and when. */
export interface Requester {
  /** Asks about all that is owed, unless the reader is to be asked first. */
  askOwed(plan: Plan): Promise<void>;
  /** Asks for second opinions, where all first scores are there. */
  askOpinions(): Promise<void>;
  /** The budget of the day has no room for more of these. */
  noteUnpaid(): Promise<void>;
  /** Asks for these once it has: another day has begun, as a rule. */
  askUnpaid(): Promise<void>;
  /** Papers whose abstracts have come, or are known to be gone, and then asks. */
  placeAnew(ids: ReadonlySet<string>): Promise<void>;
  /** Moves papers from some places back to `owed`, and asks. */
  again(places: readonly Row['place'][]): Promise<void>;
}

export interface RequesterDeps {
  state: RunState;
  board: Board;
  missing(): MissingAbstracts;
  publisher: Publisher;
  /** For whom is asked. */
  client: QueueClient;
  scheduler: Pick<Scheduler, 'enqueue'>;
  keeper: ScoreKeeper;
  ledger: Pick<Ledger, 'run' | 'opinionsUsd'>;
  tastes?: Tastes | undefined;
}

/** Until the first requests have left, in ms: they read the key and write into the ledger first. */
const LEAVE_MS = 40;

export function createRequester(deps: RequesterDeps): Requester {
  const { state, board, publisher, scheduler } = deps;

  /** The question to ask first, where there is one. */
  async function questionFor(plan: Plan): Promise<Question | null> {
    const { unread } = state;
    if (isApproved(state, plan) && !unread) return null;
    // Papers whose abstracts are on their way are part of the run that the reader is asked about.
    const owed = [...board.in(isOwed), ...deps.missing().papers()];
    const [{ countedUsd }, opinionsUsd] = await Promise.all([
      deps.ledger.run(state.about.run),
      deps.ledger.opinionsUsd(),
    ]);
    const leftUsd = plan.strongBudgetUsd - opinionsUsd;
    const expectedUsd = estimateRun(plan, owed, { leftUsd }).countedUsd;
    const question = questionOf(unread ? ASK_ALWAYS : plan, owed.length, expectedUsd, countedUsd);
    return question && unread ? { ...question, unread } : question;
  }

  const foreseen = new Set<string>();
  /** Papers without a text are never foreseen. */
  const isUnforeseen = ({ id, abstract }: Paper) => abstract !== '' && !foreseen.has(id);

  /** Once for each text: what is here was foreseen when it came. */
  async function foresee(plan: Plan): Promise<ReadonlySet<string>> {
    if (state.foresight === null) foreseen.clear();
    const wanting = board.in(isOwed).filter(isUnforeseen);
    if (plan.ready && (wanting.length > 0 || state.foresight === null)) await foreseePage(deps, plan);
    for (const { id } of wanting) foreseen.add(id);
    return new Set(wanting.map(({ id }) => id));
  }

  async function askNow(plan: Plan): Promise<void> {
    const { turn } = state;
    const outdated = () => state.stopped || turn !== state.turn;
    if (state.stopped) return;
    // Where nothing is left out, what is on screen needs no foresight.
    if (plan.recall !== null) {
      const ids = await foresee(plan);
      if (outdated()) return;
      leaveOutUnlike({ state, board }, plan, ids);
    }
    // A text that has come meanwhile is asked about once it was foreseen, too. What has a score is only looked at again.
    const isReady = ({ paper }: WantedScore) =>
      plan.recall === null || board.get(paper.id)?.place !== 'owed' || !isUnforeseen(paper);
    const first = await questionFor(plan);
    if (outdated()) return;
    state.question = first;
    if (first) return holdForQuestion(board);
    const { screen, left, rest } = wantedScores(plan, board, state.looked);
    await scheduler.enqueue(deps.client, plan, screen.filter(isReady));
    // Finding the order of the rest keeps the worker busy: what is on screen is to be on its way before.
    if (screen.length > 0 && left > 0) await new Promise((resolve) => setTimeout(resolve, LEAVE_MS));
    if (!outdated()) await foresee(plan);
    if (outdated()) return;
    await scheduler.enqueue(deps.client, plan, rest().filter(isReady));
    if (!outdated()) await askOpinions();
  }

  /** One after the other: what one leaves out, the next is not to ask about. */
  const inTurn = createInTurn();
  const askOwed = (plan: Plan) => inTurn(() => askNow(plan));

  async function askOpinions(): Promise<void> {
    const { plan, stopped, recalling, question, capped, foresight } = state;
    if (!plan?.second || stopped || recalling || question || capped) return;
    oweOpinions(plan, board, foresight);
    await scheduler.enqueue(deps.client, plan, wantedOpinions(plan, board, foresight));
  }

  return {
    askOwed,
    askOpinions,
    async noteUnpaid() {
      state.unpaidAtUsd = await deps.ledger.opinionsUsd();
    },
    async askUnpaid() {
      const { unpaidAtUsd } = state;
      if (unpaidAtUsd === null || board.in(isUnpaid).length === 0) return;
      if ((await deps.ledger.opinionsUsd()) >= unpaidAtUsd) return;
      forgetUnpaid(board);
      await askOpinions();
      await publisher.now();
    },
    async placeAnew(ids) {
      const { plan, turn } = state;
      if (!plan || state.recalling) return;
      for (const id of ids) foreseen.delete(id);
      const papers = board.papers.filter(({ id }) => ids.has(id));
      const known = await recallAll(deps.keeper, plan, papers);
      if (turn !== state.turn) return;
      state.unread ||= papers.some(({ id }) => known(id).unread);
      board.move((paper, row) => {
        if (ids.has(paper.id)) return placePaper({ state, board }, plan, paper, known(paper.id));
        // Ranks are found among all papers of the page.
        return row.mark.state === 'keyword'
          ? { ...row, mark: board.keywordMark(paper.id, row.mark.note) }
          : null;
      });
      await askOwed(plan);
      await publisher.now();
    },
    async again(places) {
      const { plan } = state;
      if (!plan || state.recalling) return;
      state.capped = null;
      state.noSecond = '';
      oweAgain(board, plan, places);
      if (!state.stopped) deps.missing().want({ renewed: (id) => wishFor(state, plan, id) === 'renewed' });
      await askOwed(plan);
      await publisher.now();
    },
  };
}
