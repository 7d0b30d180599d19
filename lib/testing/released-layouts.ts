import { type IDBPDatabase, openDB } from 'idb';
import { emptyRun } from '../ledger/run-record';

/** A store as it was laid out, with rows as they were written then; those of a store without a key path have theirs. */
interface OldStore {
  keyPath?: string;
  indexes?: Record<string, string | string[]>;
  rows: Record<string, unknown>;
}

type Layout = Record<string, OldStore>;

const AT = 1_770_000_000_000;
const SCORER = 'api.openai.com gpt-6-luna low';
const usage = {
  promptTokens: 900,
  cachedTokens: 0,
  cacheWriteTokens: 0,
  completionTokens: 120,
  reportedUsd: null,
};
const price = { input: 0.25, cachedInput: 0.025, cacheWrite: null, output: 2 };
const counts = {
  reservedUsd: 0,
  countedUsd: 0.31,
  usd: 0.31,
  unpriced: 0,
  promptTokens: 90_000,
  completionTokens: 12_000,
};
const { wanted: _, ...run } = emptyRun('run-1', '2026-02-06', AT);

const RECORDS_1: Layout = {
  settings: {
    rows: {
      settings: {
        dailyCapUsd: 2.5,
        view: { minRelevance: 8, minNovelty: 3, minStrength: 0, sort: 'score', below: 'fold' },
      },
    },
  },
  criteria: { keyPath: 'id', rows: { mine: { id: 'mine', name: 'Mine', text: 'Wanted: graphs' } } },
  facts: { rows: { activeCriteria: 'mine', ledgerDay: '2026-02-06' } },
  attempts: {
    keyPath: 'id',
    indexes: { state: 'state' },
    rows: {
      'try-1': {
        ...{ id: 'try-1', day: '2026-02-06', at: AT, scorer: SCORER, papers: 20 },
        state: 'settled',
        reservedUsd: 0,
        price: { ...price, cacheWrite: 0.25 },
        usage,
      },
    },
  },
  days: { keyPath: 'day', rows: { '2026-02-06': { day: '2026-02-06', ...counts } } },
  quirks: { keyPath: 'scorer', rows: { [SCORER]: { scorer: SCORER, dropped: ['reasoning_effort'] } } },
};

const RECORDS_2: Layout = {
  ...RECORDS_1,
  runs: {
    keyPath: 'id',
    indexes: { day: 'day' },
    rows: { 'run-1': { ...run, listing: '/list/cs.LG/new', total: 63, scored: 63, usd: 0.31 } },
  },
  holds: {
    keyPath: 'scorer',
    rows: { [SCORER]: { scorer: SCORER, until: AT + 60_000, name: 'rate', text: 'Too many requests.' } },
  },
};

const RECORDS_3: Layout = {
  ...RECORDS_2,
  triage: {
    keyPath: 'id',
    rows: {
      '2602.00001': { id: '2602.00001', seen: true, star: true, dismissed: false, note: 'Read it.', met: AT },
    },
  },
};

const KEY = `hash ${SCORER} 1 2602.00001`;
const SCORES_1: Layout = {
  scores: {
    keyPath: 'key',
    indexes: { id: 'id', at: 'at' },
    rows: {
      [KEY]: {
        ...{
          key: KEY,
          id: '2602.00001',
          criteriaId: 'mine',
          scorer: SCORER,
          version: 1,
          flagged: false,
          at: AT,
        },
        ...{ relevance: 9, novelty: 7, comment: 'Graphs, as wanted.', read: new Uint16Array([1, 2, 3]) },
      },
    },
  },
  debts: {
    keyPath: 'key',
    indexes: { at: 'at' },
    rows: { [`${KEY}2`]: { key: `${KEY}2`, id: '2602.00012', attempts: 1, failed: null, at: AT } },
  },
};

const SCORES_2: Layout = {
  ...SCORES_1,
  papers: {
    keyPath: 'key',
    indexes: { id: 'id', at: 'at' },
    rows: {
      '2602.00001v1': {
        ...{
          key: '2602.00001v1',
          id: '2602.00001',
          version: 1,
          title: 'On graphs',
          authors: ['Ada Lovelace'],
        },
        ...{ abstract: 'We study graphs.', comments: null, categories: ['cs.LG'], announced: '2026-02-06' },
        ...{ kind: 'new', at: AT },
      },
    },
  },
  manners: { keyPath: 'name', rows: { arxiv: { name: 'arxiv', notBefore: AT, strikes: 0, at: AT } } },
  visits: { keyPath: 'url', indexes: { at: 'at' }, rows: { u: { url: 'u', at: AT } } },
};

const SCORES_3: Layout = {
  ...SCORES_2,
  lessons: { keyPath: 'key', indexes: { at: 'at', recent: ['criteriaId', 'at'] }, rows: {} },
  reads: { keyPath: 'id', indexes: { at: 'at' }, rows: {} },
  tastes: { keyPath: 'criteriaId', rows: {} },
};

const DIGESTS_1: Layout = {
  listings: {
    keyPath: 'id',
    indexes: { at: 'at', day: 'day' },
    rows: {
      '2026-02-06 /list/cs.LG/new': {
        ...{ id: '2026-02-06 /list/cs.LG/new', day: '2026-02-06', path: '/list/cs.LG/new', title: 'cs.LG' },
        ...{ category: 'cs.LG', rows: 1, runs: ['run-1'], shared: false, since: AT, at: AT },
        papers: [{ id: '2602.00001', version: 1, title: 'On graphs', authors: ['Ada Lovelace'] }],
      },
    },
  },
  imports: { keyPath: 'id', indexes: { at: 'at' }, rows: {} },
  daily: { rows: {} },
};

const VAULT: Layout = { keys: { rows: {} }, wrapping: { rows: {} } };

/**
 * Every layout that a reader's disk may be in, by database and version, as their upgrades left them; the present one may
 * be missing until it is handed out. Rows are as they were written when the layout was new. None of it is changed later.
 */
export const RELEASED: Readonly<Record<string, readonly Layout[]>> = {
  'winnow-records': [RECORDS_1, RECORDS_2, RECORDS_3],
  'winnow-scores': [SCORES_1, SCORES_2, SCORES_3],
  'winnow-digests': [DIGESTS_1],
  'winnow-vault': [VAULT, VAULT],
};

/** Puts a database on the disk as a version left it. @param version counted from 1 */
export async function layOut(name: string, version: number): Promise<void> {
  const layout = RELEASED[name]?.[version - 1] ?? {};
  const db = (await openDB(name, version, {
    upgrade(made) {
      for (const [store, { keyPath, indexes = {} }] of Object.entries(layout)) {
        const created = made.createObjectStore(store, keyPath === undefined ? {} : { keyPath });
        for (const [index, path] of Object.entries(indexes)) created.createIndex(index, path);
      }
    },
  })) as IDBPDatabase;
  for (const [store, { keyPath, rows }] of Object.entries(layout))
    for (const [key, row] of Object.entries(rows))
      await (keyPath === undefined ? db.put(store, row, key) : db.put(store, row));
  db.close();
}
