import type { IDBPTransaction } from 'idb';
import { importSource } from './imported';
import { makeRoom } from './prune';
import { isDebt, isScoreRecord } from './score-schema';
import type { Debt, ScoreRecord, Scores, ScoresDb } from './scores-db';
import { type StoreFault, storeFaultOf } from './store-fault';

/** What is known of a paper for the plan of today. */
export interface Recalled {
  /** Score for these criteria and this scorer. */
  current: ScoreRecord | null;
  /**
   * Newest score of an earlier wording of the same criteria, or of another scorer. One that was read in from a
   * digest only where there is none of a model of the reader's own.
   */
  earlier: ScoreRecord | null;
  debt: Debt | null;
  /** It could not be looked up: what looks unknown may have been paid for. */
  unread?: boolean;
}

interface Wanted {
  key: string;
  id: string;
}

export interface ScoreKeeper {
  /** By arXiv id. One entry for each wanted paper. */
  recall(wanted: readonly Wanted[], criteriaId: string): Promise<Map<string, Recalled>>;
  /** Commits scores and clears what was owed for them. Shown only after this. */
  keep(records: readonly ScoreRecord[]): Promise<void>;
  /** Deletes scores, by their keys. */
  forget(keys: readonly string[]): Promise<void>;
  /** Writes down what is owed, or what was given up, before anything is sent. */
  owe(debts: readonly Debt[]): Promise<void>;
  /** Why scores live only as long as the worker; null where they are on disk. */
  readonly fault: StoreFault | null;
  /** What was kept cannot be read by this background: what looks unknown may have been paid for. */
  readonly isCutOff: boolean;
}

const BOTH = ['scores', 'debts'] as const;
type ScoresAndDebts = IDBPTransaction<Scores, typeof BOTH, 'readwrite'>;
type Work = (tx: ScoresAndDebts) => Promise<unknown>;

/** So much of what is kept makes room for new scores, which are worth more than the oldest. */
const OLDEST = 0.2;

/** Keeps scores; what a full disk does not take, for as long as the background lives. */
export function createScoreKeeper(db: ScoresDb): ScoreKeeper {
  const memory = { scores: new Map<string, ScoreRecord>(), debts: new Map<string, Debt>() };
  /** The last of them is in memory only. */
  let isRefused = false;

  /** @param roomier what is done instead where the disk is full */
  async function write(work: Work, roomier = work): Promise<void> {
    const commit = (each: Work) => db.transact(BOTH, 'readwrite', each, { durability: 'relaxed' });
    try {
      await commit(work).catch(async (error: unknown) => {
        if (storeFaultOf(error) !== 'full') throw error;
        await makeRoom(db);
        await commit(roomier);
      });
      isRefused = false;
    } catch {
      isRefused = true;
    }
  }

  return {
    get fault() {
      return db.fault ?? (isRefused ? 'damaged' : null);
    },
    get isCutOff() {
      return db.isCutOff;
    },
    async recall(wanted, criteriaId) {
      const rows = await recallFrom(db, wanted, criteriaId).catch(() => null);
      const none: Recalled = { current: null, earlier: null, debt: null, ...(rows ? {} : { unread: true }) };
      return new Map(
        wanted.map(({ id, key }, i) => {
          const row = rows?.[i] ?? none;
          const current = row.current ?? memory.scores.get(key) ?? null;
          return [id, { ...row, current, debt: row.debt ?? memory.debts.get(key) ?? null }];
        }),
      );
    },
    async keep(records) {
      const put = (tx: ScoresAndDebts) =>
        Promise.all(
          records.flatMap((record) => [
            tx.objectStore('scores').put(record),
            tx.objectStore('debts').delete(record.key),
          ]),
        );
      await write(put, async (tx) => {
        await dropOldest(tx);
        await put(tx);
      });
      for (const record of records) {
        memory.debts.delete(record.key);
        if (isRefused) memory.scores.set(record.key, record);
      }
    },
    async forget(keys) {
      await write((tx) => Promise.all(keys.map((key) => tx.objectStore('scores').delete(key))));
      for (const key of keys) memory.scores.delete(key);
    },
    async owe(debts) {
      await write((tx) => Promise.all(debts.map((debt) => tx.objectStore('debts').put(debt))));
      if (isRefused) for (const debt of debts) memory.debts.set(debt.key, debt);
    },
  };
}

/** The same, with somebody told of all that is kept, and taken back, who is not waited for. */
export function telling(
  keeper: ScoreKeeper,
  told: (records: readonly ScoreRecord[]) => Promise<void>,
  takenBack: (keys: readonly string[]) => Promise<void>,
): ScoreKeeper {
  return {
    ...keeper,
    get fault() {
      return keeper.fault;
    },
    get isCutOff() {
      return keeper.isCutOff;
    },
    async keep(records) {
      await keeper.keep(records);
      void told(records).catch(() => undefined);
    },
    async forget(keys) {
      await keeper.forget(keys);
      void takenBack(keys).catch(() => undefined);
    },
  };
}

async function dropOldest(tx: ScoresAndDebts): Promise<void> {
  const scores = tx.objectStore('scores');
  const count = Math.ceil((await scores.count()) * OLDEST);
  const oldest = count > 0 ? await scores.index('at').getAllKeys(null, count) : [];
  await Promise.all(oldest.map((key) => scores.delete(key)));
}

const readIn = ({ scorer }: ScoreRecord) => Number(importSource(scorer) !== null);
const ownFirst = (a: ScoreRecord, b: ScoreRecord) => readIn(a) - readIn(b) || b.at - a.at;

async function recallFrom(db: ScoresDb, wanted: readonly Wanted[], criteriaId: string): Promise<Recalled[]> {
  return db.transact(BOTH, 'readonly', (tx) => {
    const scores = tx.objectStore('scores');
    // All at once in one transaction: many times faster than one after the other.
    return Promise.all(
      wanted.map(async ({ key, id }) => {
        const [kept, owed] = await Promise.all([scores.get(key), tx.objectStore('debts').get(key)]);
        const current = isScoreRecord(kept) ? kept : null;
        const earlier = current ? [] : (await scores.index('id').getAll(id)).filter(isScoreRecord);
        const newest = earlier.filter((r) => r.criteriaId === criteriaId).sort(ownFirst)[0];
        return { current, earlier: newest ?? null, debt: isDebt(owed) ? owed : null };
      }),
    );
  });
}
