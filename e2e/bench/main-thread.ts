import type { Page } from '@playwright/test';
import { cdp } from '../browsers/accessibility';

/** A stretch of the main thread's time, in ms. */
interface Stretch {
  from: number;
  until: number;
  /** Of the processor: what else the computer does meanwhile does not count. */
  ms: number;
}

/** A task of the page's main thread. */
interface Task extends Stretch {
  /** How much of it scripts of extensions took, with all that they made the browser do at once. */
  ownMs: number;
}

/** What the main thread did between two moments, in ms of the processor. */
export interface Work {
  /** Of extensions' scripts in all. */
  ownMs: number;
  /** The most in one task. */
  longestOwnMs: number;
  longestTaskMs: number;
  allMs: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** In µs, as are `dur` and, of the processor, `tdur`. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; message?: string } };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'v8.execute'];
const SCRIPTS = new Set(['FunctionCall', 'EvaluateScript', 'v8.callFunction']);

/** The browser's own record of what the main thread of one page does, while it is taken. */
export interface MainThread {
  /** Sets a sign into the record, by which stretches of it are found. */
  sign(name: string): Promise<void>;
  /** Ends the record. Returns what was done between two signs; without the first, from the beginning. */
  end(): Promise<(from: string | null, until: string) => Work>;
}

export async function recordMainThread(page: Page): Promise<MainThread> {
  const session = await cdp(page);
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
    transferMode: 'ReportEvents',
  });
  return {
    sign: (name) => page.evaluate((text) => console.timeStamp(text), name),
    async end() {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      session.off('Tracing.dataCollected', collect);
      return readRecord(events);
    },
  };
}

function readRecord(events: readonly TraceEvent[]): (from: string | null, until: string) => Work {
  const signs = events.filter(({ name }) => name === 'TimeStamp');
  // Other processes are in the record, too: the page's own is the one that has the signs.
  const [{ pid, tid } = { pid: 0, tid: 0 }] = signs.slice(-1);
  const ours = events.filter((event) => event.pid === pid && event.tid === tid);
  const moment = (name: string) => {
    const found = signs.find(({ args }) => args?.data?.message === name);
    if (!found) throw new Error(`There is no sign ${name} in the record.`);
    return found.ts / 1000;
  };
  const tasks = tasksOf(ours);
  return (from, until) => {
    const [begin, end] = [from === null ? 0 : moment(from), moment(until)];
    return workOf(tasks.filter((task) => task.from >= begin && task.from < end));
  };
}

function workOf(tasks: readonly Task[]): Work {
  const sum = (of: (task: Task) => number) => tasks.reduce((total, task) => total + of(task), 0);
  const most = (of: (task: Task) => number) => tasks.reduce((known, task) => Math.max(known, of(task)), 0);
  const length = ({ ms }: Task) => ms;
  const own = ({ ownMs }: Task) => ownMs;
  return { ownMs: sum(own), longestOwnMs: most(own), longestTaskMs: most(length), allMs: sum(length) };
}

function tasksOf(events: readonly TraceEvent[]): Task[] {
  const own = outermost(events.filter(isOwn));
  return outermost(events.filter(({ name }) => name === 'RunTask')).map((task) => ({
    ...task,
    ownMs: own
      .filter(({ from }) => from >= task.from && from < task.until)
      .reduce((sum, { ms }) => sum + ms, 0),
  }));
}

const isOwn = ({ name, args }: TraceEvent) =>
  SCRIPTS.has(name) && args?.data?.url?.startsWith('chrome-extension://') === true;

/** Stretches that are in no other, oldest first: calls are recorded within calls. */
function outermost(events: readonly TraceEvent[]): Stretch[] {
  const found: Stretch[] = [];
  const stretches = events.map(({ ts, dur = 0, tdur = dur }) => ({
    ...{ from: ts / 1000, until: (ts + dur) / 1000, ms: tdur / 1000 },
  }));
  for (const each of stretches.sort((a, b) => a.from - b.from || b.until - a.until))
    if (each.from >= (found.at(-1)?.until ?? 0)) found.push(each);
  return found;
}
