import { addSpend, NO_SPEND } from '../ledger/day';
import type { KeywordNote, ListedPaper, ListingReply, Mark, Notice, RunStatus, Spend } from '../messages';
import { covers } from '../store/fingerprint';
import type { Recalled, ScoreKeeper } from '../store/score-keeper';
import type { ScoreRecord } from '../store/scores-db';
import type { Dispatcher } from './dispatcher';
import { estimateRun } from './estimate-run';
import type { Client } from './job';
import { matchAll } from './keyword/keyword-scorer';
import { type Plan, samePlan, scoreKey } from './plan';
import { countRows, type Row } from './row';
import type { KeywordMatch } from './score';

export interface RunDeps {
  dispatcher: Dispatcher;
  keeper: ScoreKeeper;
  today(): Promise<Spend>;
  send(reply: ListingReply): void;
}

/** The scoring of one listing, for as long as its page is open. */
export interface Run extends Client {
  /** Starts, or starts anew after a reconnect or a change of plan. What is known is sent at once. */
  begin(plan: Plan, papers: readonly ListedPaper[], paused: boolean): Promise<void>;
  /**
   * Other criteria, model or key: all papers are looked up anew. The same scores under other limits: what
   * failed is tried again.
   */
  follow(plan: Plan): Promise<void>;
  look(ids: readonly string[]): void;
  stop(): void;
  resume(): Promise<void>;
  /** Pays for new scores in place of stale ones. */
  rescore(): Promise<void>;
  end(): void;
  status(): Promise<RunStatus | null>;
}

/** Until the page says what is on screen: its first papers. */
const FOLD = 8;

const NO_MATCH: KeywordMatch = { strength: 0, rank: 0, matched: [] };

export function createRun({ dispatcher, keeper, today, send }: RunDeps): Run {
  let plan: Plan | null = null;
  let papers: readonly ListedPaper[] = [];
  /** Found when first needed: a page of scores needs none. */
  let matches: Map<string, KeywordMatch> | null = null;
  let stopped = false;
  let page: Spend = NO_SPEND;
  let looked: readonly string[] = [];
  const rows = new Map<string, Row>();
  /** A later `begin` outdates what an earlier one is still looking up. */
  let turn = 0;
  /** What is known of the papers is being looked up; it is asked about the rest after that. */
  let recalling = false;

  let fresh: Mark[] = [];
  /** Marks made in one go travel together. */
  const mark = (id: string, row: Row) => {
    rows.set(id, row);
    if (fresh.length === 0) queueMicrotask(sendFresh);
    fresh.push(row.mark);
    tellSoon();
  };
  function sendFresh(): void {
    send({ type: 'marks', marks: fresh });
    fresh = [];
  }

  let telling: ReturnType<typeof setTimeout> | null = null;
  function tellSoon(): void {
    telling ??= setTimeout(() => {
      telling = null;
      void tell();
    }, 50);
  }
  async function tell(): Promise<void> {
    // The next change tells again: a ledger that cannot be read now is no reason to fail.
    const status = await run.status().catch(() => null);
    if (status) send({ type: 'status', status });
  }

  function matchOf(id: string): KeywordMatch {
    matches ??= matchAll(plan?.criteria.text ?? '', papers);
    return matches.get(id) ?? NO_MATCH;
  }

  function keywordMark(id: string, note: KeywordNote): Mark {
    return { id, state: 'keyword', note, ...matchOf(id) };
  }

  /** Where a paper stands before anything is asked. */
  function firstRow(paper: ListedPaper, known: Recalled, now: Plan): Row {
    const { id } = paper;
    const { current, earlier, debt } = known;
    if (current && covers(current.read, paper))
      return { place: 'scored', mark: scoreMark(current, false), remembered: true };
    const asked = isAsked(paper, now);
    const old = current ?? earlier;
    // A changed text is owed a new score; an old wording of the criteria waits for the reader's word.
    if (old && !(asked && current)) return { place: 'stale', mark: scoreMark(old, true) };
    if (!asked) {
      const note = !now.ready ? 'no key' : paper.abstract === '' ? 'no abstract' : 'replacement';
      return { place: 'unasked', mark: keywordMark(id, note) };
    }
    if (debt?.failed) return { place: 'failed', mark: { id, state: 'failed', why: debt.failed } };
    const mark: Mark = stopped ? keywordMark(id, 'stopped') : { id, state: 'waiting' };
    return { place: 'owed', mark, attempts: debt?.attempts ?? 0 };
  }

  /**
   * Asks about all that is owed: what is on screen first, from the top; then, in an order that takes longer
   * to find, what is nearest to the criteria.
   */
  async function askOwed(now: Plan): Promise<void> {
    const mine = turn;
    const owed = () => papers.filter(({ id }) => rows.get(id)?.place === 'owed');
    const want = (some: readonly ListedPaper[]) => {
      const attempts = (id: string) => rows.get(id)?.attempts ?? 0;
      const wants = some.map((paper) => ({
        key: scoreKey(now, paper.id),
        paper,
        attempts: attempts(paper.id),
      }));
      return dispatcher.want(run, now, wants);
    };
    if (stopped) return;
    const screen = looked.length > 0 ? looked : papers.slice(0, FOLD).map(({ id }) => id);
    const place = new Map(screen.map((id, i) => [id, i]));
    const first = owed().filter(({ id }) => place.has(id));
    await want(first.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)));
    if (stopped || mine !== turn) return;
    const rank = ({ id }: ListedPaper) => matchOf(id).rank;
    await want(
      owed()
        .filter(({ id }) => !place.has(id))
        .sort((a, b) => rank(b) - rank(a)),
    );
  }

  /** Moves papers from some places back to `owed`. An earlier score stays on screen until there is a new one. */
  function owe(now: Plan, places: readonly Row['place'][]): void {
    const marks: Mark[] = [];
    for (const paper of papers) {
      const row = rows.get(paper.id);
      if (!row || !places.includes(row.place) || !isAsked(paper, now)) continue;
      const waiting: Mark = row.mark.state === 'scored' ? row.mark : { id: paper.id, state: 'waiting' };
      rows.set(paper.id, { place: 'owed', mark: waiting, attempts: 0 });
      marks.push(waiting);
    }
    send({ type: 'marks', marks });
  }

  async function again(places: readonly Row['place'][]): Promise<void> {
    if (!plan || recalling) return;
    owe(plan, places);
    await askOwed(plan);
    await tell();
  }

  const run: Run = {
    async begin(now, listed, paused) {
      turn += 1;
      const mine = turn;
      dispatcher.leave(run, false);
      recalling = true;
      plan = now;
      papers = listed;
      stopped = paused;
      matches = null;
      const wanted = papers.map(({ id }) => ({ id, key: scoreKey(now, id) }));
      const known = await keeper.recall(wanted, now.criteria.id);
      if (mine !== turn) return;
      recalling = false;
      rows.clear();
      for (const paper of papers) {
        const recalled = known.get(paper.id) ?? { current: null, earlier: null, debt: null };
        rows.set(paper.id, firstRow(paper, recalled, now));
      }
      send({ type: 'marks', marks: [...rows.values()].map((row) => row.mark) });
      await tell();
      // The page may be gone by now, or another plan have come.
      if (mine !== turn) return;
      await askOwed(plan);
      tellSoon();
    },
    async follow(now) {
      if (!plan) return;
      if (!samePlan(plan, now)) return run.begin(now, papers, stopped);
      plan = now;
      if (!stopped) await again(['failed']);
      else await tell();
    },
    look(ids) {
      looked = ids;
      dispatcher.look(run, ids);
    },
    stop() {
      stopped = true;
      dispatcher.leave(run, true);
      for (const [id, row] of rows) {
        if (row.place !== 'owed') continue;
        if (row.mark.state === 'scored') rows.set(id, { place: 'stale', mark: row.mark });
        else rows.set(id, { ...row, mark: keywordMark(id, 'stopped') });
      }
      send({ type: 'marks', marks: [...rows.values()].map((row) => row.mark) });
      void tell();
    },
    async resume() {
      if (!plan) return;
      stopped = false;
      dispatcher.resume();
      await again(['failed', 'owed']);
    },
    async rescore() {
      if (!plan?.ready) return;
      stopped = false;
      dispatcher.resume();
      await again(['stale', 'owed']);
    },
    end() {
      turn += 1;
      dispatcher.leave(run, false);
      if (telling) clearTimeout(telling);
    },

    scored(record) {
      const before = rows.get(record.id);
      // One of an earlier plan may still be on its way.
      if (!before || !plan || record.key !== scoreKey(plan, record.id)) return;
      mark(record.id, { place: 'scored', mark: scoreMark(record, false) });
    },
    failed(id, why) {
      const before = rows.get(id);
      if (before?.place !== 'owed') return;
      const old = before.mark.state === 'scored' ? before.mark : null;
      mark(id, { place: 'failed', mark: old ?? { id, state: 'failed', why } });
    },
    spent(spend) {
      page = addSpend(page, spend);
      tellSoon();
    },
    changed: tellSoon,

    async status() {
      if (!plan) return null;
      const counts = countRows(rows.values());
      const notice = noticeOf(dispatcher.notice(), counts.failed + counts.owed > 0);
      const owed = papers.filter(({ id }) => rows.get(id)?.place === 'owed');
      return {
        phase: phaseOf(plan, stopped, counts.owed, notice),
        ...counts,
        criteria: plan.criteria.name,
        model: plan.model,
        estimate: estimateRun(plan, owed),
        page,
        today: await today(),
        dailyCapUsd: plan.dailyCapUsd,
        notice: notice ?? durabilityNotice(keeper.durable),
      };
    },
  };
  return run;
}

/** Whether a model is asked about a paper under this plan. */
function isAsked(paper: ListedPaper, plan: Plan): boolean {
  return plan.ready && paper.abstract !== '' && (!paper.replaced || plan.scoreReplacements);
}

function scoreMark(record: ScoreRecord, stale: boolean): Mark {
  const { id, relevance, novelty, comment, flagged, scorer } = record;
  return { id, state: 'scored', relevance, novelty, comment, flagged, stale, model: scorer };
}

function phaseOf(plan: Plan, stopped: boolean, owed: number, notice: Notice | null): RunStatus['phase'] {
  if (!plan.ready) return 'keyword';
  if (owed === 0) return 'done';
  if (stopped) return 'stopped';
  return notice?.until ? 'waiting' : 'running';
}

/** What stands in the way concerns a page only as long as it still wants something. */
function noticeOf(notice: Notice | null, concerned: boolean): Notice | null {
  return concerned ? notice : null;
}

function durabilityNotice(durable: boolean): Notice | null {
  if (durable) return null;
  const text =
    'The disk is full or refuses to store: scores will not be remembered. Free some space, then reload.';
  return { fault: 'not-stored', text, action: 'reload', until: null };
}
