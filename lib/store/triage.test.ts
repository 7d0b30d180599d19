import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { untouched } from '../papers/triage';
import { pruneTriage } from './prune';
import { openRecords, type RecordsDb } from './records-db';
import { changeTriage, meet, prolongVisit, triageOf, visitAt } from './triage';

const [A, B] = ['2602.00001', 'hep-th/9901002'] as const;
const HOUR = 3_600_000;
let db: RecordsDb;
let name = 0;
beforeEach(async () => {
  name += 1;
  db = await openRecords(`triage-${name}`);
});

it('keeps by paper what was done with it, and what was not changed stays', async () => {
  expect(await triageOf(db, [A, B])).toEqual([]);
  await changeTriage(db, [{ id: A, star: true, note: 'for the seminar' }]);
  const after = await changeTriage(db, [{ id: A, seen: true }]);
  expect(after).toEqual([{ ...untouched(A), star: true, seen: true, note: 'for the seminar' }]);
  expect(await triageOf(db, [A, B])).toEqual(after);
});

it('takes everything back again', async () => {
  await changeTriage(db, [{ id: A, star: true, seen: true, dismissed: true, note: 'x' }]);
  const back = await changeTriage(db, [{ id: A, star: false, seen: false, dismissed: false, note: '' }]);
  expect(back).toEqual([untouched(A)]);
});

it('knows when a paper first was on screen', async () => {
  expect(await meet(db, [A], 1000)).toEqual([{ ...untouched(A), met: 1000 }]);
  expect(await meet(db, [A, B], 2000)).toEqual([{ ...untouched(B), met: 2000 }]);
});

it('cuts a note that is no note any more', async () => {
  const [after] = await changeTriage(db, [{ id: A, note: 'n'.repeat(9999) }]);
  expect(after?.note).toHaveLength(2000);
});

it('makes of a damaged row what can be made of it', async () => {
  await db.put('triage', { id: A, star: 'yes', seen: true } as never);
  await db.put('triage', { id: B, note: 7, met: Number.NaN } as never);
  expect(await triageOf(db, [A, B])).toEqual([{ ...untouched(A), seen: true }, untouched(B)]);
});

it('begins a new visit after an hour without one, and not within', async () => {
  const began = 1_000 * HOUR;
  for (const [at, visit] of [
    [0, began],
    [0.9, began],
    [1.8, began],
    [2.9, began + 2.9 * HOUR],
  ] as const) {
    await prolongVisit(db, began + at * HOUR);
    expect(await visitAt(db, began + at * HOUR)).toBe(visit);
  }
});

it('has a visit end however often is asked about it', async () => {
  const began = 1_000 * HOUR;
  await prolongVisit(db, began);
  for (const at of [0.5, 0.9]) expect(await visitAt(db, began + at * HOUR)).toBe(began);
  expect(await visitAt(db, began + 1.1 * HOUR)).toBe(began + 1.1 * HOUR);
});

it('does not wait for a clock that was ahead', async () => {
  await prolongVisit(db, 5_000 * HOUR);
  expect(await visitAt(db, 1_000 * HOUR)).toBe(1_000 * HOUR);
  await db.put('facts', '{"began":', 'visit');
  expect(await visitAt(db, 1_001 * HOUR)).toBe(1_001 * HOUR);
});

it('forgets that papers were on screen, and nothing that was done with them', async () => {
  await meet(db, [A, B], 1000);
  await changeTriage(db, [{ id: B, note: 'keep' }]);
  await pruneTriage(db, HOUR, 2 * HOUR);
  expect((await triageOf(db, [A, B])).map(({ id }) => id)).toEqual([B]);
});
