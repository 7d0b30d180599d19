import type { IDBPTransaction, StoreNames } from 'idb';
import type { Day, DayMark } from '../ledger/day';
import type { LedgerReader, LedgerStore } from '../ledger/ledger-store';
import type { RunRecord } from '../ledger/run-record';
import { AttemptSchema, DaySchema, RunSchema } from './ledger-schema';
import type { Records, RecordsDb } from './records-db';
import { sound, soundOnes } from './sound';

const STORES = ['attempts', 'days', 'runs', 'facts'] as const satisfies StoreNames<Records>[];

/** Of the facts, which day the ledger is in. */
const MARK = ['ledgerDay', 'ledgerBehind', 'ledgerTold'] as const;

type Transaction = IDBPTransaction<Records, typeof STORES, 'readonly' | 'readwrite'>;

function reader(tx: Transaction): LedgerReader {
  return {
    dayMark: async () => {
      const facts = tx.objectStore('facts');
      return markOf(await Promise.all(MARK.map((name) => facts.get(name))));
    },
    day: async (day) => sound(DaySchema, await tx.objectStore('days').get(day)),
    run: async (id) => sound(RunSchema, await tx.objectStore('runs').get(id)),
    attempt: async (id) => sound(AttemptSchema, await tx.objectStore('attempts').get(id)),
    openAttempts: async () =>
      soundOnes(AttemptSchema, await tx.objectStore('attempts').index('state').getAll('reserved')),
  };
}

/** The ledger in IndexedDB: each call is one transaction. */
export function createLedgerStore(db: RecordsDb): LedgerStore {
  return {
    read: (work) => db.transact(STORES, 'readonly', (tx) => work(reader(tx))),
    change: (work) =>
      db.transact(STORES, 'readwrite', (tx) =>
        work({
          ...reader(tx),
          putDayMark: async ({ day, behind, told }) => {
            await tx.objectStore('facts').put(day, 'ledgerDay');
            await tx.objectStore('facts').put(behind, 'ledgerBehind');
            await tx.objectStore('facts').put(told, 'ledgerTold');
          },
          putDay: async (day) => void (await tx.objectStore('days').put(day)),
          putRun: async (run) => void (await tx.objectStore('runs').put(run)),
          putAttempt: async (attempt) => void (await tx.objectStore('attempts').put(attempt)),
        }),
      ),
  };
}

/** @param kept by the names of `MARK`; what is damaged or was not kept by earlier versions is empty */
function markOf(kept: readonly unknown[]): DayMark {
  const [day = '', behind = '', told = ''] = kept.map((date) => (typeof date === 'string' ? date : ''));
  return { day, behind, told };
}

/** All days and runs, and which day the ledger is in. */
export async function readSpending(
  db: RecordsDb,
): Promise<{ days: Day[]; runs: RunRecord[]; mark: DayMark }> {
  const [days, runs, ...mark] = await Promise.all([
    db.getAll('days'),
    db.getAll('runs'),
    ...MARK.map((name) => db.get('facts', name)),
  ]);
  return { days: soundOnes(DaySchema, days), runs: soundOnes(RunSchema, runs), mark: markOf(mark) };
}

/** These runs, as far as they are known. */
export async function readRuns(db: RecordsDb, ids: readonly string[]): Promise<RunRecord[]> {
  return soundOnes(RunSchema, await Promise.all(ids.map((id) => db.get('runs', id))));
}
