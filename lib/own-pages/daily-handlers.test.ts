import { IDBFactory } from 'fake-indexeddb';
import { openDigests } from '../store/digests-db';
import { withoutDisk } from '../testing/no-disk';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { MailedPaper } from '../arxiv/read-rss';
import { BY_PAGES, UNTRIED } from '../daily/daily-job';
import type { DailyRun } from '../daily/daily-run';
import { NO_DAILY } from '../daily/daily-settings';
import { noteDay } from '../daily/note-day';
import type { Handlers } from '../platform/router';
import { openServices, type Services } from '../services';
import { NO_STATE } from '../store/daily-state';
import { createDailyStore } from '../store/daily-store';
import { createHandlers } from './handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, alarms: { create: vi.fn() } },
}));

const paper = (id: string, kind: MailedPaper['kind'], categories: string[]): MailedPaper => ({
  ...{ id, version: 1, title: `Title ${id}`, authors: ['A B'], abstract: `About ${id}.`, kind, categories },
});
const PAPERS = [
  paper('2602.00001', 'new', ['cs.LG', 'cs.CL']),
  paper('2602.00002', 'cross', ['stat.ML', 'cs.LG']),
  paper('2602.00003', 'replace', ['cs.CL']),
];
let services: Services;
let handlers: Handlers;
let feed: ReturnType<typeof vi.fn<Services['mail']['feed']>>;
const daily: DailyRun = {
  tick: vi.fn(async () => undefined),
  runNow: vi.fn(async () => undefined),
  switched: vi.fn(async () => undefined),
  mended: vi.fn(async () => undefined),
  working: () => false,
  seen: vi.fn(async () => undefined),
};

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.clearAllMocks();
  feed = vi.fn(async () => ({ day: '2026-02-06', rows: 4, papers: PAPERS }));
  services = await openServices({ openOptions: async () => undefined, openDigest: async () => undefined });
  handlers = createHandlers({ ...services, daily, mail: { ...services.mail, feed } });
});

it('keeps two changes that come together: a field is left by the click on the switch', async () => {
  const both = [{ categories: 'cs.LG' }, { on: true }].map((change) => handlers.saveDaily({ change }));
  expect(await Promise.all(both)).toEqual([{ ok: true }, { ok: true }]);
  expect((await handlers.getDaily({})).settings).toMatchObject({ on: true, categories: ['cs.LG'] });
});

it('is off at first, and tells the daily run of being switched', async () => {
  expect(await handlers.getDaily({})).toEqual({
    ...{ settings: NO_DAILY, working: false, pending: [], outcomes: [], trouble: null, waiting: 0 },
  });
  expect(await handlers.runDaily({})).toMatchObject({ ok: false, why: expect.stringContaining('category') });
  expect(await handlers.saveDaily({ change: { on: true } })).toMatchObject({ ok: false });
  expect(await handlers.saveDaily({ change: { categories: 'cs.lg cs.CL', on: true } })).toEqual({ ok: true });
  expect((await handlers.getDaily({})).settings).toMatchObject({ on: true, categories: ['cs.LG', 'cs.CL'] });
  expect(daily.switched).toHaveBeenLastCalledWith(true);
  expect(daily.tick).not.toHaveBeenCalled();
  await handlers.saveDaily({ change: { cross: false, on: true } });
  expect([vi.mocked(daily.switched).mock.calls, vi.mocked(daily.tick).mock.calls]).toEqual([[[true]], [[]]]);
  expect(await handlers.runDaily({})).toEqual({ ok: true });
  expect(daily.runNow).toHaveBeenCalledOnce();
  await handlers.saveDaily({ change: { on: false } });
  expect(daily.switched).toHaveBeenLastCalledWith(false);
});

it('keeps what was there where a category is unknown', async () => {
  await handlers.saveDaily({ change: { categories: 'cs.LG' } });
  const refused = await handlers.saveDaily({ change: { categories: 'cs.CL, biology' } });
  expect(refused).toMatchObject({ ok: false, why: expect.stringContaining('biology') });
  const all =
    'math.AC math.AG math.AP math.AT math.CA math.CO math.CT math.CV math.DG math.DS math.FA math.GM';
  const more = `${all} math.GN math.GR math.GT math.HO math.IT math.KT math.LO math.MG math.NA math.NT`;
  const many = await handlers.saveDaily({ change: { categories: more } });
  expect(many).toMatchObject({ ok: false, why: expect.stringContaining('Leave out 2, such as math.NA') });
  expect((await handlers.getDaily({})).settings.categories).toEqual(['cs.LG']);
});

it('has the daily run go on once the settings are mended, and not for a filter', async () => {
  await handlers.saveSettings({ settings: { dailyCapUsd: 2 } });
  expect(daily.mended).toHaveBeenCalledOnce();
  await handlers.saveSettings({ settings: { view: (await handlers.getSettings({})).settings.view } });
  expect(daily.mended).toHaveBeenCalledOnce();
});

it('has it go on once there are criteria', async () => {
  const criteria = { id: 'own', name: 'Own', text: 'Wanted: sparse' };
  await handlers.saveCriteria({ criteria });
  await handlers.activateCriteria({ id: 'own' });
  expect(daily.mended).toHaveBeenCalledTimes(2);
});

it('is remembered by the next worker, also where what is kept for digests cannot be opened', async () => {
  const state = { ...NO_STATE, last: '2026-02-06' };
  const elsewhere = async () => createDailyStore(await withoutDisk(openDigests), services.records);
  await (await elsewhere()).write(state);
  expect(await (await elsewhere()).read()).toEqual(state);
});

it('estimates by the mailing, of the kinds that are wanted, and asks arXiv once', async () => {
  const none = await handlers.dailyEstimate({});
  expect(none).toMatchObject({ mailing: null, why: '', hundred: { usd: expect.any(Number) } });
  expect(feed).not.toHaveBeenCalled();
  await handlers.saveDaily({ change: { categories: 'cs.LG' } });
  expect(await handlers.dailyEstimate({})).toMatchObject({ mailing: { day: '2026-02-06', papers: 2 } });
  await handlers.saveDaily({ change: { cross: false, replacements: true } });
  expect(await handlers.dailyEstimate({})).toMatchObject({ mailing: { papers: 2 } });
  expect(feed).toHaveBeenCalledOnce();
  await handlers.saveDaily({ change: { categories: 'cs.CL' } });
  feed.mockRejectedValueOnce(new Error('No answer.'));
  expect(await handlers.dailyEstimate({})).toMatchObject({ mailing: null, why: 'No answer.' });
});

it('notes a list for each category, which make one digest with each paper once', async () => {
  const job = {
    ...{ day: '2026-02-06', categories: ['cs.LG', 'cs.CL', 'stat'], left: [], rows: 4, run: 'r' },
    ...UNTRIED,
    ...BY_PAGES,
  };
  await noteDay(services, { ...job, papers: PAPERS }, PAPERS.slice(0, 2), 5);
  const sources = await handlers.digestSources({});
  expect(sources.listings.map(({ title, papers }) => [title, papers])).toEqual([
    ['cs.CL, daily run', 1],
    ['cs.LG, daily run', 2],
    ['stat, daily run', 1],
  ]);
  const reply = await handlers.digestMaterial({
    of: 'days',
    from: '2026-02-06',
    to: '2026-02-06',
    categories: [],
  });
  // Entries on the lists, replacements among them; papers that were asked about.
  expect(reply).toMatchObject({ ok: true, material: { counts: { rows: 5, scanned: 2, unscored: 2 } } });
  expect(daily.seen).toHaveBeenCalled();
});

it('keeps where the reader cuts digests, which is where listings are cut until it is said otherwise', async () => {
  const { readDigestCut } = await import('../digest/kept-cut');
  const saveView = (view: object) => handlers.saveSettings({ settings: { view } });
  expect(await readDigestCut(services.records)).toMatchObject({ minRelevance: 7, minNovelty: 1 });
  const cut = { minRelevance: 6, minNovelty: 1, order: 'relevance' as const, withPrompt: false };
  await handlers.keepDigestCut({ cut });
  expect(await readDigestCut(services.records)).toEqual(cut);
  expect((await handlers.digestSources({})).cut).toEqual(cut);
  await saveView({ minRelevance: 9, minNovelty: 4 });
  expect(await readDigestCut(services.records)).toEqual({ ...cut, minNovelty: 4 });
  await handlers.keepDigestCut({ cut: { ...cut, minRelevance: 77 } });
  expect((await readDigestCut(services.records)).minRelevance).toBe(9);
});
