import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, type Mock, vi } from 'vitest';
import { type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import type { MailedPaper } from '../arxiv/read-rss';
import { createDailyRun, type DailyDeps, type DailyRun } from '../daily/daily-run';
import { type DailySettings, NO_DAILY } from '../daily/daily-settings';
import { SEED_CUT } from '../digest/material';
import { createHandlers } from '../own-pages/handlers';
import type { Plan } from '../queue/plan';
import { createSessions, type Sessions } from '../run/sessions';
import { openServices, type Services } from '../services';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { type DailyState, NO_STATE } from '../store/daily-state';
import { type TestOptions, testPlan, testServices } from './services';

// The handlers that save the key ask the browser for its permissions.
vi.mock('../platform/browser', () => ({
  browser: {
    runtime: { getPlatformInfo: async () => ({}) },
    permissions: { contains: async () => true },
    alarms: { create: vi.fn() },
  },
}));

export const KEY = 'sk-canary-0123456789abcdef';

interface DailyTest {
  server: ModelServer;
  services: Services;
  settings: DailySettings;
  kept: DailyState;
  clock: Date;
  /** Mailings by `<category> <day>`; the feed has those of `feedDay`. */
  mailings: Map<string, MailedPaper[]>;
  feedDay: string | null;
  /** What is thrown in place of an answer of arXiv's, once; nothing where there is none. */
  refusals: (Error | undefined)[];
  /** What arXiv was asked for. */
  asked: string[];
}

/** The daily run's surroundings, anew for each test: sessions with a model server behind them, an arXiv and a clock. */
export const t = {
  ...{ badge: vi.fn<DailyDeps['badge']>(), tell: vi.fn<DailyDeps['tell']>() },
  ...{ wakeAt: vi.fn<DailyDeps['wakeAt']>(), hourly: vi.fn<DailyDeps['hourly']>() },
} as DailyTest & { [Door in 'badge' | 'tell' | 'wakeAt' | 'hourly']: Mock<DailyDeps[Door]> };

/** A worker that has just started. */
export const newServices = () =>
  openServices({ openOptions: async () => undefined, openDigest: async () => undefined });

/** What the reader's own pages ask for, of the services of now. */
export const handlers = () => createHandlers(t.services);

/** Sets `t` up before each test of a file. */
export function useDailyTest(): void {
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    vi.clearAllMocks();
    t.server = await startModelServer({ key: KEY });
    t.services = await newServices();
    await handlers().saveSettings({ settings: { baseUrl: t.server.url }, key: KEY });
    t.settings = { ...NO_DAILY, on: true, categories: ['cs.LG'] };
    t.kept = NO_STATE;
    t.clock = new Date('2026-02-06T14:00:00Z');
    t.mailings = new Map([['cs.LG 2026-02-06', [paper('2602.00001'), paper('2602.00002')]]]);
    t.feedDay = '2026-02-06';
    t.refusals = [];
    t.asked = [];
  });
  afterEach(() => t.server.close());
}

export const paper = (
  id: string,
  kind: MailedPaper['kind'] = 'new',
  categories = ['cs.LG'],
): MailedPaper => ({
  ...{ id, version: 1, title: `Sparse ${id}`, authors: ['A B'], abstract: `About sparse things, ${id}.` },
  ...{ kind, categories },
});

export const manyPapers = (count: number) =>
  Array.from({ length: count }, (_, i) => paper(`2602.${i + 10_001}`));

/** arXiv is not to be asked for a minute. */
export class Later extends Error {}

/** The daily run of `t`, all relevant that has a score. */
export function daily(rest: Partial<DailyDeps> = {}): DailyRun {
  const answer = (what: string) => {
    t.asked.push(what);
    const refusal = t.refusals.shift();
    if (refusal) throw refusal;
  };
  return createDailyRun({
    settings: async () => t.settings,
    state: {
      read: async () => structuredClone(t.kept),
      write: async (state) => {
        t.kept = structuredClone(state);
      },
    },
    source: {
      async feed(categories) {
        answer(`feed ${categories.join('+')}`);
        const papers = categories.flatMap((category) => t.mailings.get(`${category} ${t.feedDay}`) ?? []);
        const once = [...new Map(papers.map((each) => [each.id, each])).values()];
        return { day: t.feedDay, rows: papers.length, papers: once };
      },
      async mailing(category, day) {
        answer(`${category} ${day}`);
        return t.mailings.get(`${category} ${day}`) ?? [];
      },
    },
    cut: async () => ({ ...SEED_CUT, minRelevance: 1, minNovelty: 1 }),
    delay: (error) =>
      error instanceof Later ? { text: 'arXiv is overloaded', until: t.clock.getTime() + 60_000 } : null,
    criteriaOf: async (category) => (await t.services.plan(category)).criteria.id,
    ...{ sessions: t.services.sessions, note: async () => undefined, badge: t.badge, tell: t.tell },
    ...{ wakeAt: t.wakeAt, hourly: t.hourly, now: () => t.clock, ...rest },
  });
}

/** Sessions in which papers cost money: the server counts as a provider on the net. */
export async function payingSessions(limits: TestOptions, plan: Partial<Plan> = {}) {
  let paying = await testServices(limits);
  const open = () => {
    paying.keys.set(new URL(t.server.url).origin, KEY);
    return createSessions({
      ...paying,
      settings: async () => DEFAULT_SETTINGS,
      plan: () => testPlan(t.server.url, plan),
      saveView: async () => undefined,
      openOptions: async () => undefined,
    });
  };
  let current = open();
  const sessions: Pick<Sessions, 'open'> = { open: (...args) => current.open(...args) };
  return {
    sessions,
    /** Another worker, with the limits of now. */
    restart: () => {
      paying = paying.restart();
      current = open();
    },
  };
}
