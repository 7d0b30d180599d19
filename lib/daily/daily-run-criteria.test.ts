import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { daily, handlers, paper, t, useDailyTest } from '../testing/daily';
import { noteDay } from './note-day';

useDailyTest();

const STRINGS = { id: 'strings', name: 'Strings', text: 'Wanted: strings of a kind', categories: ['hep-th'] };
const DAY = '2026-02-06';
const askedWith = (words: string) =>
  t.server
    .chats()
    .filter(({ body }) => JSON.stringify(body).includes(words))
    .flatMap(({ papers }) => papers.map(({ id }) => id))
    .sort();

it('scores each list of a day with the criteria that name it, each paper once, and adds up', async () => {
  await handlers().saveCriteria({ criteria: STRINGS });
  t.settings = { ...t.settings, categories: ['cs.LG', 'hep-th'], cross: true };
  const both = paper('2602.00003', 'new', ['hep-th', 'cs.LG']);
  t.mailings = new Map([
    [`cs.LG ${DAY}`, [paper('2602.00001'), { ...both, kind: 'cross' }]],
    [`hep-th ${DAY}`, [paper('2602.00002', 'new', ['hep-th']), both]],
  ]);
  const { digests, scores } = t.services;
  await daily({ note: (job, wanted) => noteDay({ digests, scores }, job, wanted, 1) }).tick();
  expect(askedWith(STRINGS.text)).toEqual(['2602.00002', '2602.00003']);
  expect([...t.server.timesAsked().values()]).toEqual([1, 1, 1]);
  expect(t.kept.jobs).toEqual([]);
  expect(t.kept.outcomes).toMatchObject([
    { day: DAY, papers: 3, scored: 3, failed: 0, relevant: 3, note: '', categories: ['cs.LG', 'hep-th'] },
  ]);
  const reply = await handlers().digestMaterial({ of: 'days', from: DAY, to: DAY, categories: [] });
  expect(reply).toMatchObject({ ok: true, material: { counts: { scanned: 3, scored: 3, unscored: 0 } } });
  const papers = reply.ok ? reply.material.papers : [];
  expect(papers.map(({ origin }) => origin)).toEqual(['', '', '']);
});
