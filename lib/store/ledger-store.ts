import type { IDBPTransaction, StoreNames } from 'idb';
import type { Day, DayMark } from '../ledger/day';
import type { LedgerReader, LedgerStore } from '../ledger/ledger-store';
import type { RunRecord } from '../ledger/run-record';
import { AttemptSchema, DaySchema, RunSchema } from './ledger-schema';
import type { Records, RecordsDb } from './records-db';
import { sound, soundOnes } from './sound';

const STORES = ['attempts', 'days', 'runs', 'facts'] as const satisfies StoreNames<Records>[];

type Transaction = IDBPTransaction<Records, typeof STORES, 'readonly' | 'readwrite'>;

function reader(tx: Transaction): LedgerReader {
  return {
    dayMark: async () => {
      const facts = tx.objectStore('facts');
      return markOf(await facts.get('ledgerDay'), await facts.get('ledgerBehind'));
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
    read: (work) => work(reader(db.transaction(STORES, 'readonly'))),
    async change(work) {
      const tx = db.transaction(STORES, 'readwrite');
      try {
        const result = await work({
          ...reader(tx),
          putDayMark: async ({ day, behind }) => {
            await tx.objectStore('facts').put(day, 'ledgerDay');
            await tx.objectStore('facts').put(behind, 'ledgerBehind');
          },
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

function markOf(day: unknown, behind: unknown): DayMark {
  const date = (kept: unknown) => (typeof kept === 'string' ? kept : '');
  return { day: date(day), behind: date(behind) };
}

/** All days and runs, and which day the ledger is in. */
export async function readSpending(
  db: RecordsDb,
): Promise<{ days: Day[]; runs: RunRecord[]; mark: DayMark }> {
  const [days, runs, day, behind] = await Promise.all([
    db.getAll('days'),
    db.getAll('runs'),
    db.get('facts', 'ledgerDay'),
    db.get('facts', 'ledgerBehind'),
  ]);
  return { days: soundOnes(DaySchema, days), runs: soundOnes(RunSchema, runs), mark: markOf(day, behind) };
}

/** These runs, as far as they are known. */
export async function readRuns(db: RecordsDb, ids: readonly string[]): Promise<RunRecord[]> {
  return soundOnes(RunSchema, await Promise.all(ids.map((id) => db.get('runs', id))));
}
