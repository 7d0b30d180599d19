/** Prices, estimates, reservations, the limits of a day and a page, the record of runs. */

import type { Attempt } from './attempt';
import { type Day, dayAt, emptyDay, localDate } from './day';
import type { LedgerBook, LedgerReader, LedgerStore } from './ledger-store';
import { type Price, shareOf } from './price';
import { emptyRun, type RunNote, type RunRecord } from './run-record';
import type { Spend } from './spend';
import { book, count, countedUsd, fits, type Limited, NO_SUMS, setAside, spendOf, spendOfSums } from './sums';
import type { Usage } from './usage';

export interface Reservation {
  /** Of the request. */
  id: string;
  /**
   * Books what was really used in place of what was set aside.
   *
   * @param told the time by the service's own clock, where that is not this computer's, in ms since the epoch
   * @param share of the price that it was served at, where that was proved to be less
   */
  settle(usage: Usage, told?: number | null, share?: number): Promise<Spend>;
}

/** Whose limit leaves no room: then the request must not be sent. */
export interface Refusal {
  refused: 'day' | 'page' | 'opinions';
}

/** The run that a request is for, and the most that it may cost in all, in US dollars. */
export interface Account {
  run: string;
  limitUsd: number;
}

interface Asked {
  scorer: string;
  papers: number;
  /** Most that the request can use. */
  worst: Usage;
  price: Price | null;
  /** Null for a request of no page's, such as a test of the connection. */
  account: Account | null;
  /** Most that second opinions may cost in a day, in US dollars, where this is one. */
  opinionsUsd?: number | undefined;
  /** It may come late, for less. Set aside is the whole price all the same: that may be billed. */
  flex?: boolean;
}

export interface Ledger {
  /**
   * Sets aside the most that a request may cost, before it is sent, or says whose limit that would pass.
   * One transaction, so that two tabs cannot pass a limit together.
   */
  reserve(asked: Asked): Promise<Reservation | Refusal>;
  today(): Promise<Spend>;
  /** What second opinions of today count, in US dollars, requests under way included. */
  opinionsUsd(): Promise<number>;
  /** The same, what is set aside for requests under way apart. */
  opinions(): Promise<Limited>;
  /** A paper's share of what its request cost, in US dollars; null where that is not known, or no longer. */
  shareUsd(request: string): Promise<number | null>;
  /** What is kept of a run; an empty record where nothing is. */
  run(id: string): Promise<RunRecord>;
  /**
   * Writes down how a run stands or what the reader agreed to; its sums are the ledger's own.
   *
   * @param begins where nothing is kept of it yet; else it is left at that
   */
  note(
    id: string,
    change: Partial<RunNote & Pick<RunRecord, 'approved' | 'wanted' | 'hurried'>>,
    begins?: boolean,
  ): Promise<void>;
  /** Books what a killed worker left open, at what was set aside for it. Call once, at the start. */
  closeLost(): Promise<void>;
}

/**
 * @param capUsd the daily limit in force, asked for at each reservation
 * @param now the clock. The ledger's day follows it as `dayAt` says.
 */
export function createLedger(
  store: LedgerStore,
  capUsd: () => Promise<number>,
  now: () => Date = () => new Date(),
): Ledger {
  async function currentDay(book: LedgerBook): Promise<string> {
    const before = await book.dayMark();
    const mark = dayAt(before, localDate(now()));
    if (mark !== before) await book.putDayMark(mark);
    return mark.day;
  }

  const dayOf = async (book: LedgerReader, day: string) => (await book.day(day)) ?? emptyDay(day);

  const today = () =>
    store.read(async (tx) => {
      const { day } = dayAt(await tx.dayMark(), localDate(now()));
      return dayOf(tx, day);
    });

  async function runOf(book: LedgerBook, id: string): Promise<RunRecord> {
    return (await book.run(id)) ?? emptyRun(id, await currentDay(book), now().getTime());
  }

  async function close(page: LedgerBook, attempt: Attempt, state: 'settled' | 'lost', usage: Usage) {
    const { day, run, reservedUsd, price } = attempt;
    const booked = book(await dayOf(page, day), reservedUsd, price, usage);
    const counted = (opinions: Limited) => count(opinions, reservedUsd, countedUsd(price, usage));
    await page.putDay(attempt.opinion ? withOpinions(booked, counted) : booked);
    if (run) {
      const after = book(await runOf(page, run), reservedUsd, price, usage);
      // The worker died over a late answer: the next one does not wait for it again.
      await page.putRun(state === 'lost' && attempt.flex ? { ...after, hurried: true } : after);
    }
    await page.putAttempt({ ...attempt, state, usage, reservedUsd: 0 });
  }

  return {
    async reserve({ scorer, papers, worst, price, account, opinionsUsd, flex = false }) {
      // Before the transaction opens: it would close itself while waiting for anything else.
      const limit = await capUsd();
      return store.change(async (tx) => {
        const day = await dayOf(tx, await currentDay(tx));
        const run = account && (await runOf(tx, account.run));
        const reservedUsd = countedUsd(price, worst);
        const opinion = opinionsUsd !== undefined;
        if (opinion && !fits(opinionsOf(day), reservedUsd, opinionsUsd)) return { refused: 'opinions' };
        if (!fits(day, reservedUsd, limit)) return { refused: 'day' };
        if (run && account && !fits(run, reservedUsd, account.limitUsd)) return { refused: 'page' };
        const attempt: Attempt = {
          ...{ id: crypto.randomUUID(), day: day.day, run: run?.id ?? null, at: now().getTime() },
          ...{ scorer, papers, state: 'reserved', reservedUsd, price, usage: worst, opinion },
          ...(flex && { flex }),
        };
        const aside = setAside(day, reservedUsd);
        await tx.putDay(opinion ? withOpinions(aside, (sums) => setAside(sums, reservedUsd)) : aside);
        if (run) await tx.putRun(setAside(run, reservedUsd));
        await tx.putAttempt(attempt);
        return {
          id: attempt.id,
          async settle(usage: Usage, told: number | null = null, share = 1) {
            const served = price && share < 1 ? shareOf(price, share) : price;
            await store.change(async (closing) => {
              await close(closing, { ...attempt, price: served }, 'settled', usage);
              if (told === null) return;
              const mark = await closing.dayMark();
              await closing.putDayMark({ ...mark, told: localDate(new Date(told)) });
            });
            return spendOf(served, usage);
          },
        };
      });
    },

    today: async () => spendOfSums(await today()),

    async opinionsUsd() {
      const { countedUsd: counted, reservedUsd } = opinionsOf(await today());
      return counted + reservedUsd;
    },

    opinions: async () => opinionsOf(await today()),

    shareUsd: (request) =>
      store.read(async (tx) => {
        const attempt = await tx.attempt(request);
        if (attempt?.state !== 'settled') return null;
        const { usd } = spendOf(attempt.price, attempt.usage);
        return usd === null ? null : usd / Math.max(1, attempt.papers);
      }),

    run: (id) =>
      store.read(async (tx) => (await tx.run(id)) ?? emptyRun(id, localDate(now()), now().getTime())),

    note: (id, change, begins = true) =>
      store.change(async (tx) => {
        if (!begins && !(await tx.run(id))) return;
        const run = await runOf(tx, id);
        const after = { ...run, ...change };
        // What was known when the run began: a worker that goes on with it finds its own scores among what is known.
        if (run.total > 0) after.remembered = Math.min(run.remembered, after.remembered);
        await tx.putRun(after);
      }),

    closeLost: () =>
      store.change(async (tx) => {
        for (const attempt of await tx.openAttempts()) await close(tx, attempt, 'lost', attempt.usage);
      }),
  };
}

const opinionsOf = ({ opinions = NO_SUMS }: Day): Limited => opinions;

function withOpinions(day: Day, change: (opinions: Limited) => Limited): Day {
  const { reservedUsd, countedUsd: counted } = change(opinionsOf(day));
  return { ...day, opinions: { reservedUsd, countedUsd: counted } };
}
