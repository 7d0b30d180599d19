import { expect, it } from 'vitest';
import type { MailedPaper } from '../arxiv/read-rss';
import { isWeekday } from '../base/days';
import { type DailyState, NO_STATE } from '../store/daily-state';
import { instantSessions } from '../testing/instant-sessions';
import { laggingArxiv } from '../testing/lagging-arxiv';
import { createDailyRun } from './daily-run';
import { NO_DAILY } from './daily-settings';
import { nextDay } from './due-days';

/** Weeks on which arXiv's feed and its pages lag, each in its own way, and workers die; seeds are printed where one fails. */

const LISTS = ['cs.LG', 'cs.AI', 'math-ph', 'eess.SY'];
const HOUR = 3_600_000;
const BROKEN = 'That page could not be read whole.';

class Busy extends Error {}

/** Numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lives through three weeks, and ten quiet days in which what was put off is made good. */
async function weeks(seed: number) {
  const random = numbers(seed);
  const chance = (share: number) => random() < share;
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  let clock = new Date('2026-03-02T10:00:00Z');
  let state: DailyState = NO_STATE;
  const arxiv = laggingArxiv(() => clock);
  const instant = instantSessions();
  const announced = new Map<string, Set<string>>();
  let alive = { source: true };

  const start = () => {
    const life = { source: true };
    alive = life;
    const unlessDead = async <T>(what: () => Promise<T>) =>
      life.source ? what() : new Promise<never>(() => {});
    return createDailyRun({
      settings: async () => ({ ...NO_DAILY, on: true, categories: LISTS }),
      state: {
        read: async () => structuredClone(state),
        write: async (after) => {
          if (life === alive) state = structuredClone(after);
        },
      },
      source: {
        feed: (lists) => unlessDead(() => arxiv.feed(lists)),
        mailing: (list, day) => unlessDead(() => arxiv.mailing(list, day)),
      },
      sessions: instant.sessions,
      criteriaOf: async (list) => (list === LISTS[0] ? 'one' : 'another'),
      cut: async () => ({ minRelevance: 1, minNovelty: 1 }),
      delay: (error) => (error instanceof Busy ? { text: 'Busy.', until: clock.getTime() + HOUR / 4 } : null),
      ...{ note: async () => undefined, badge: () => undefined, tell: () => undefined },
      ...{ wakeAt: () => undefined, hourly: () => undefined, now: () => clock },
    });
  };

  function announce(day: string): void {
    const papers = Array.from({ length: upTo(9) }, (_, i): MailedPaper => {
      const categories = LISTS.filter(() => chance(0.4));
      const id = `${day.slice(2, 4)}${day.slice(5, 7)}.${day.slice(8)}${String(i).padStart(3, '0')}`;
      const about = { id, version: 1, title: id, authors: [], abstract: id, kind: 'new' as const };
      return { ...about, categories: categories.length > 0 ? categories : ['cs.LG'] };
    });
    for (const list of LISTS) {
      const listed = papers
        .filter(({ categories }) => categories.includes(list))
        .map((each) => (each.categories[0] === list ? each : { ...each, kind: 'cross' as const }));
      arxiv.announce(day, list, listed);
      if (chance(0.3)) arxiv.missing.add(`${list} ${day}`);
    }
    for (const { id } of papers) if (chance(0.05)) arxiv.dropped.add(id);
    announced.set(day, new Set(papers.map(({ id }) => id)));
  }

  const day = () => clock.toISOString().slice(0, 10);
  let before = '';
  let first = '';
  let run = start();
  for (let today = day(); today < '2026-04-01'; today = day()) {
    const isQuiet = today > '2026-03-22';
    if (!isQuiet && isWeekday(today) && !chance(0.1)) announce(today);
    // Of each list, whether the feed has moved since the mailing before.
    arxiv.feedOf = new Map(LISTS.filter(() => !isQuiet && chance(0.25)).map((list) => [list, before]));
    if (!isQuiet && chance(0.2) && before !== '') {
      arxiv.feedDate = before;
      for (const list of LISTS) if (!arxiv.feedOf.has(list)) arxiv.feedOf.set(list, today);
    } else arxiv.feedDate = null;
    const isOpen = isQuiet || chance(0.8);
    const hoursOpen = isOpen ? 1 + upTo(12) : 0;
    for (let hour = 0; hour < hoursOpen; hour += 1) {
      // Pages that are late come in the course of the day; on the next one all are there.
      for (const page of arxiv.missing) if (!page.endsWith(today) || chance(0.2)) arxiv.missing.delete(page);
      arxiv.refusals = Array.from({ length: isQuiet ? 0 : 8 }, () =>
        chance(0.06) ? (chance(0.5) ? new Busy() : new Error(BROKEN)) : undefined,
      );
      instant.diesAfter = !isQuiet && chance(0.15) ? upTo(4) : null;
      const dies = instant.diesAfter !== null;
      const work = run.tick();
      // Long enough for whatever does not wait for ever: everything here answers within a turn of the event loop.
      await Promise.race([work, dies ? idle() : work]);
      if (first === '' && state.checked) first = today;
      if (dies) run = start();
      clock = new Date(clock.getTime() + HOUR + 1);
    }
    if (isWeekday(today)) before = today;
    clock = new Date(Date.parse(`${nextDay(today)}T${String(10 + upTo(3)).padStart(2, '0')}:00:00Z`));
  }
  return { state, first, announced, paid: instant.paid, asked: arxiv.asked };
}

async function idle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

it('sees every paper that is announced once, or tells why not, in weeks of any sort', async () => {
  let papers = 0;
  for (const seed of SEEDS) {
    const { state, first, announced, paid, asked } = await weeks(seed);
    for (const [day, ids] of announced) {
      // Nobody wants what was announced before the first run.
      if (day < first) continue;
      const outcome = state.outcomes.find((each) => each.day === day);
      for (const id of ids) {
        const isTold = outcome?.note !== undefined && outcome.note !== '';
        expect(isTold || outcome?.found.includes(id), `seed ${seed}: ${id} of ${day}`).toBe(true);
        expect(isTold || paid.get(id) === 1, `seed ${seed}: ${id} was paid for`).toBe(true);
        papers += 1;
      }
    }
    expect(state.jobs, `seed ${seed}`).toEqual([]);
    // A page that had papers is not read again, unless the worker died over it or others kept it waiting.
    const pages = Map.groupBy(
      asked.filter((each) => each.papers > 0 && !each.what.startsWith('feed')),
      ({ what }) => what,
    );
    for (const [page, times] of pages) expect(times.length, `seed ${seed}: ${page}`).toBeLessThanOrEqual(2);
  }
  expect(papers).toBeGreaterThan(800);
});
