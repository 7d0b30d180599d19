import type { Attempt } from './attempt';
import type { Day, DayMark } from './day';
import type { RunRecord } from './run-record';

/** What stands in the ledger, inside one transaction. */
export interface LedgerReader {
  dayMark(): Promise<DayMark>;
  day(day: string): Promise<Day | undefined>;
  run(id: string): Promise<RunRecord | undefined>;
  attempt(id: string): Promise<Attempt | undefined>;
  /** Requests that were sent and never settled. */
  openAttempts(): Promise<Attempt[]>;
}

/** The same, to be written in as well. */
export interface LedgerBook extends LedgerReader {
  putDayMark(mark: DayMark): Promise<void>;
  putDay(day: Day): Promise<void>;
  putRun(run: RunRecord): Promise<void>;
  putAttempt(attempt: Attempt): Promise<void>;
}

/** Where the ledger is kept. The work of one call must wait for nothing but the book, or its transaction ends. */
export interface LedgerStore {
  read<T>(work: (book: LedgerReader) => Promise<T>): Promise<T>;
  /** Resolves once all that was changed is on disk. */
  change<T>(work: (book: LedgerBook) => Promise<T>): Promise<T>;
}
