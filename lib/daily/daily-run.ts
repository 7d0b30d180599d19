import type { MailedPaper } from '../arxiv/read-rss';
import type { Cut } from '../digest/material';
import type { Desk } from '../scoring/desk';
import type { DailySettings } from './daily-settings';
import type { DailyJob, DailyOutcome, DailyState } from './daily-state';
import { arxivDay } from './due-days';
import { isChecked, type MailSource, wantedPapers, withFeed, withMailing } from './gather';
import { type ScoredDay, scoreDay } from './score-day';

export interface DailyDeps {
  settings(): Promise<DailySettings>;
  state: { read(): Promise<DailyState>; write(state: DailyState): Promise<void> };
  source: MailSource;
  desk: Pick<Desk, 'open'>;
  cut(): Promise<Pick<Cut, 'minRelevance' | 'minNovelty'>>;
  /** Notes what is to be scored, for digests. */
  note(job: DailyJob, wanted: readonly MailedPaper[]): Promise<void>;
  /** Tells how many relevant papers wait, on the toolbar; none is told by 0. */
  badge(waiting: number): void;
  /** A day is done, and somebody may want to know. */
  tell(outcome: DailyOutcome): void;
  /** Words and the end of the wait where arXiv is not to be asked now; null for any other error. */
  delay(error: unknown): { text: string; until: number } | null;
  wakeAt(moment: number): void;
  now?(): Date;
}

export interface DailyRun {
  /** Goes on with what there is to do: at the start, and with each alarm. Never rejects. */
  tick(): Promise<void>;
  /** The same, now, whether it is switched on or not. */
  runNow(): Promise<void>;
  working(): boolean;
  /** The reader looks at a digest: nothing waits any more. */
  seen(): Promise<void>;
}

/** Outcomes that are kept. */
const OUTCOMES = 60;
const HOUR_MS = 3_600_000;
/** How often a day that cannot be read is tried. */
const TRIES = 3;

export function createDailyRun(deps: DailyDeps): DailyRun {
  const now = deps.now ?? (() => new Date());
  let work: Promise<void> | null = null;

  async function change(part: (state: DailyState) => Partial<DailyState>): Promise<DailyState> {
    const state = await deps.state.read();
    const after = { ...state, ...part(state) };
    await deps.state.write(after);
    return after;
  }

  async function lookAtFeed(settings: DailySettings, again: boolean): Promise<void> {
    const today = arxivDay(now());
    const at = now().getTime();
    if (!again && isChecked(await deps.state.read(), today, at)) return;
    const { categories } = settings;
    const feed = await deps.source.feed(categories);
    await change((state) => withFeed(state, feed, { categories, today, at, again, catchUp: settings.on }));
  }

  /** Reads the lists that a job lacks. Each is on disk before the next is asked for. */
  async function fetchJob(job: DailyJob): Promise<DailyJob> {
    let full = job;
    for (const category of job.left) {
      full = withMailing(full, category, await deps.source.mailing(category, job.day));
      const fetched = full;
      await change(({ jobs }) => ({ jobs: jobs.map((each) => (each.run === job.run ? fetched : each)) }));
    }
    return full;
  }

  async function finish(job: DailyJob, papers: number, day: ScoredDay): Promise<void> {
    const { status, relevant, note } = day;
    const outcome: DailyOutcome = {
      ...{ day: job.day, categories: job.categories, papers, relevant, note, at: now().getTime() },
      ...{ scored: status?.scored ?? 0, failed: status?.failed ?? 0, usd: status?.page.usd ?? null },
    };
    const sameDay = (each: DailyOutcome) => each.day === job.day;
    const { waiting } = await change((state) => ({
      jobs: state.jobs.filter(({ run }) => run !== job.run),
      outcomes: [outcome, ...state.outcomes.filter((each) => !sameDay(each))].slice(0, OUTCOMES),
      // A day that is run again has no new papers for the reader but those that it did not have before.
      waiting: state.waiting + Math.max(0, relevant - (state.outcomes.find(sameDay)?.relevant ?? 0)),
    }));
    deps.badge(waiting);
    deps.tell(outcome);
  }

  async function doJob(job: DailyJob, settings: DailySettings): Promise<boolean> {
    const full = await fetchJob(job);
    const papers = wantedPapers(full.papers, settings);
    const listing = `/rss/${full.categories.join('+')}`;
    const none: ScoredDay = { status: null, relevant: 0, note: '', unfinished: false };
    if (papers.length === 0) {
      await finish(full, 0, none);
      return true;
    }
    await deps.note(full, papers);
    const day = await scoreDay(deps.desk, papers, { run: full.run, listing, cut: await deps.cut() });
    if (day.unfinished) {
      // Tomorrow has another limit, and by then the reader may have seen to the rest.
      await change(() => ({ trouble: { text: `${full.day}: ${day.note}`, until: tomorrow(now()) } }));
      return false;
    }
    await finish(full, papers.length, day);
    return true;
  }

  /** What is wrong with one day's page must not stand in the way of the others: after some tries, it is let go. */
  async function tryJob(job: DailyJob, settings: DailySettings): Promise<boolean> {
    try {
      return await doJob(job, settings);
    } catch (error) {
      if (deps.delay(error)) throw error;
      const tries = (job.tries ?? 0) + 1;
      const text = `${job.day}: ${errorWords(error)}`;
      if (tries >= TRIES) {
        await finish(job, 0, { status: null, relevant: 0, note: errorWords(error), unfinished: false });
        return true;
      }
      const until = now().getTime() + HOUR_MS;
      await change(({ jobs }) => ({
        jobs: jobs.map((each) => (each.run === job.run ? { ...each, tries } : each)),
        trouble: { text, until },
      }));
      deps.wakeAt(until);
      return true;
    }
  }

  async function once(again: boolean): Promise<void> {
    const settings = await deps.settings();
    const { trouble, waiting, last } = await deps.state.read();
    deps.badge(waiting);
    // Days on which the reader had it off are not days away: nobody asked for them, so nobody pays for them.
    if (!settings.on && !again && last !== null) await change(() => ({ last: null }));
    if (settings.categories.length === 0 || (!settings.on && !again)) return;
    if (!again && trouble && trouble.until > now().getTime()) return;
    try {
      await change(() => ({ trouble: null }));
      await lookAtFeed(settings, again);
      for (const job of (await deps.state.read()).jobs) {
        // Days may take an hour together, in which the reader may have switched it off.
        if (settings.on && !(await deps.settings()).on) return;
        if (!(await tryJob(job, settings))) return;
      }
    } catch (error) {
      const delay = deps.delay(error) ?? { text: errorWords(error), until: now().getTime() + HOUR_MS };
      await change(() => ({ trouble: delay }));
      deps.wakeAt(delay.until);
    }
  }

  function start(again: boolean): Promise<void> {
    // One at a time: two would pay for the same day, and ask arXiv twice.
    work ??= once(again)
      .catch(() => undefined)
      .finally(() => {
        work = null;
      });
    return work;
  }

  return {
    tick: () => start(false),
    runNow: () => start(true),
    working: () => work !== null,
    async seen() {
      const { waiting } = await deps.state.read();
      if (waiting > 0) await change(() => ({ waiting: 0 }));
      deps.badge(0);
    },
  };
}

function errorWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The reader's next midnight, in ms since the epoch. */
function tomorrow(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1).getTime();
}
