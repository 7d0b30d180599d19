import type { IDBPTransaction, StoreNames } from 'idb';
import type { LedgerReader, LedgerStore } from '../ledger/ledger-store';
import type { Records, RecordsDb } from './records-db';

const STORES = ['attempts', 'days', 'runs', 'facts'] as const satisfies StoreNames<Records>[];

type Transaction = IDBPTransaction<Records, typeof STORES, 'readonly' | 'readwrite'>;

function reader(tx: Transaction): LedgerReader {
  return {
    lastDay: async () => (await tx.objectStore('facts').get('ledgerDay')) ?? '',
    day: (day) => tx.objectStore('days').get(day),
    run: (id) => tx.objectStore('runs').get(id),
    openAttempts: () => tx.objectStore('attempts').index('state').getAll('reserved'),
  };
}

/** The ledger in IndexedDB: each call is one transaction. */
export function createLedgerStore(db: RecordsDb): LedgerStore {
  return {
    read: (work) => work(reader(db.transaction(STORES, 'readonly'))),
    async change(work) {
      const tx = db.transaction(STORES, 'readwrite');
      const result = await work({
        ...reader(tx),
        putLastDay: async (day) => void (await tx.objectStore('facts').put(day, 'ledgerDay')),
        putDay: async (day) => void (await tx.objectStore('days').put(day)),
        putRun: async (run) => void (await tx.objectStore('runs').put(run)),
        putAttempt: async (attempt) => void (await tx.objectStore('attempts').put(attempt)),
      });
      await tx.done;
      return result;
    },
  };
}
