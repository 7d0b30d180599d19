import type { MailedPaper } from '../arxiv/read-rss';
import type { Cut } from '../digest/material';
import type { Sessions } from '../run/sessions';
import { type DailyJob, type DailyOutcome, type FoundPaper, waitingIn } from '../store/daily-state';
import { isOn, wantedPapers } from './daily-job';
import type { DailySettings } from './daily-settings';
import { byDay } from './due-days';
import { type FetchDeps, fetchLists } from './fetch-lists';
import { type ScoredDay, scoreDay } from './score-day';
import { WORDS } from './words';

export interface DayWorkDeps extends FetchDeps {
  sessions: Pick<Sessions, 'open'>;
  cut(): Promise<Pick<Cut, 'minRelevance' | 'minNovelty'>>;
  /** Notes what is to be scored, for digests. */
  note(job: DailyJob, wanted: readonly MailedPaper[]): Promise<void>;
  /** Tells how many relevant papers wait, on the toolbar; none is told by 0. */
  badge(waiting: number): void;
  /** A day is done, and has relevant papers that the reader has not been told of. */
  tell(outcome: DailyOutcome): void;
  now(): Date;
}

/** How the work on a day ended: with an outcome, with why the rest waits, or because it was broken off. */
type DayEnd = { done: true } | { done: false; why: string; rest: 'later' | 'soon' | 'broken off' };

/** The mailing of one day, from its lists to what came of it. */
export interface DayWork {
  /** Reads what lists the job lacks, has its papers scored, and writes down the outcome. */
  doJob(job: DailyJob, settings: DailySettings, signal: AbortSignal): Promise<DayEnd>;
}

/** Outcomes that are kept. */
const OUTCOMES = 100;
const NOTHING: ScoredDay = { status: null, relevant: [], note: '', rest: 'none' };
const BROKEN_OFF: DayEnd = { done: false, why: '', rest: 'broken off' };

export function createDayWork(deps: DayWorkDeps): DayWork {
  const { book, now } = deps;

  /**
   * Writes down what came of a job so far, and tells what is new. A day that is run again has no new papers for the
   * reader but those that it did not have before; nor has a day whose papers were on another one's lists.
   *
   * @param done the job is done with; otherwise it stays, with the rest of its papers
   */
  async function writeDown(
    { run, day, categories, lacking }: DailyJob,
    papers: readonly MailedPaper[],
    { status, relevant, note: why }: ScoredDay,
    done: boolean,
  ): Promise<void> {
    const usd = status?.page.usd ?? null;
    const said = [why, lacking].filter(Boolean).join(' ');
    const counts = {
      ...{ run, day, categories, papers: papers.length, relevant: relevant.length },
      // What waits for another day has not failed.
      ...{ scored: status?.scored ?? 0, failed: done ? (status?.failed ?? 0) : 0 },
      ...{ stale: status?.stale ?? 0, byTitle: status?.byTitle ?? 0 },
    };
    let fresh: FoundPaper[] = [];
    const state = await book.change(({ jobs, outcomes }) => {
      const before = outcomes.find((each) => each.day === day);
      const known = new Set(outcomes.flatMap(({ found }) => found));
      fresh = papers.filter(({ id }) => relevant.includes(id) && !known.has(id)).map(foundOn(categories));
      const earlierUsd = before?.run === run ? before.earlierUsd : (before?.usd ?? 0);
      const outcome: DailyOutcome = {
        ...{ ...counts, earlierUsd, usd: usd === null ? null : usd + earlierUsd },
        // Nothing is left to read of a day that was worked on before: what came of it then stands.
        ...(papers.length === 0 && before ? before : {}),
        ...{ note: said, at: now().getTime() },
        found: [...new Set([...(before?.found ?? []), ...relevant])],
        unseen: [...(before?.unseen ?? []), ...fresh],
      };
      const all = [outcome, ...outcomes.filter((each) => each !== before)].sort(byDay);
      const left = done ? jobs.filter((each) => each.run !== run) : jobs;
      return { jobs: left, outcomes: all.slice(0, OUTCOMES) };
    });
    deps.badge(waitingIn(state));
    const told = state.outcomes.find((each) => each.day === day);
    if (told && fresh.length > 0) deps.tell({ ...told, unseen: fresh });
  }

  return {
    async doJob(job, settings, signal) {
      const full = await fetchLists(deps, job, signal);
      if (signal.aborted) return BROKEN_OFF;
      const papers = wantedPapers(full.papers, settings);
      if (papers.length === 0) {
        await writeDown(full, [], NOTHING, true);
        return { done: true };
      }
      await deps.note(full, papers);
      const listing = WORDS.run({ day: full.day, categories: full.categories.join(', ') });
      const about = { run: full.run, listing, cut: await deps.cut(), signal };
      const day = await scoreDay(deps.sessions, papers, about);
      if (signal.aborted) return BROKEN_OFF;
      const { rest } = day;
      const done = rest === 'none';
      // What came of it so far is not kept from the reader, whose limit may not reach for all of it for days.
      if (done || (day.status?.scored ?? 0) > 0) await writeDown(full, papers, day, done);
      return done ? { done } : { done, why: day.note, rest };
    },
  };
}

function foundOn(lists: readonly string[]): (paper: MailedPaper) => FoundPaper {
  return (paper) => ({ id: paper.id, lists: lists.filter((list) => isOn(paper, list)) });
}
