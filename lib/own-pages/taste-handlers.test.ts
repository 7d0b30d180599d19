import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Handlers } from '../platform/router';
import { openServices, type Services } from '../services';
import type { Lesson } from '../store/learned-rows';
import { keepPapers } from '../store/papers';
import type { ScoreRecord, ScoresDb } from '../store/scores-db';
import { createHandlers } from './handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

let services: Services;
let handlers: Handlers;
let scores: ScoresDb;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  services = await openServices({ openOptions: async () => undefined, openDigest: async () => undefined });
  handlers = createHandlers(services);
  if (!services.scores) throw new Error('no database');
  scores = services.scores;
});

/** Papers on two subjects, of which one is relevant, with what was foreseen and said of them. */
async function lived(count: number, rest: Partial<Lesson> = {}): Promise<void> {
  const { scorer, hash } = await services.plan();
  const now = Date.now();
  const papers = Array.from({ length: count }, (_, i) => ({
    ...{ id: `2602.${10_000 + i}`, version: 1, authors: ['Ada Example'], comments: null },
    ...{ title: `Case ${i}`, categories: ['cs.LG'], announced: null, kind: 'new' as const, at: now + i },
    abstract: i % 4 === 0 ? 'On emus running over dunes.' : 'On wombats in their burrows.',
  }));
  await keepPapers(scores, papers);
  const lessons = papers.map(({ id }, i) => ({
    ...{ key: `${hash} ${scorer} ${id}`, id, criteriaId: 'starter', criteria: hash, scorer },
    ...{ category: 'cs.LG', relevance: i % 4 === 0 ? 8 : 2, at: now },
    foreseen: { margin: 0, lean: 0, probability: 0.25, chance: 1, buy: true },
    ...rest,
  }));
  for (const lesson of lessons) await scores.put('lessons', lesson);
  await services.tastes.reread();
}

it('says of an empty profile that nothing is learned yet', async () => {
  expect(await handlers.getTaste({})).toMatchObject({
    ...{ words: null, accuracy: null, changed: null, leftOut: 0, savedUsd: null },
    ...{ labels: { scores: 0, stars: 0, dismissed: 0, seen: 0 }, model: 'gpt-6-luna' },
    regimes: [{ warmUp: { scores: 100, relevant: 15 }, recall: { atLeast: null } }],
  });
});

it('reports on the active criteria and the model of now', async () => {
  await lived(80);
  const taste = await handlers.getTaste({});
  expect(taste).toMatchObject({ labels: { scores: 80 }, answered: 80, criteria: { id: 'starter' } });
  expect(taste.words?.wanted.map(({ written }) => written)).toContain('emus');
  await handlers.saveSettings({ settings: { model: 'gpt-6-terra' } });
  expect(await handlers.getTaste({})).toMatchObject({ changed: 'model', answered: 0, model: 'gpt-6-terra' });
});

it('tells about what papers left out would have cost: each as much as one read lately', async () => {
  const foreseen = { margin: -1, lean: 0, probability: 0.01, chance: 0.05, buy: false };
  await lived(80, { relevance: null, foreseen });
  const { leftOut, savedUsd } = await handlers.getTaste({});
  expect(leftOut).toBe(80);
  await handlers.saveSettings({ settings: { secondModel: 'gpt-6-terra' } });
  expect((await handlers.getTaste({})).savedUsd).toBe(savedUsd);
  expect(savedUsd).toBeGreaterThan(0.0001);
  expect(savedUsd).toBeLessThan(0.5);
  await handlers.saveSettings({ settings: { model: 'of no known price' } });
  expect(await handlers.getTaste({})).toMatchObject({ leftOut: 80, savedUsd: null });
});

it('steers words of the active criteria, however fast the presses, and nothing that a model is told', async () => {
  const before = await services.plan();
  const press = (term: string, how: 'struck' | 'wanted' | 'unwanted' | null) =>
    handlers.steerTaste({ term, how });
  await Promise.all([press('emu', 'wanted'), press('wombat', 'struck'), press('dune', 'unwanted')]);
  const after = await services.plan();
  expect(after.criteria.steering).toEqual({ struck: ['wombat'], wanted: ['emu'], unwanted: ['dune'] });
  expect([after.hash, after.instructions]).toEqual([before.hash, before.instructions]);
  for (const term of ['emu', 'wombat', 'dune']) await press(term, null);
  expect((await services.plan()).criteria).toEqual(before.criteria);
});

it('reports on other criteria, and steers their words, at the reader’s wish', async () => {
  await lived(80, { criteriaId: 'other' });
  await handlers.saveCriteria({ criteria: { id: 'other', name: 'Others', text: 'Wanted: emus' } });
  await handlers.activateCriteria({ id: 'starter' });
  expect(await handlers.getTaste({})).toMatchObject({ criteria: { id: 'starter' }, labels: { scores: 0 } });
  const theirs = await handlers.getTaste({ criteriaId: 'other' });
  expect(theirs).toMatchObject({ criteria: { id: 'other' }, labels: { scores: 80 } });
  await handlers.steerTaste({ term: 'emu', how: 'struck', criteriaId: 'other' });
  expect((await handlers.getTaste({ criteriaId: 'other' })).criteria.steering?.struck).toEqual(['emu']);
  expect((await services.plan()).criteria.steering).toBeUndefined();
  expect(await handlers.getTaste({ criteriaId: 'gone' })).toMatchObject({ criteria: { id: 'starter' } });
});

it('keeps what was steered while a draft that knows nothing of it is saved', async () => {
  await handlers.steerTaste({ term: 'emu', how: 'wanted' });
  const draft = { id: 'starter', name: 'Mine', text: 'Wanted: emus' };
  await handlers.saveCriteria({ criteria: draft });
  const steering = { struck: [], wanted: ['emu'], unwanted: [] };
  expect((await services.plan()).criteria).toEqual({ ...draft, steering });
  await handlers.steerTaste({ term: 'emu', how: null });
  await handlers.saveCriteria({ criteria: { ...draft, steering } });
  expect((await services.plan()).criteria).toEqual(draft);
});

it('forgets all of it, and looks at open pages anew', async () => {
  await lived(80);
  expect((await handlers.getTaste({})).words).not.toBeNull();
  const refresh = vi.spyOn(services.sessions, 'refresh');
  expect(await handlers.forgetTaste({})).toEqual({ ok: true });
  expect(refresh).toHaveBeenCalledOnce();
  expect(await handlers.getTaste({})).toMatchObject({ words: null, labels: { scores: 0 } });
});

it('says so where it could not be forgotten', async () => {
  vi.spyOn(services.tastes, 'forget').mockRejectedValue(new Error('closed'));
  expect(await handlers.forgetTaste({})).toMatchObject({ ok: false, why: expect.stringMatching(/\w/) });
});

it('looks at lessons anew that were read in', async () => {
  await lived(40);
  const { text } = await handlers.exportSlice({ at: null });
  await handlers.forgetTaste({});
  await handlers.importSlice({ id: 'a', at: 0, text });
  expect(await handlers.importAll({ id: 'a', slices: 1, how: 'merge' })).toMatchObject({
    read: { lessons: 40 },
  });
  const taste = await handlers.getTaste({});
  expect(taste).toMatchObject({ labels: { scores: 40 }, answered: 40 });
  expect(taste.words).not.toBeNull();
  const reread = vi.spyOn(services.tastes, 'reread');
  await handlers.importSlice({ id: 'a', at: 0, text });
  await handlers.importAll({ id: 'a', slices: 1, how: 'replace' });
  expect(reread).toHaveBeenCalledOnce();
});

it('forgets lessons along with their scores', async () => {
  await lived(8);
  const [{ key = '' } = {}] = await scores.getAll('lessons');
  const score = { key, id: '2602.10000', criteriaId: 'starter', at: 0 } as ScoreRecord;
  await scores.put('scores', score);
  await handlers.forgetScores({ criteriaId: 'another' });
  await handlers.forgetScores({ olderThanDays: 30 });
  expect(await scores.count('lessons')).toBe(8);
  await handlers.forgetScores({ criteriaId: 'starter' });
  expect(await scores.count('lessons')).toBe(0);
});
