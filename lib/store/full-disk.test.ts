import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createScoreKeeper } from './score-keeper';
import { openScores, type ScoresDb } from './scores-db';

/** A full disk as browsers tell of it: what was asked for goes well, and then the transaction ends. */

const idOf = (number: number) => `2602.000${number}`;
const record = (number: number) => ({
  ...{ key: `h s 1 ${idOf(number)}`, id: idOf(number), criteriaId: 'c', scorer: 's', version: 1 },
  ...{ relevance: 7, novelty: 5, comment: 'Graphs.', read: Uint16Array.of(1, 2), flagged: false },
  at: number,
});
const OLD = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19];

let scores: ScoresDb;
beforeEach(async () => {
  scores = await openScores(crypto.randomUUID());
  for (const number of OLD) await scores.put('scores', record(number));
});
afterEach(() => void vi.restoreAllMocks());

/** So many transactions that write a score end so. */
function endByFullDisk(transactions: number): void {
  const put = IDBObjectStore.prototype.put;
  const ended = new Set<IDBTransaction>();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    const request = put.apply(this, row);
    if (ended.size < transactions) request.addEventListener('success', () => endAt(this.transaction));
    return request;
  });
  const endAt = (transaction: IDBTransaction) => {
    ended.add(transaction);
    // The stand-in's own way to end one for a reason: pages of the web have none.
    (transaction as unknown as { _abort(why: string): void })._abort('QuotaExceededError');
  };
}

const known = async () => (await scores.getAll('scores')).map(({ at }) => at);

it('has the oldest fifth of the scores make room for a new one', async () => {
  endByFullDisk(1);
  const keeper = createScoreKeeper(scores);
  await keeper.keep([record(20)]);
  expect(keeper.fault).toBe(null);
  expect(await known()).toEqual([...OLD.slice(2), 20]);
});

it('keeps in memory what finds no room there either, says why, and loses nothing of what lies on it', async () => {
  endByFullDisk(Number.POSITIVE_INFINITY);
  const keeper = createScoreKeeper(scores);
  await keeper.keep([record(20)]);
  await keeper.keep([record(21)]);
  expect(keeper.fault).toBe('full');
  expect(await known()).toEqual(OLD);
  const recalled = await keeper.recall([{ key: record(20).key, id: idOf(20) }], 'c');
  expect(recalled.get(idOf(20))?.current).toMatchObject({ at: 20 });
});
