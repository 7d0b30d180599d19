import { importSource } from './imported';
import { prunePapers } from './papers';
import { pruneScores } from './prune';
import { isDebt, isScoreRecord } from './score-schema';
import type { Debt, ScoreRecord, ScoresDb } from './scores-db';

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
  /** False once the disk refused: scores then live only as long as the worker. */
  readonly durable: boolean;
}

/** Keeps scores in IndexedDB; where that is not to be had (full disk, broken profile), in memory. */
export function createScoreKeeper(db: ScoresDb | null): ScoreKeeper {
  const memory = { scores: new Map<string, ScoreRecord>(), debts: new Map<string, Debt>() };
  let durable = db !== null;

  async function write(task: (open: ScoresDb) => Promise<void>): Promise<void> {
    if (!db) return;
    try {
      await task(db).catch(async (error: unknown) => {
        // A full disk shows when the transaction ends. Old scores are worth less than new ones.
        if (!isQuota(error)) throw error;
        // arXiv has the papers still; scores were paid for.
        await prunePapers(db, 0);
        await pruneScores(db, 0.2);
        await task(db);
      });
      durable = true;
    } catch {
      durable = false;
    }
  }

  return {
    get durable() {
      return durable;
    },
    async recall(wanted, criteriaId) {
      const rows = db ? await recallFrom(db, wanted, criteriaId).catch(() => null) : null;
      const none: Recalled = { current: null, earlier: null, debt: null };
      return new Map(
        wanted.map(({ id, key }, i) => {
          const row = rows?.[i] ?? none;
          const current = row.current ?? memory.scores.get(key) ?? null;
          return [id, { ...row, current, debt: row.debt ?? memory.debts.get(key) ?? null }];
        }),
      );
    },
    async keep(records) {
      await write(async (open) => {
        const tx = open.transaction(['scores', 'debts'], 'readwrite', { durability: 'relaxed' });
        for (const record of records) {
          void tx.objectStore('scores').put(record).catch(ignore);
          void tx.objectStore('debts').delete(record.key).catch(ignore);
        }
        await tx.done;
      });
      for (const record of records) {
        memory.debts.delete(record.key);
        if (!durable) memory.scores.set(record.key, record);
      }
    },
    async forget(keys) {
      await write(async (open) => {
        const tx = open.transaction('scores', 'readwrite');
        for (const key of keys) void tx.store.delete(key).catch(ignore);
        await tx.done;
      });
      for (const key of keys) memory.scores.delete(key);
    },
    async owe(debts) {
      await write(async (open) => {
        const tx = open.transaction('debts', 'readwrite', { durability: 'relaxed' });
        for (const debt of debts) void tx.store.put(debt).catch(ignore);
        await tx.done;
      });
      if (!durable) for (const debt of debts) memory.debts.set(debt.key, debt);
    },
  };
}

/** The same, with somebody told of all that is kept, who is not waited for. */
export function telling(
  keeper: ScoreKeeper,
  told: (records: readonly ScoreRecord[]) => Promise<void>,
): ScoreKeeper {
  return {
    ...keeper,
    get durable() {
      return keeper.durable;
    },
    async keep(records) {
      await keeper.keep(records);
      void told(records).catch(() => undefined);
    },
  };
}

const readIn = ({ scorer }: ScoreRecord) => Number(importSource(scorer) !== null);
const ownFirst = (a: ScoreRecord, b: ScoreRecord) => readIn(a) - readIn(b) || b.at - a.at;

/** A failed put also fails its transaction, and that is where it is dealt with. */
const ignore = () => undefined;

const isQuota = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

async function recallFrom(db: ScoresDb, wanted: readonly Wanted[], criteriaId: string): Promise<Recalled[]> {
  const tx = db.transaction(['scores', 'debts'], 'readonly');
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
}
