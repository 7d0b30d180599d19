import type { MailedPaper } from '../arxiv/read-rss';
import {
  type DailyJob,
  type DailyOutcome,
  type DailyState,
  type FoundPaper,
  waitingIn,
} from '../store/daily-state';
import { isOn, wantedPapers } from './daily-job';
import type { DailySettings } from './daily-settings';
import { arxivDay, byDay } from './due-days';
import { type FetchDeps, fetchLists } from './fetch-lists';
import { addCounts, awaiting, countsOf, restOfDay } from './rest-of-day';
import type { ScoredDay } from './score-day';
import { type ScoreListsDeps, scoreLists } from './score-lists';
import { withSeen } from './seen-papers';
import { withStraysMoved } from './strays';

export interface DayWorkDeps extends FetchDeps, ScoreListsDeps {
  /** Tells how many relevant papers wait, on the toolbar; none is told by 0. */
  badge(waiting: number): void;
  /** A day is done, and has relevant papers that the reader has not been told of. */
  tell(outcome: DailyOutcome): void;
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
   * @param done the papers at hand are done with; otherwise the job stays, with the rest of them
   */
  async function writeDown(
    job: DailyJob,
    papers: readonly MailedPaper[],
    { status, relevant, note: why }: ScoredDay,
    done: boolean,
  ): Promise<void> {
    const { run, day, categories, left, lacking, before: earlier } = job;
    const usd = status?.page.usd ?? null;
    const counts = {
      ...{ papers: papers.length, relevant: relevant.length, scored: status?.scored ?? 0 },
      // What waits for another day has not failed.
      ...{
        failed: done ? (status?.failed ?? 0) : 0,
        stale: status?.stale ?? 0,
        byTitle: status?.byTitle ?? 0,
      },
      // Of lists that are still to come it is told elsewhere.
      note: [why, left.length > 0 ? '' : lacking].filter(Boolean).join(' '),
    };
    let fresh: FoundPaper[] = [];
    const state = await book.change(({ jobs, outcomes, seen }) => {
      const before = outcomes.find((each) => each.day === day);
      const known = new Set(outcomes.flatMap(({ found }) => found));
      fresh = papers.filter(({ id }) => relevant.includes(id) && !known.has(id)).map(foundOn(categories));
      const earlierUsd = before?.run === run ? before.earlierUsd : (before?.usd ?? 0);
      const all = earlier ? addCounts(earlier, counts) : counts;
      const outcome: DailyOutcome = {
        ...{ ...all, run, day, earlierUsd, usd: usd === null ? null : usd + earlierUsd },
        categories: earlier ? [...new Set([...(before?.categories ?? []), ...categories])] : categories,
        // Nothing is left to read of a day that was worked on before: what came of it then stands.
        ...(papers.length === 0 && before ? before : {}),
        ...{ note: all.note, at: now().getTime() },
        found: [...new Set([...(before?.found ?? []), ...relevant])],
        unseen: [...(before?.unseen ?? []), ...fresh],
      };
      const rest = restOfDay(job, countsOf(outcome)) ?? [];
      return {
        jobs: done ? jobs.flatMap((each) => (each.run === run ? rest : each)) : jobs,
        outcomes: [outcome, ...outcomes.filter((each) => each !== before)].sort(byDay).slice(0, OUTCOMES),
        ...(earlier && done && { seen: withSeen(seen, day, papers) }),
      };
    });
    deps.badge(waitingIn(state));
    const told = state.outcomes.find((each) => each.day === day);
    if (told && fresh.length > 0) deps.tell({ ...told, unseen: fresh });
  }

  /** The job with its lists as far as they can be read now, and what stands in the way of the others. */
  async function readLists(job: DailyJob, signal: AbortSignal): Promise<{ full: DailyJob; wrong: unknown }> {
    const current = async (state: Promise<DailyState>, otherwise: DailyJob) =>
      (await state).jobs.find(({ run }) => run === job.run) ?? otherwise;
    try {
      const read = await fetchLists(deps, job, signal);
      if (signal.aborted) return { full: read, wrong: null };
      const today = arxivDay(now());
      const moved = book.change((state) => withStraysMoved(state, job.run, today));
      return { full: awaiting(await current(moved, read), now()), wrong: null };
    } catch (error) {
      // What the feed had of the day does not wait for its pages.
      if (job.papers.length > 0 && !signal.aborted)
        return { full: await current(book.read(), job), wrong: error };
      throw error;
    }
  }

  return {
    async doJob(job, settings, signal) {
      const { full, wrong } = await readLists(job, signal);
      if (signal.aborted) return BROKEN_OFF;
      const papers = wantedPapers(full.papers, settings);
      if (papers.length === 0) {
        if (wrong !== null) throw wrong;
        if (full.left.length === 0 || full.before) await writeDown(full, [], NOTHING, true);
        // Nothing is known of the day yet: there may be papers on the pages that are not there.
        else
          await book.change(({ jobs }) => ({
            jobs: jobs.map((each) => (each.run === full.run ? full : each)),
          }));
        return { done: true };
      }
      const day = await scoreLists(deps, full, papers, settings, signal);
      if (signal.aborted) return BROKEN_OFF;
      const { rest } = day;
      const done = rest === 'none';
      // What came of it so far is not kept from the reader, whose limit may not reach for all of it for days.
      if (done || (day.status?.scored ?? 0) > 0) await writeDown(full, papers, day, done);
      if (done && wrong !== null) throw wrong;
      return done ? { done } : { done, why: day.note, rest };
    },
  };
}

function foundOn(lists: readonly string[]): (paper: MailedPaper) => FoundPaper {
  return (paper) => ({ id: paper.id, lists: lists.filter((list) => isOn(paper, list)) });
}
