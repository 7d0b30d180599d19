import { addSpend, NO_SPEND } from '../ledger/day';
import type { KeywordNote, ListedPaper, ListingReply, Mark, RunStatus, Spend } from '../messages';
import type { ScoreKeeper } from '../store/score-keeper';
import type { Dispatcher } from './dispatcher';
import { estimateRun } from './estimate-run';
import { firstRow, isAsked, scoreMark } from './first-row';
import type { Client } from './job';
import { matchAll } from './keyword/keyword-scorer';
import { createPageTeller } from './page-teller';
import { type Plan, samePlan, scoreKey } from './plan';
import { countRows, type Row } from './row';
import { blankNotice, durabilityNotice, phaseOf } from './run-notice';
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

  const teller = createPageTeller(send, () => run.status());
  const place = (id: string, row: Row) => {
    rows.set(id, row);
    teller.mark(row.mark);
  };

  function matchOf(id: string): KeywordMatch {
    matches ??= matchAll(plan?.criteria.text ?? '', papers);
    return matches.get(id) ?? NO_MATCH;
  }

  function keywordMark(id: string, note: KeywordNote): Mark {
    return { id, state: 'keyword', note, ...matchOf(id) };
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
    const seen = new Map(screen.map((id, i) => [id, i]));
    const first = owed().filter(({ id }) => seen.has(id));
    await want(first.sort((a, b) => (seen.get(a.id) ?? 0) - (seen.get(b.id) ?? 0)));
    if (stopped || mine !== turn) return;
    const rank = ({ id }: ListedPaper) => matchOf(id).rank;
    await want(
      owed()
        .filter(({ id }) => !seen.has(id))
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
    teller.marks(marks);
  }

  async function again(places: readonly Row['place'][]): Promise<void> {
    if (!plan || recalling) return;
    owe(plan, places);
    await askOwed(plan);
    await teller.now();
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
        const mark = (note: KeywordNote) => keywordMark(paper.id, note);
        rows.set(paper.id, firstRow(paper, recalled, { plan: now, stopped, keywordMark: mark }));
      }
      teller.marks([...rows.values()].map((row) => row.mark));
      await teller.now();
      // The page may be gone by now, or another plan have come.
      if (mine !== turn) return;
      await askOwed(plan);
      teller.soon();
    },
    async follow(now) {
      if (!plan) return;
      if (!samePlan(plan, now)) return run.begin(now, papers, stopped);
      plan = now;
      if (!stopped) await again(['failed']);
      else await teller.now();
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
      teller.marks([...rows.values()].map((row) => row.mark));
      void teller.now();
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
      teller.end();
    },

    scored(record) {
      const before = rows.get(record.id);
      // One of an earlier plan may still be on its way.
      if (!before || !plan || record.key !== scoreKey(plan, record.id)) return;
      place(record.id, { place: 'scored', mark: scoreMark(record, null) });
    },
    failed(id, why) {
      const before = rows.get(id);
      if (before?.place !== 'owed') return;
      const old = before.mark.state === 'scored' ? before.mark : null;
      place(id, { place: 'failed', mark: old ?? { id, state: 'failed', why } });
    },
    spent(spend) {
      page = addSpend(page, spend);
      teller.soon();
    },
    changed: teller.soon,

    async status() {
      if (!plan) return null;
      const now = plan;
      const counts = countRows(rows.values());
      // What stands in the way concerns a page only as long as it still wants something.
      const notice = counts.failed + counts.owed > 0 ? dispatcher.notice() : null;
      const owed = papers.filter(({ id }) => rows.get(id)?.place === 'owed');
      return {
        phase: phaseOf(plan, stopped, counts.owed, notice),
        ...counts,
        rescorable: papers.filter((paper) => rows.get(paper.id)?.place === 'stale' && isAsked(paper, now))
          .length,
        criteria: plan.criteria.name,
        model: plan.model,
        estimate: estimateRun(plan, owed),
        page,
        today: await today(),
        dailyCapUsd: plan.dailyCapUsd,
        notice: notice ?? blankNotice(plan.criteria.text.trim() === '') ?? durabilityNotice(keeper.durable),
      };
    },
  };
  return run;
}
