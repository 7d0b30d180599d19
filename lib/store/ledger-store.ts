import type { IDBPTransaction, StoreNames } from 'idb';
import type { Day } from '../ledger/day';
import type { LedgerReader, LedgerStore } from '../ledger/ledger-store';
import type { RunRecord } from '../ledger/run-record';
import { AttemptSchema, DaySchema, RunSchema } from './ledger-schema';
import type { Records, RecordsDb } from './records-db';
import { sound, soundOnes } from './sound';

const STORES = ['attempts', 'days', 'runs', 'facts'] as const satisfies StoreNames<Records>[];

type Transaction = IDBPTransaction<Records, typeof STORES, 'readonly' | 'readwrite'>;

function reader(tx: Transaction): LedgerReader {
  return {
    lastDay: async () => dayOf(await tx.objectStore('facts').get('ledgerDay')),
    day: async (day) => sound(DaySchema, await tx.objectStore('days').get(day)),
    run: async (id) => sound(RunSchema, await tx.objectStore('runs').get(id)),
    openAttempts: async () =>
      soundOnes(AttemptSchema, await tx.objectStore('attempts').index('state').getAll('reserved')),
  };
}

/** The ledger in IndexedDB: each call is one transaction. */
export function createLedgerStore(db: RecordsDb): LedgerStore {
  return {
    read: (work) => work(reader(db.transaction(STORES, 'readonly'))),
    async change(work) {
      const tx = db.transaction(STORES, 'readwrite');
      try {
        const result = await work({
          ...reader(tx),
          putLastDay: async (day) => void (await tx.objectStore('facts').put(day, 'ledgerDay')),
          putDay: async (day) => void (await tx.objectStore('days').put(day)),
          putRun: async (run) => void (await tx.objectStore('runs').put(run)),
          putAttempt: async (attempt) => void (await tx.objectStore('attempts').put(attempt)),
        });
        await tx.done;
        return result;
      } catch (error) {
        undo(tx);
        throw error;
      }
    },
  };
}

/** All or nothing: half of it would set money aside for no request. */
function undo(tx: Transaction): void {
  tx.done.catch(() => undefined);
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}

/** What was kept as the last day that was begun, `2026-02-06`; empty where it is none. */
function dayOf(kept: unknown): string {
  return typeof kept === 'string' ? kept : '';
}

/** All days and runs, and the last day that was begun, `2026-02-06`; empty before the first. */
export async function readSpending(
  db: RecordsDb,
): Promise<{ days: Day[]; runs: RunRecord[]; lastDay: string }> {
  const [days, runs, last] = await Promise.all([
    db.getAll('days'),
    db.getAll('runs'),
    db.get('facts', 'ledgerDay'),
  ]);
  return { days: soundOnes(DaySchema, days), runs: soundOnes(RunSchema, runs), lastDay: dayOf(last) };
}

/** These runs, as far as they are known. */
export async function readRuns(db: RecordsDb, ids: readonly string[]): Promise<RunRecord[]> {
  return soundOnes(RunSchema, await Promise.all(ids.map((id) => db.get('runs', id))));
}
