import type { DailyFeed } from '../arxiv/read-rss';
import { createInTurn } from '../base/in-turn';
import type { DailyChange } from '../daily/contract';
import type { DailyRun } from '../daily/daily-run';
import { readCategories, readDaily, writeDaily } from '../daily/daily-settings';
import { estimateDaily } from '../daily/estimate-daily';
import type { MailSource } from '../daily/mail-source';
import { isQuiet } from '../daily/rest-of-day';
import { keepDigestCut } from '../digest/kept-cut';
import type { Saved } from '../messages/requests';
import type { Handlers } from '../platform/router';
import type { Plan } from '../queue/plan';
import { type DailyJob, type DailyState, waitingIn } from '../store/daily-state';
import type { RecordsDb } from '../store/records-db';
import { WORDS } from './words';

export interface DailyHandlerDeps {
  records: RecordsDb;
  daily: DailyRun;
  dailyState: { read(): Promise<DailyState> };
  mail: MailSource;
  /** Why arXiv gave no answer, in words. */
  mailTrouble(error: unknown): string;
  plan(): Promise<Plan>;
}

type DailyHandlers = Pick<
  Handlers,
  'getDaily' | 'saveDaily' | 'runDaily' | 'dailyEstimate' | 'keepDigestCut'
>;

/** Outcomes that are shown. */
const SHOWN = 5;
/** For so long an estimate is made of the feed that was read for the last one, in ms. */
const FEED_MS = 10 * 60_000;

const waitingJob = ({ day, lacking }: DailyJob) => ({ day, why: lacking });

/** What the options page may ask of the daily run. */
export function createDailyHandlers(deps: DailyHandlerDeps): DailyHandlers {
  const { records, daily } = deps;
  const inTurn = createInTurn();
  /** The feed that was looked at for an estimate: with every field that changes, it is the same one. */
  let looked: { categories: string; at: number; feed: Promise<DailyFeed> } | null = null;

  function feed(categories: readonly string[]): Promise<DailyFeed> {
    const all = categories.join();
    if (looked?.categories !== all || looked.at < Date.now() - FEED_MS) {
      looked = { categories: all, at: Date.now(), feed: deps.mail.feed(categories) };
      looked.feed.catch(() => {
        looked = null;
      });
    }
    return looked.feed;
  }

  async function save({ categories: typed, ...change }: DailyChange): Promise<Saved> {
    const read = readCategories(typed ?? '');
    if (!read.ok) return read;
    const { on, categories } = await readDaily(records);
    const names = typed === undefined ? categories : read.categories;
    if (change.on && names.length === 0) return { ok: false, why: WORDS.noCategory };
    const after = await writeDaily(records, { ...change, categories: names });
    void (after.on === on ? daily.tick() : daily.switched(after.on));
    return { ok: true };
  }

  return {
    async getDaily() {
      const [settings, state] = await Promise.all([readDaily(records), deps.dailyState.read()]);
      const { jobs, outcomes, trouble } = state;
      const pending = jobs.filter((job) => !isQuiet(job)).map(waitingJob);
      return {
        ...{ settings, trouble, working: daily.working(), pending },
        ...{ outcomes: outcomes.slice(0, SHOWN), waiting: waitingIn(state) },
      };
    },

    // A field that is left by the click on the switch sends two changes at once.
    saveDaily: ({ change }) => inTurn(() => save(change)),

    async runDaily() {
      const { categories } = await readDaily(records);
      if (categories.length === 0) return { ok: false, why: WORDS.noCategory };
      // It takes minutes; how it goes is asked for meanwhile.
      void daily.runNow();
      return { ok: true };
    },

    async dailyEstimate() {
      const [plan, settings] = await Promise.all([deps.plan(), readDaily(records)]);
      return estimateDaily(plan, settings, { feed }, deps.mailTrouble);
    },

    async keepDigestCut({ cut }) {
      await keepDigestCut(records, cut);
      return { ok: true };
    },
  };
}
