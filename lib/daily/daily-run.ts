import type { DailySettings } from './daily-settings';
import { type DailyJob, type DailyOutcome, type DailyState, waitingIn } from './daily-state';
import { createDayWork, type DayWorkDeps } from './day-work';
import { arxivDay } from './due-days';
import { isChecked, type MailSource, trimmedJob, withFeed } from './gather';
import { createStateBook } from './state-book';

export interface DailyDeps extends Omit<DayWorkDeps, 'book' | 'now'> {
  settings(): Promise<DailySettings>;
  state: { read(): Promise<DailyState>; write(state: DailyState): Promise<void> };
  source: MailSource;
  /** Words and the end of the wait where arXiv is not to be asked now; null for any other error. */
  delay(error: unknown): { text: string; until: number } | null;
  wakeAt(moment: number): void;
  /** Wakes the background every hour, or no longer. */
  hourly(on: boolean): void;
  now?(): Date;
}

export interface DailyRun {
  /** Goes on with what there is to do: at the start, and with each alarm. Never rejects. */
  tick(): Promise<void>;
  /** The same, now, whether it is switched on or not. */
  runNow(): Promise<void>;
  /**
   * The reader switched it on, or off: then the day that is worked on is broken off, and what was to come is let
   * go. Nobody asked for the days on which it is off, so nobody pays for them later.
   */
  switched(on: boolean): Promise<void>;
  /** The reader changed what may have stood in the way: a limit, a key, a model. */
  mended(): Promise<void>;
  working(): boolean;
  /** The reader looks at the digest of these days and categories, of all where none is named: they wait no more. */
  seen(shown: { from: string; to: string; categories: readonly string[] }): Promise<void>;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How often a day that cannot be read is tried. */
const TRIES = 3;

export function createDailyRun(deps: DailyDeps): DailyRun {
  const now = deps.now ?? (() => new Date());
  const book = createStateBook(deps.state);
  const dayWork = createDayWork({ ...deps, book, now });
  let work: { again: boolean; signal: AbortSignal; done: Promise<void> } | null = null;
  let breakOff = new AbortController();

  async function lookAtFeed(settings: DailySettings, again: boolean, signal: AbortSignal): Promise<void> {
    const today = arxivDay(now());
    const at = now().getTime();
    if (!again && isChecked(await book.read(), today, at)) return;
    const { categories } = settings;
    const feed = await deps.source.feed(categories);
    await book.change((state) =>
      signal.aborted ? {} : withFeed(state, feed, { categories, today, at, again, catchUp: settings.on }),
    );
  }

  /** Whether there is a point in going on with the next day. */
  async function workOn(job: DailyJob, settings: DailySettings, signal: AbortSignal): Promise<boolean> {
    const end = await dayWork.doJob(job, settings, signal);
    if (end.done) return true;
    if (end.rest !== 'broken off') {
      // Tomorrow has another limit, and by then the reader may have seen to the rest.
      const until = end.rest === 'soon' ? now().getTime() + HOUR_MS : tomorrow(now());
      await book.change(() => ({ trouble: { text: `${job.day}: ${end.why}`, until, mendable: true } }));
      deps.wakeAt(until);
    }
    return false;
  }

  /** What is wrong with one day's page must not stand in the way of the others: after some tries, it is let go. */
  async function tryJob(job: DailyJob, settings: DailySettings, signal: AbortSignal): Promise<boolean> {
    try {
      return await workOn(job, settings, signal);
    } catch (error) {
      if (signal.aborted) return false;
      if (deps.delay(error)) throw error;
      const tries = (job.tries ?? 0) + 1;
      if (tries >= TRIES) {
        await dayWork.giveUp(job, errorWords(error));
        return true;
      }
      const until = now().getTime() + HOUR_MS;
      await book.change(({ jobs }) => ({
        jobs: jobs.map((each) => (each.run === job.run ? { ...each, tries } : each)),
        trouble: { text: `${job.day}: ${errorWords(error)}`, until },
      }));
      deps.wakeAt(until);
      return true;
    }
  }

  async function once(again: boolean, signal: AbortSignal): Promise<void> {
    const settings = await deps.settings();
    const state = await book.read();
    const { trouble } = state;
    deps.badge(waitingIn(state));
    // Firefox forgets alarms when it is closed, and so may Chrome.
    deps.hourly(settings.on);
    if (settings.categories.length === 0 || (!settings.on && !again)) return;
    if (!again && trouble && isAhead(trouble.until, now().getTime())) return;
    try {
      await book.change(({ jobs }) => ({
        trouble: null,
        jobs: jobs.flatMap((job) => trimmedJob(job, settings.categories) ?? []),
      }));
      await lookAtFeed(settings, again, signal);
      for (const job of (await book.read()).jobs) {
        if (signal.aborted || !(await tryJob(job, settings, signal))) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      const delay = deps.delay(error) ?? { text: errorWords(error), until: now().getTime() + HOUR_MS };
      await book.change(() => ({ trouble: delay }));
      deps.wakeAt(delay.until);
    }
  }

  /** @param signal of when it was asked for: what waited its turn does not begin after it was switched off */
  async function start(again: boolean, { signal }: { signal: AbortSignal } = breakOff): Promise<void> {
    if (signal.aborted) return;
    // One at a time: two would pay for the same day, and ask arXiv twice.
    if (work) {
      const isEnough = !work.signal.aborted && (work.again || !again);
      return isEnough ? work.done : work.done.then(() => start(again, { signal }));
    }
    const done = once(again, signal)
      .catch(() => undefined)
      .finally(() => {
        work = null;
      });
    work = { again, signal, done };
    return done;
  }

  return {
    tick: () => start(false),
    runNow: () => start(true),
    working: () => work !== null,
    async switched(on) {
      deps.hourly(on);
      if (!on) {
        breakOff.abort();
        breakOff = new AbortController();
      }
      const today = arxivDay(now());
      // At once, with the work perhaps still ending: it writes nothing more, and the worker may not live to see its end.
      await book.change(({ checked }) => {
        if (!on) return { last: null, checked: null, jobs: [], trouble: null };
        // Run at a word today: what follows is caught up with from there.
        return checked?.day === today ? {} : { last: null, checked: null };
      });
      await start(false);
    },
    async mended() {
      const { trouble } = await book.read();
      if (!trouble?.mendable) return;
      await book.change(() => ({ trouble: null }));
      await start(false);
    },
    async seen({ from, to, categories }) {
      const isShown = (each: DailyOutcome) =>
        each.day >= from &&
        each.day <= to &&
        (categories.length === 0 || categories.some((category) => each.categories.includes(category)));
      const state = await book.read();
      if (!state.outcomes.some((each) => each.unseen > 0 && isShown(each))) return;
      const after = await book.change(({ outcomes }) => ({
        outcomes: outcomes.map((each) => (isShown(each) ? { ...each, unseen: 0 } : each)),
      }));
      deps.badge(waitingIn(after));
    },
  };
}

function errorWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether a wait is still on. Nothing waits longer than a day: a clock that was wrong must not stop it for ever. */
function isAhead(until: number, at: number): boolean {
  return until > at && until - at <= 2 * DAY_MS;
}

/** The reader's next midnight, in ms since the epoch. */
function tomorrow(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1).getTime();
}
