import type { Spend } from '../messages';
import type { RecordsDb } from '../store/records-db';
import type { Attempt } from './attempt';
import { book, countedUsd, emptyDay, localDate, spendOf } from './day';
import type { Price } from './price';
import type { Usage } from './usage';

export interface Reservation {
  /** Books what was really used in place of what was set aside. */
  settle(usage: Usage): Promise<Spend>;
}

export interface Asked {
  scorer: string;
  papers: number;
  /** Most that the request can use. */
  worst: Usage;
  price: Price | null;
}

export interface Ledger {
  /**
   * Sets aside the most that a request may cost, before it is sent. Null where that would pass the daily
   * limit: then it must not be sent. One transaction, so that two tabs cannot pass the limit together.
   */
  reserve(asked: Asked): Promise<Reservation | null>;
  today(): Promise<Spend>;
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
  const write = () => db.transaction(['attempts', 'days', 'facts'], 'readwrite');
  type Write = ReturnType<typeof write>;

  async function currentDay(tx: Write): Promise<string> {
    const last = (await tx.objectStore('facts').get('ledgerDay')) ?? '';
    const date = localDate(now());
    if (date <= last) return last;
    await tx.objectStore('facts').put(date, 'ledgerDay');
    return date;
  }

  async function close(tx: Write, attempt: Attempt, state: 'settled' | 'lost', usage: Usage) {
    const days = tx.objectStore('days');
    const day = (await days.get(attempt.day)) ?? emptyDay(attempt.day);
    const reservedUsd = Math.max(0, day.reservedUsd - attempt.reservedUsd);
    await days.put(book({ ...day, reservedUsd }, attempt.price, usage));
    await tx.objectStore('attempts').put({ ...attempt, state, usage, reservedUsd: 0 });
  }

  return {
    async reserve({ scorer, papers, worst, price }) {
      // Before the transaction opens: it would close itself while waiting for anything else.
      const limit = await capUsd();
      const tx = write();
      const days = tx.objectStore('days');
      const name = await currentDay(tx);
      const day = (await days.get(name)) ?? emptyDay(name);
      const reservedUsd = countedUsd(price, worst);
      const fits = day.countedUsd + day.reservedUsd + reservedUsd <= limit;
      const id = crypto.randomUUID();
      const attempt: Attempt = {
        ...{ id, day: name, at: now().getTime(), scorer, papers },
        ...{ state: 'reserved', reservedUsd, price, usage: worst },
      };
      if (fits) {
        await days.put({ ...day, reservedUsd: day.reservedUsd + reservedUsd });
        await tx.objectStore('attempts').put(attempt);
      }
      await tx.done;
      if (!fits) return null;
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
      const date = localDate(now());
      const name = later(date, last);
      const day = (await tx.objectStore('days').get(name)) ?? emptyDay(name);
      const { promptTokens, completionTokens, usd, unpriced } = day;
      return { promptTokens, completionTokens, usd: unpriced > 0 && usd === 0 ? null : usd };
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
