import 'fake-indexeddb/auto';
import { expect, vi } from 'vitest';
import type { AbstractGetter } from '../abstracts/abstract-getter';
import { createAbstracts } from '../abstracts/abstracts';
import { createLedger, type Ledger } from '../ledger/ledger';
import type { Price } from '../ledger/price';
import type { ListingReply, Mark, RunStatus } from '../messages/listing';
import type { ListedPaper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import { createScheduler, type Scheduler } from '../queue/scheduler';
import type { FollowedPages } from '../run/followed-pages';
import { makePlan } from '../run/make-plan';
import { createRun, type Run } from '../run/run';
import type { RunDeps } from '../run/run-parts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { createLedgerStore } from '../store/ledger-store';
import { latestPaperIds, papersOf } from '../store/papers';
import { type Hold, openRecords, type RecordsDb } from '../store/records-db';
import { createScoreKeeper, type ScoreKeeper, telling } from '../store/score-keeper';
import { openScores, type ScoresDb } from '../store/scores-db';
import { droppedFields, rememberBill, rememberDropped } from '../store/server-records';
import { markedTriage } from '../store/triage';
import { createTastes } from '../tastes/tastes';

/** The background without a browser, for tests: real stores, ledger and scheduler. Only the vault is a table. */
export interface TestServices extends Omit<RunDeps, 'send'> {
  ledger: Ledger;
  keys: Map<string, string>;
  records: RecordsDb;
  scores: ScoresDb;
  scheduler: Scheduler;
  /** Whether the worker is kept awake. */
  busy(): boolean;
  /** Another worker on the same disk, in place of this one, which does nothing more. */
  restart(): TestServices;
  /** @param canWait nobody looks at it */
  page(canWait?: boolean): TestPage;
}

export interface TestOptions {
  capUsd?: number;
  keeper?: (db: ScoresDb) => ScoreKeeper;
  /** Where abstracts come from. Without one, they never do. */
  getter?: AbstractGetter;
  /** What followed digests say. */
  followed?: FollowedPages;
  /** The device learns from what is scored. */
  learning?: boolean;
}

const NO_GETTER: AbstractGetter = {
  want: () => undefined,
  look: () => undefined,
  leave: () => undefined,
  state: () => ({ left: 0, until: null, trouble: null }),
};

export async function testServices(options: TestOptions = {}): Promise<TestServices> {
  const name = crypto.randomUUID();
  const [records, scores] = await Promise.all([openRecords(`records-${name}`), openScores(`scores-${name}`)]);
  return open(records, scores, options);
}

function open(records: RecordsDb, scores: ScoresDb, options: TestOptions, held: Hold[] = []): TestServices {
  const {
    capUsd = 100,
    keeper: makeKeeper = createScoreKeeper,
    getter = NO_GETTER,
    learning,
    followed,
  } = options;
  const keys = new Map<string, string>();
  const life = { over: false };
  const ledger = createLedger(mortal(createLedgerStore(records), life), async () => capUsd);
  const tastes = createTastes({
    ...{ db: scores, seen: () => latestPaperIds(scores, 1500), triage: () => markedTriage(records) },
    texts: async (ids) => [...(await papersOf(scores, ids)).values()],
  });
  const kept = makeKeeper(scores);
  const keeper = mortal(learning ? telling(kept, tastes.answered, tastes.takenBack) : kept, life);
  let working = false;
  const scheduler = createScheduler({
    ...{ ledger, keeper },
    keyFor: async (origin) => keys.get(origin) ?? null,
    capabilities: {
      dropped: (scorer) => droppedFields(records, scorer),
      remember: (scorer, field) => rememberDropped(records, scorer, field),
      bill: (scorer, expected, actual, price) => rememberBill(records, scorer, expected, actual, price),
    },
    holds: {
      known: [...held],
      write: async (hold) => void held.push(hold),
      clear: async () => void held.splice(0),
      wakeAt: () => undefined,
    },
    busy: (now) => {
      working = now;
    },
  });
  const deps = {
    ...{ scheduler, keeper, ledger, abstracts: createAbstracts(scores, getter) },
    ...(learning && { tastes }),
    ...(followed && { followed }),
  };
  return {
    ...{ ...deps, keys, records, scores, busy: () => working },
    restart: () => {
      life.over = true;
      return open(records, scores, options, held);
    },
    page: (canWait) => testPage({ ...deps, canWait }),
  };
}

/** What neither answers nor does anything once the worker is dead. */
function mortal<T extends object>(thing: T, life: { over: boolean }): T {
  return new Proxy(thing, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name);
      if (typeof part !== 'function') return part;
      return (...args: unknown[]) => (life.over ? new Promise(() => undefined) : part.apply(target, args));
    },
  });
}

/** One listing, as its side sees it. */
export interface TestPage {
  run: Run;
  /** Of the run. */
  id: string;
  /** As a page of its own with these papers. */
  begin(plan: Plan, papers: readonly ListedPaper[], paused: boolean): Promise<void>;
  marks: Map<string, Mark>;
  statuses: RunStatus[];
  /** How many marks are in this state. */
  count(state: Mark['state']): number;
  /** Resolves once the run's own count says so. */
  until(met: (status: RunStatus) => boolean): Promise<RunStatus>;
}

function testPage(deps: Omit<RunDeps, 'send'>): TestPage {
  const marks = new Map<string, Mark>();
  const statuses: RunStatus[] = [];
  const send = (reply: ListingReply) => {
    if (reply.type === 'marks') for (const mark of reply.marks) marks.set(mark.id, mark);
    if (reply.type === 'status') statuses.push(reply.status);
  };
  const run = createRun({ ...deps, send });
  const id = crypto.randomUUID();
  const now = async () => {
    const status = await run.status();
    if (!status) throw new Error('not begun');
    return status;
  };
  return {
    ...{ run, id, marks, statuses },
    begin: (plan, papers, paused) => run.begin(plan, { run: id, listing: '/list/cs.LG/new', papers }, paused),
    count: (state) => [...marks.values()].filter((mark) => mark.state === state).length,
    async until(met) {
      await vi.waitFor(async () => expect(met(await now())).toBe(true), { timeout: 15_000, interval: 5 });
      // What is on screen comes a moment later.
      await Promise.resolve();
      return now();
    },
  };
}

/** Every paper is in exactly one place, in everything that the page was ever told. */
export function expectSums({ statuses }: TestPage): void {
  expect(statuses.length).toBeGreaterThan(0);
  for (const { total, scored, stale, failed, owed, unasked } of statuses) {
    expect(scored + stale + failed + owed + unasked).toBe(total);
  }
}

export const CRITERIA = { id: 'mine', name: 'Mine', text: 'Wanted: sparse attention' };

/** A price at which a request of two papers has about one cent set aside. */
const PRICE: Price = { input: 1, cachedInput: 1, cacheWrite: 1, output: 5 };

/** A plan for the test server, which counts as a provider on the net unless `loopback` is asked for. */
export async function testPlan(
  url: string,
  rest: Partial<Plan> = {},
  settings: Partial<Settings> = {},
): Promise<Plan> {
  const made = await makePlan(
    { ...DEFAULT_SETTINGS, model: 'm', ...settings, baseUrl: url },
    rest.criteria ?? CRITERIA,
    true,
  );
  const provider = { ...made.provider, concurrency: { start: 4, max: 8 } };
  return { ...made, provider, loopback: false, price: PRICE, ...rest };
}

export function testPaper(n: number, rest: Partial<ListedPaper> = {}): ListedPaper {
  return {
    ...{
      id: `2602.${10_000 + n}`,
      version: 1,
      title: `Paper number ${n} of the test`,
      authors: ['Ada Example'],
    },
    ...{ abstract: `We study case ${n} of a problem and find that it holds.`, replaced: false },
    ...rest,
  };
}

export const testPapers = (count: number) => Array.from({ length: count }, (_, i) => testPaper(i + 1));
