import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDay } from '../ledger/day';
import { createLedger } from '../ledger/ledger';
import type { Stores } from '../store/any-store';
import { createLedgerStore } from '../store/ledger-store';
import { allKept, aScore, emptyStores, fileOf, fill, ROWS, rowsIn } from '../testing/backup';
import { mergeIn, replaceBy } from './put-back';
import { readFile } from './read-file';

let here: Stores;
let there: Stores;
beforeEach(async () => {
  [here, there] = await Promise.all([emptyStores(), emptyStores()]);
});

const WAYS = { merge: mergeIn, replace: replaceBy };
async function take(how: keyof typeof WAYS, text?: string): Promise<void> {
  const reading = readFile(text ?? (await fileOf(there)));
  if (!reading.ok) throw new Error(reading.why);
  await WAYS[how](here, reading.file);
}

describe('merge', () => {
  it('keeps the newer of two scores, listings, digests and papers, and all that only one side has', async () => {
    await here.scores.put('scores', aScore(1, { comment: 'here, newer', at: 50 }));
    await here.scores.put('scores', aScore(2, { comment: 'here, older', at: 50 }));
    await here.scores.put('scores', aScore(3, { comment: 'here only' }));
    await there.scores.put('scores', aScore(1, { comment: 'file, older', at: 49 }));
    await there.scores.put('scores', aScore(2, { comment: 'file, newer', at: 51 }));
    await there.scores.put('scores', aScore(4, { comment: 'file only' }));
    await take('merge');
    const comments = (await rowsIn(here, 'scores')).map(({ comment }) => comment);
    expect(comments).toEqual(['here, newer', 'file, newer', 'here only', 'file only']);
  });

  it('keeps settings and criteria as they are here, and adds those that are new', async () => {
    await fill(there, 2);
    await here.records.put('settings', { model: 'own' }, 'settings');
    await here.records.put('criteria', { id: 'mine-0', name: 'Own', text: 'Wanted: trees' });
    await take('merge');
    expect(await allKept(here)).toMatchObject({
      settings: { model: 'own' },
      criteria: [{ name: 'Own' }, { name: 'Mine 1' }],
    });
  });

  it('does not have the criteria to begin with vanish, and lets the file say what they are', async () => {
    await there.records.put('criteria', ROWS.criteria?.(1));
    await take('merge');
    expect((await rowsIn(here, 'criteria')).map(({ id }) => id)).toEqual(['mine-1', 'starter']);
    await here.records.clear('criteria');
    await there.records.put('criteria', { id: 'starter', name: 'Edited', text: 'Wanted: trees' });
    await take('merge');
    expect((await rowsIn(here, 'criteria')).map(({ name }) => name)).toEqual(['Mine 1', 'Edited']);
  });

  it('keeps what was done with a paper on either side', async () => {
    const marks = { id: '2602.10001', seen: false, star: false, dismissed: false, note: '', met: null };
    await here.records.put('triage', { ...marks, star: true, note: 'here', met: 9 });
    await there.records.put('triage', { ...marks, seen: true, note: 'file', met: 5 });
    await there.records.put('triage', { ...marks, id: '2602.10002', note: 'file only' });
    await take('merge');
    expect(await rowsIn(here, 'triage')).toEqual([
      { ...marks, star: true, seen: true, note: 'here', met: 5 },
      { ...marks, id: '2602.10002', note: 'file only' },
    ]);
  });

  it('is the same done twice', async () => {
    await fill(there, 3);
    await here.records.put('days', { ...emptyDay('2026-01-11'), countedUsd: 0.5, usd: 0.5 });
    await take('merge');
    const once = await allKept(here);
    await take('merge');
    expect(await allKept(here)).toEqual(once);
  });

  it('keeps what came of a lesson, on whichever side that is known', async () => {
    const lesson = (n: number, relevance: number | null) => ({ ...ROWS.lessons?.(n), relevance });
    for (const [n, mine, read] of [
      [1, 8, null],
      [2, null, 8],
      [3, 8, 2],
    ] as const) {
      await here.scores.put('lessons', lesson(n, mine));
      await there.scores.put('lessons', lesson(n, read));
    }
    await take('merge');
    expect((await rowsIn(here, 'lessons')).map(({ relevance }) => relevance)).toEqual([8, 8, 8]);
  });

  it('settles what was owed for a score that came', async () => {
    const { key, id } = aScore(1);
    for (const owed of [key, 'another'])
      await here.scores.put('debts', { key: owed, id, attempts: 1, failed: null, at: 1 });
    await there.scores.put('scores', aScore(1));
    await take('merge');
    expect(await here.scores.getAllKeys('debts')).toEqual(['another']);
  });
});

describe('replace', () => {
  it('leaves what the file has and nothing else, but for what was spent', async () => {
    await fill(here, 5);
    await here.records.put('facts', '{}', 'digestCut');
    await fill(there, 2);
    await there.records.delete('facts', 'daily');
    const spent = [await rowsIn(here, 'days'), await rowsIn(here, 'runs')];
    await take('replace');
    const [kept, file] = [await allKept(here), await allKept(there)];
    expect(kept).toEqual({ ...file, days: spent[0], runs: spent[1] });
  });

  it('leaves a database as it was where its transaction fails', async () => {
    await fill(here, 3);
    await fill(there, 2);
    const before = await rowsIn(here, 'scores');
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row: Parameters<typeof put>) {
      puts += 1;
      if (puts === 2) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, row);
    };
    try {
      await expect(take('replace')).rejects.toThrow('full');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await rowsIn(here, 'scores')).toEqual(before);
    expect((await allKept(here)).settings).toEqual({ dailyCapUsd: 3, model: 'mine' });
  });
});

describe.each(['merge', 'replace'] as const)('what was spent, on %s', (how) => {
  const DAY = '2026-02-06';
  const day = (sums: object) => ({ ...emptyDay(DAY), ...sums });
  const ledger = () =>
    createLedger(
      createLedgerStore(here.records),
      async () => 1,
      () => new Date(2026, 1, 6),
    );
  const worst = { promptTokens: 400_000, cachedTokens: 0, cacheWriteTokens: 0, completionTokens: 0 };
  const asked = {
    ...{ scorer: 's', papers: 1, worst: { ...worst, reportedUsd: null }, account: null },
    price: { input: 1, cachedInput: 1, cacheWrite: 1, output: 1 },
  };

  it.each([
    ['no day', null],
    ['a smaller day', day({ countedUsd: 0.1 })],
    ['a day below zero', day({ countedUsd: -5 })],
    ['a damaged day', day({ countedUsd: 'none' })],
  ])('does not become less by a file with %s', async (_what, row) => {
    expect(await ledger().reserve(asked)).toHaveProperty('settle');
    expect(await ledger().reserve(asked)).toHaveProperty('settle');
    await take(how, JSON.stringify({ winnow: 1, days: row ? [row] : [] }));
    expect(await ledger().reserve(asked)).toEqual({ refused: 'day' });
  });

  it('is the larger of both, and no sum of them', async () => {
    await here.records.put('days', day({ countedUsd: 0.5, usd: 0.5, promptTokens: 9, unpriced: 1 }));
    await take(
      how,
      JSON.stringify({ winnow: 1, days: [day({ countedUsd: 0.75, usd: 0.25, promptTokens: 7 })] }),
    );
    expect(await rowsIn(here, 'days')).toEqual([
      day({ countedUsd: 0.75, usd: 0.5, promptTokens: 9, unpriced: 1 }),
    ]);
  });

  it('of second opinions becomes no less, either, and no file takes their budget for good', async () => {
    const opinions = (reservedUsd: number, countedUsd: number) => ({ opinions: { reservedUsd, countedUsd } });
    const rows = async () => (await rowsIn(here, 'days')).map((each) => each.opinions);
    await here.records.put('days', day(opinions(0, 0.25)));
    for (const sums of [opinions(0, 0.125), {}, { opinions: 'all' }]) {
      await take(how, JSON.stringify({ winnow: 1, days: [day(sums)] }));
      expect(await rows()).toEqual([opinions(0, 0.25).opinions]);
    }
    await take(how, JSON.stringify({ winnow: 1, days: [day(opinions(0.125, 0.5))] }));
    expect(await rows()).toEqual([opinions(0, 0.625).opinions]);
    await here.records.clear('days');
    await take(how, JSON.stringify({ winnow: 1, days: [day(opinions(0.125, 0.5))] }));
    expect(await rows()).toEqual([opinions(0, 0.625).opinions]);
  });

  it('counts what was set aside when the file was written, once', async () => {
    const row = day({ reservedUsd: 0.25, countedUsd: 0.5 });
    await here.records.put('days', row);
    await take(how, JSON.stringify({ winnow: 1, days: [row] }));
    expect(await rowsIn(here, 'days')).toEqual([row]);
    await here.records.clear('days');
    await take(how, JSON.stringify({ winnow: 1, days: [row] }));
    expect(await rowsIn(here, 'days')).toEqual([day({ reservedUsd: 0, countedUsd: 0.75 })]);
  });

  it('of a page is as it was, and so is the reader’s yes', async () => {
    const run = { ...ROWS.runs?.(1), countedUsd: 0.5, approved: { scope: 'all', papers: null } };
    await here.records.put('runs', run);
    await take(
      how,
      JSON.stringify({ winnow: 1, runs: [{ ...run, countedUsd: 0, total: 0, approved: null }] }),
    );
    expect(await rowsIn(here, 'runs')).toEqual([run]);
  });
});
