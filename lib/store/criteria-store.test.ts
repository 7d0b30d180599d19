import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { STARTER_CRITERIA } from '../criteria/starter';
import { activateCriteria, deleteCriteria, readCriteria, saveCriteria } from './criteria-store';
import { openRecords, type RecordsDb } from './records-db';

let db: RecordsDb;
beforeEach(async () => {
  db = await openRecords(`records-${crypto.randomUUID()}`);
});

// Sorts before the starter's id, as most random ids do.
const mine = { id: '0-mine', name: 'Mine', text: 'Wanted: graphs' };
const ids = async () => (await readCriteria(db)).all.map(({ id }) => id).sort();
const active = async () => (await readCriteria(db)).active;

it('starts with the starter criteria', async () => {
  expect(await ids()).toEqual(['starter']);
  expect(await active()).toEqual(STARTER_CRITERIA);
});

it('keeps the starter criteria beside the first of one’s own, and active until told otherwise', async () => {
  await saveCriteria(db, mine);
  expect(await ids()).toEqual(['0-mine', 'starter']);
  expect((await active()).id).toBe('starter');
  await activateCriteria(db, mine.id);
  expect(await active()).toEqual(mine);
});

it('keeps an edit of the starter criteria in its place', async () => {
  await saveCriteria(db, { ...STARTER_CRITERIA, text: 'Wanted: mine' });
  expect(await ids()).toEqual(['starter']);
  expect((await active()).text).toBe('Wanted: mine');
});

it('falls back on others where the active ones are deleted', async () => {
  await saveCriteria(db, mine);
  await activateCriteria(db, mine.id);
  await deleteCriteria(db, mine.id);
  expect((await active()).id).toBe('starter');
  await saveCriteria(db, mine);
  await deleteCriteria(db, 'starter');
  await activateCriteria(db, 'starter');
  expect(await active()).toEqual(mine);
});

it('keeps authors to follow, and forgets what makes no sense among them', async () => {
  await saveCriteria(db, { ...mine, authors: ['Jane Smith'] });
  await activateCriteria(db, mine.id);
  expect(await active()).toEqual({ ...mine, authors: ['Jane Smith'] });
  for (const [kept, read] of [
    [['Bo Li', 7, null], ['Bo Li']],
    ['Bo Li', []],
  ]) {
    await db.put('criteria', { ...mine, authors: kept as string[] });
    expect((await active()).authors).toEqual(read);
  }
});

it('keeps the language of comments; criteria without one, or with a damaged one, stay', async () => {
  await activateCriteria(db, mine.id);
  for (const [kept, read] of [
    [{ commentLanguage: 'zh-Hans' }, { commentLanguage: 'zh-Hans' }],
    [{}, {}],
    [{ commentLanguage: 7 }, { commentLanguage: '' }],
  ]) {
    await db.put('criteria', { ...mine, ...kept } as never);
    expect(await active()).toEqual({ ...mine, ...read });
  }
});

it('keeps axes; damaged ones are left out, and the criteria stay', async () => {
  await activateCriteria(db, mine.id);
  const axis = { name: 'Load', rubric: 'How much work it is', weight: -0.5 };
  for (const [axes, read] of [
    [[axis], [axis]],
    [[axis, { name: 'Fun' }, 7, { ...axis, name: '[1, 10]' }], [axis]],
    ['Load', []],
    [[{ ...axis, weight: 99 }], [{ ...axis, weight: 2 }]],
  ]) {
    await db.put('criteria', { ...mine, axes } as never);
    expect(await active()).toEqual({ ...mine, axes: read });
  }
});
