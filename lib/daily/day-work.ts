import type { MailedPaper } from '../arxiv/read-rss';
import type { Cut } from '../digest/material';
import type { Desk } from '../scoring/desk';
import { isOn, wantedPapers, withMailing } from './daily-job';
import type { DailySettings } from './daily-settings';
import { type DailyJob, type DailyOutcome, type FoundPaper, waitingIn } from './daily-state';
import { byDay } from './due-days';
import type { MailSource } from './mail-source';
import { type ScoredDay, scoreDay } from './score-day';
import type { StateBook } from './state-book';

export interface DayWorkDeps {
  book: StateBook;
  source: Pick<MailSource, 'mailing'>;
  desk: Pick<Desk, 'open'>;
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
export type DayEnd = { done: true } | { done: false; why: string; rest: 'later' | 'soon' | 'broken off' };

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

  /** Each list is on disk before the next is asked for. */
  async function fetchJob(job: DailyJob, signal: AbortSignal): Promise<DailyJob> {
    let full = job;
    for (const category of job.left) {
      if (signal.aborted) return full;
      full = withMailing(full, category, await deps.source.mailing(category, job.day));
      const fetched = full;
      await book.change(({ jobs }) => ({
        jobs: jobs.map((each) => (each.run === job.run ? fetched : each)),
      }));
    }
    return job.left.length > 0 ? { ...full, lacking: '' } : full;
  }

  async function finish(
    { run, day, categories, lacking }: DailyJob,
    papers: readonly MailedPaper[],
    { status, relevant, note }: ScoredDay,
  ): Promise<void> {
    const result = {
      ...{ run, day, categories, papers: papers.length, relevant: relevant.length, at: now().getTime() },
      ...{ scored: status?.scored ?? 0, failed: status?.failed ?? 0, usd: status?.page.usd ?? null },
      ...{ stale: status?.stale ?? 0, byTitle: status?.byTitle ?? 0 },
      note: [note, lacking].filter(Boolean).join(' '),
    };
    let fresh: FoundPaper[] = [];
    const state = await book.change(({ jobs, outcomes }) => {
      const before = outcomes.find((each) => each.day === day);
      // A day that is run again has no new papers for the reader but those that it did not have before; nor has a
      // day whose papers were on another one's lists.
      const known = new Set(outcomes.flatMap(({ found }) => found));
      fresh = papers.filter(({ id }) => relevant.includes(id) && !known.has(id)).map(foundOn(categories));
      const outcome = {
        ...result,
        found: [...new Set([...(before?.found ?? []), ...relevant])],
        unseen: [...(before?.unseen ?? []), ...fresh],
      };
      const all = [outcome, ...outcomes.filter((each) => each !== before)].sort(byDay);
      return { jobs: jobs.filter((each) => each.run !== run), outcomes: all.slice(0, OUTCOMES) };
    });
    deps.badge(waitingIn(state));
    if (fresh.length > 0) deps.tell({ ...result, found: [], unseen: fresh });
  }

  return {
    async doJob(job, settings, signal) {
      const full = await fetchJob(job, signal);
      if (signal.aborted) return BROKEN_OFF;
      const papers = wantedPapers(full.papers, settings);
      if (papers.length === 0) {
        await finish(full, [], NOTHING);
        return { done: true };
      }
      await deps.note(full, papers);
      const listing = `Daily run, ${full.day}: ${full.categories.join(', ')}`;
      const about = { run: full.run, listing, cut: await deps.cut(), signal };
      const day = await scoreDay(deps.desk, papers, about);
      if (signal.aborted) return BROKEN_OFF;
      if (day.rest !== 'none') return { done: false, why: day.note, rest: day.rest };
      await finish(full, papers, day);
      return { done: true };
    },
  };
}

function foundOn(lists: readonly string[]): (paper: MailedPaper) => FoundPaper {
  return (paper) => ({ id: paper.id, lists: lists.filter((list) => isOn(paper, list)) });
}
