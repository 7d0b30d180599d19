/** The daily run: which mailings are due, how far each is; scored in a session, as a page would be. */

import type { DailyFeed } from '../arxiv/read-rss';
import { errorWords } from '../base/error-words';
import { type DailyState, type FoundPaper, waitingIn } from '../store/daily-state';
import { trimmedJob } from './daily-job';
import type { DailySettings } from './daily-settings';
import { createDayWork, type DayWorkDeps } from './day-work';
import { arxivDay } from './due-days';
import type { MailSource } from './mail-source';
import { createOneRun } from './one-run';
import { createStateBook } from './state-book';
import { HOUR_MS, type TryJobDeps, tryJob } from './try-job';
import { isChecked, withFeed } from './with-feed';

export interface DailyDeps extends Omit<DayWorkDeps, 'book' | 'now'>, Pick<TryJobDeps, 'wakeAt'> {
  settings(): Promise<DailySettings>;
  state: { read(): Promise<DailyState>; write(state: DailyState): Promise<void> };
  source: MailSource;
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

const DAY_MS = 24 * HOUR_MS;
const NO_FEED: DailyFeed = { day: null, rows: 0, papers: [] };
/** Days in one go that may turn out to be unreadable. */
const MAX_UNREAD = 2;

export function createDailyRun(deps: DailyDeps): DailyRun {
  const now = deps.now ?? (() => new Date());
  const book = createStateBook(deps.state);
  const work = { ...deps, book, now, dayWork: createDayWork({ ...deps, book, now }) };
  const runs = createOneRun(once);

  /**
   * @returns what is wrong with the feed, null where nothing is: one that arXiv does not have, as for a category that
   *   it has renamed, keeps nobody from days that are over
   * @throws where arXiv is not to be asked now
   */
  async function lookAtFeed(settings: DailySettings, again: boolean, signal: AbortSignal): Promise<unknown> {
    const today = arxivDay(now());
    const at = now().getTime();
    if (!again && isChecked(await book.read(), today, at)) return null;
    const { categories } = settings;
    let wrong: unknown = null;
    const feed = await deps.source.feed(categories).catch((error: unknown) => {
      if (deps.delay(error)) throw error;
      wrong = error;
      return NO_FEED;
    });
    await book.change((state) =>
      signal.aborted ? {} : withFeed(state, feed, { categories, today, at, again, catchUp: settings.on }),
    );
    return wrong;
  }

  async function workOff(signal: AbortSignal, again: boolean): Promise<void> {
    const done = new Set<string>();
    let unread = 0;
    for (;;) {
      // Its categories may have changed, while the day before was worked on.
      const settings = await deps.settings();
      // A field that is being filled anew takes no day away.
      if (settings.categories.length === 0) return;
      const { jobs } = await book.change((state) => trimmed(state, settings));
      const at = now().getTime();
      const job = jobs.find(({ run, notBefore }) => !done.has(run) && (again || !isAhead(notBefore, at)));
      if (!job) return;
      done.add(job.run);
      const tried = signal.aborted ? 'over' : await tryJob(work, job, settings, signal);
      if (tried === 'unread') unread += 1;
      // Most likely it is not the day: arXiv is not asked in vain for each of ninety.
      if (tried === 'over' || unread >= MAX_UNREAD) return;
    }
  }

  /** @param again also where it is off, waits, or has read the day's mailing before: the reader said so */
  async function once(again: boolean, signal: AbortSignal): Promise<void> {
    const settings = await deps.settings();
    const { trouble, outcomes } = await book.read();
    deps.badge(waitingIn({ outcomes }));
    // Firefox forgets alarms when it is closed, and so may Chrome.
    deps.hourly(settings.on);
    if (settings.categories.length === 0 || (!settings.on && !again)) return;
    if (!again && trouble && isAhead(trouble.until, now().getTime())) return deps.wakeAt(trouble.until);
    try {
      await book.change((state) => ({ trouble: null, ...trimmed(state, settings) }));
      const wrong = await lookAtFeed(settings, again, signal);
      await workOff(signal, again);
      if (wrong !== null) throw wrong;
    } catch (error) {
      if (signal.aborted) return;
      const delay = deps.delay(error) ?? { text: errorWords(error), until: now().getTime() + HOUR_MS };
      await book.change(() => ({ trouble: delay }));
      deps.wakeAt(delay.until);
    }
  }

  return {
    tick: () => runs.start(false),
    runNow: () => runs.start(true),
    working: runs.working,
    async switched(on) {
      deps.hourly(on);
      if (!on) runs.breakOff();
      const today = arxivDay(now());
      // At once, with the work perhaps still ending: it writes nothing more, and the worker may not live to see its end.
      await book.change(({ checked }) => {
        if (!on) return { last: null, checked: null, jobs: [], seen: [], trouble: null };
        // Run at a word today: what follows is caught up with from there. What was left of such a run was asked for.
        return checked?.day === today ? { trouble: null } : { last: null, checked: null, trouble: null };
      });
      await runs.start(false);
    },
    async mended() {
      const { trouble } = await book.read();
      if (!trouble?.mendable) return;
      await book.change(() => ({ trouble: null }));
      await runs.start(false);
    },
    async seen({ from, to, categories }) {
      if (waitingIn(await book.read()) === 0) return;
      const isShown = ({ lists }: FoundPaper) =>
        categories.length === 0 || lists.some((list) => categories.includes(list));
      const { outcomes } = await book.change((state) => ({
        outcomes: state.outcomes.map((each) =>
          each.day < from || each.day > to
            ? each
            : { ...each, unseen: each.unseen.filter((paper) => !isShown(paper)) },
        ),
      }));
      deps.badge(waitingIn({ outcomes }));
    },
  };
}

/** Jobs as far as their lists are wanted; nothing where all of them are. */
function trimmed({ jobs }: DailyState, { categories }: DailySettings): Partial<DailyState> {
  const wanted = jobs.map((job) => trimmedJob(job, categories));
  return wanted.every((job, i) => job === jobs[i]) ? {} : { jobs: wanted.filter((job) => job !== null) };
}

/** Whether a wait is still on. Nothing waits longer than a day: a clock that was wrong must not stop it for ever. */
function isAhead(until: number, at: number): boolean {
  return until > at && until - at <= 2 * DAY_MS;
}
