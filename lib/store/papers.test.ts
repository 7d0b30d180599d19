import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { keepPapers, papersOf, prunePapers, versionsOf } from './papers';
import { type KeptPaper, openScores } from './scores-db';

const open = () => openScores(crypto.randomUUID());

function paper(rest: Partial<KeptPaper> = {}): Omit<KeptPaper, 'key'> {
  return {
    ...{ id: '2602.00001', version: 1, title: 'On counts', authors: ['Ada Example'], abstract: 'We count.' },
    ...{ comments: '4 pages', categories: ['cs.LG'], announced: '2026-02-06', kind: 'new', at: 1000 },
    ...rest,
  };
}

it('serves every version by itself and the newest by the id', async () => {
  const db = await open();
  const papers = [
    paper({ version: 2, abstract: 'Two.', at: 1 }),
    paper({ version: 1, abstract: 'One.', at: 2 }),
    paper({ id: 'hep-th/9901002', version: null, abstract: 'Old.' }),
  ];
  await keepPapers(db, papers);
  const ids = ['2602.00001', 'hep-th/9901002', '2602.00009'];
  expect([...(await papersOf(db, ids))].map(([id, { abstract }]) => [id, abstract])).toEqual([
    ['2602.00001', 'Two.'],
    ['hep-th/9901002', 'Old.'],
  ]);
  expect((await versionsOf(db, ids)).get('2602.00001')?.map(({ version }) => version)).toEqual([2, 1]);
});

it('takes a later reading without a version for newer than an earlier one with it', async () => {
  const db = await open();
  await keepPapers(db, [paper({ version: 1, at: 1 }), paper({ version: null, abstract: 'Later.', at: 2 })]);
  expect((await papersOf(db, ['2602.00001'])).get('2602.00001')?.abstract).toBe('Later.');
});

it('keeps what an earlier page told and a later one does not', async () => {
  const db = await open();
  await keepPapers(db, [paper()]);
  await keepPapers(db, [paper({ comments: null, categories: [], announced: null, abstract: 'We do.' })]);
  expect((await papersOf(db, ['2602.00001'])).get('2602.00001')).toMatchObject({
    ...{ comments: '4 pages', categories: ['cs.LG'], announced: '2026-02-06', abstract: 'We do.' },
  });
});

it('writes nothing where nothing new is told, until the day is over', async () => {
  const db = await open();
  const readAt = async () => (await papersOf(db, ['2602.00001'])).get('2602.00001')?.at;
  await keepPapers(db, [paper({ at: 1000 })]);
  await keepPapers(db, [paper({ at: 2000 })]);
  expect(await readAt()).toBe(1000);
  await keepPapers(db, [paper({ at: 3000, abstract: 'We count again.' })]);
  expect(await readAt()).toBe(3000);
  await keepPapers(db, [paper({ at: 90_000_000, abstract: 'We count again.' })]);
  expect(await readAt()).toBe(90_000_000);
});

it('keeps nothing without an abstract, and no paper for ever', async () => {
  const db = await open();
  await keepPapers(db, [paper({ id: '2602.00002', abstract: '' }), paper({ at: 10 })]);
  expect((await papersOf(db, ['2602.00001', '2602.00002'])).size).toBe(1);
  await prunePapers(db, 50, 100);
  expect((await papersOf(db, ['2602.00001'])).size).toBe(0);
});

it('comes into a database of the first version without a loss', async () => {
  const name = crypto.randomUUID();
  const first = await openDB(name, 1, {
    upgrade(db) {
      const scores = db.createObjectStore('scores', { keyPath: 'key' });
      scores.createIndex('id', 'id');
      scores.createIndex('at', 'at');
      db.createObjectStore('debts', { keyPath: 'key' }).createIndex('at', 'at');
    },
  });
  await first.put('scores', { key: 'k', id: '2602.00001', at: 1, relevance: 9 });
  first.close();
  const second = await openScores(name);
  expect(await second.get('scores', 'k')).toMatchObject({ relevance: 9 });
  await keepPapers(second, [paper()]);
  expect((await papersOf(second, ['2602.00001'])).size).toBe(1);
});

it('lets nothing told at second hand replace or outdo what a mailing told', async () => {
  const db = await open();
  const told = async () => (await papersOf(db, ['2602.00001'])).get('2602.00001')?.abstract;
  await keepPapers(db, [paper({ abstract: 'Heard.', secondHand: true, version: 3 })]);
  expect(await told()).toBe('Heard.');
  await keepPapers(db, [paper({ at: 2000 })]);
  expect(await told()).toBe('We count.');
  await keepPapers(db, [
    paper({ abstract: 'Heard again.', title: 'Heard', secondHand: true, at: 3000, comments: '9 pages' }),
  ]);
  expect((await papersOf(db, ['2602.00001'])).get('2602.00001')).toMatchObject({
    ...{ abstract: 'We count.', title: 'On counts', comments: '9 pages', secondHand: false },
  });
  await keepPapers(db, [paper({ version: 3, at: 4000 })]);
  expect((await versionsOf(db, ['2602.00001'])).get('2602.00001')).toHaveLength(2);
});
