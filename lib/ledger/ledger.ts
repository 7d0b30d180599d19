import type { Spend } from '../messages';
import type { RecordsDb } from '../store/records-db';
import type { Attempt } from './attempt';
import { emptyDay, localDate } from './day';
import type { Price } from './price';
import { emptyRun, type RunNote, type RunRecord } from './run-record';
import { book, countedUsd, fits, setAside, spendOf, spendOfSums } from './sums';
import type { Usage } from './usage';

export interface Reservation {
  /** Books what was really used in place of what was set aside. */
  settle(usage: Usage): Promise<Spend>;
}

/** Whose limit leaves no room: then the request must not be sent. */
export interface Refusal {
  refused: 'day' | 'page';
}

/** The run that a request is for, and the most that it may cost in all, in US dollars. */
export interface Account {
  run: string;
  limitUsd: number;
}

export interface Asked {
  scorer: string;
  papers: number;
  /** Most that the request can use. */
  worst: Usage;
  price: Price | null;
  /** Null for a request of no page's, such as a test of the connection. */
  account: Account | null;
}

export interface Ledger {
  /**
   * Sets aside the most that a request may cost, before it is sent, or says whose limit that would pass.
   * One transaction, so that two tabs cannot pass a limit together.
   */
  reserve(asked: Asked): Promise<Reservation | Refusal>;
  today(): Promise<Spend>;
  /** What is kept of a run; an empty record where nothing is. */
  run(id: string): Promise<RunRecord>;
  /** Writes down how a run stands or what the reader agreed to; its sums are the ledger's own. */
  note(id: string, change: Partial<RunNote & Pick<RunRecord, 'approved'>>): Promise<void>;
  /** Books what a killed worker left open, at what was set aside for it. Call once, at the start. */
  closeLost(): Promise<void>;
}

/**
 * @param capUsd the daily limit in force, asked for at each reservation
 * @param now the clock. The ledger's day follows it forwards only: setting it back frees nothing.
 */
export function createLedger(
  db: RecordsDb,
  capUsd: () => Promise<number>,
  now: () => Date = () => new Date(),
): Ledger {
  const write = () => db.transaction(['attempts', 'days', 'runs', 'facts'], 'readwrite');
  type Write = ReturnType<typeof write>;

  async function currentDay(tx: Write): Promise<string> {
    const last = (await tx.objectStore('facts').get('ledgerDay')) ?? '';
    const date = localDate(now());
    if (date <= last) return last;
    await tx.objectStore('facts').put(date, 'ledgerDay');
    return date;
  }

  const dayOf = async (tx: Write, day: string) => (await tx.objectStore('days').get(day)) ?? emptyDay(day);

  async function runOf(tx: Write, id: string): Promise<RunRecord> {
    const known = await tx.objectStore('runs').get(id);
    return known ?? emptyRun(id, await currentDay(tx), now().getTime());
  }

  async function close(tx: Write, attempt: Attempt, state: 'settled' | 'lost', usage: Usage) {
    const { day, run, reservedUsd, price } = attempt;
    await tx.objectStore('days').put(book(await dayOf(tx, day), reservedUsd, price, usage));
    if (run) await tx.objectStore('runs').put(book(await runOf(tx, run), reservedUsd, price, usage));
    await tx.objectStore('attempts').put({ ...attempt, state, usage, reservedUsd: 0 });
  }

  return {
    async reserve({ scorer, papers, worst, price, account }) {
      // Before the transaction opens: it would close itself while waiting for anything else.
      const limit = await capUsd();
      const tx = write();
      const day = await dayOf(tx, await currentDay(tx));
      const run = account && (await runOf(tx, account.run));
      const reservedUsd = countedUsd(price, worst);
      const roomToday = fits(day, reservedUsd, limit);
      const room = roomToday && (!run || !account || fits(run, reservedUsd, account.limitUsd));
      const attempt: Attempt = {
        ...{ id: crypto.randomUUID(), day: day.day, run: run?.id ?? null, at: now().getTime() },
        ...{ scorer, papers, state: 'reserved', reservedUsd, price, usage: worst },
      };
      if (room) {
        await tx.objectStore('days').put(setAside(day, reservedUsd));
        if (run) await tx.objectStore('runs').put(setAside(run, reservedUsd));
        await tx.objectStore('attempts').put(attempt);
      }
      await tx.done;
      if (!room) return { refused: roomToday ? 'page' : 'day' };
      return {
        async settle(usage) {
          const closing = write();
          await close(closing, attempt, 'settled', usage);
          await closing.done;
          return spendOf(price, usage);
        },
      };
    },

    async today() {
      const tx = db.transaction(['days', 'facts']);
      const last = (await tx.objectStore('facts').get('ledgerDay')) ?? '';
      const name = later(localDate(now()), last);
      return spendOfSums((await tx.objectStore('days').get(name)) ?? emptyDay(name));
    },

    async run(id) {
      return (await db.get('runs', id)) ?? emptyRun(id, localDate(now()), now().getTime());
    },

    async note(id, change) {
      const tx = write();
      const run = await runOf(tx, id);
      const after = { ...run, ...change };
      // What was known when the run began: a worker that goes on with it finds its own scores among what is known.
      if (run.total > 0) after.remembered = Math.min(run.remembered, after.remembered);
      await tx.objectStore('runs').put(after);
      await tx.done;
    },

    async closeLost() {
      const tx = write();
      const open = await tx.objectStore('attempts').index('state').getAll('reserved');
      for (const attempt of open) await close(tx, attempt, 'lost', attempt.usage);
      await tx.done;
    },
  };
}

/** Dates sort as they are written. */
function later(a: string, b: string): string {
  return a.localeCompare(b) > 0 ? a : b;
}
