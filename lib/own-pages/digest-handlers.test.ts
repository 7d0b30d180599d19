import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { importedRecord } from '../digest/imported-record';
import { writeJson } from '../digest/write-json';
import { writeMarkdown } from '../digest/write-markdown';
import { emptyRun } from '../ledger/run-record';
import type { ListingReply, Mark } from '../messages/listing';
import { fingerprint } from '../papers/fingerprint';
import type { ListedPaper } from '../papers/paper';
import type { Handlers } from '../platform/router';
import { scoreKey } from '../queue/plan';
import { openServices, type Services } from '../services';
import type { DigestsDb } from '../store/digests-db';
import { noteListing } from '../store/listing-notes';
import type { ScoreRecord } from '../store/scores-db';
import { aDigest, aPaper } from '../testing/digests';
import { createHandlers } from './handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

const RUN = '00000000-0000-4000-8000-000000000001';
const MAILING = { subject: 'cs.LG', day: '2026-02-06' };
let services: Services;
let handlers: Handlers;
const seen = vi.fn<Services['daily']['seen']>(async () => undefined);
const opened = vi.fn(async (_id: string) => undefined);

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  opened.mockClear();
  seen.mockClear();
  services = await openServices({ openOptions: async () => undefined, openDigest: opened });
  handlers = createHandlers({ ...services, daily: { ...services.daily, seen } });
});

const listed = (id: string, rest: Partial<ListedPaper> = {}): ListedPaper => ({
  ...{ id, version: 1, title: `Title of ${id}`, authors: ['A B'], abstract: `About ${id}.` },
  ...{ replaced: false, mailing: MAILING, kind: 'new', categories: ['cs.LG'], ...rest },
});

function read(papers: ListedPaper[], category = 'cs.LG', tab = 1) {
  const marks = new Map<string, Mark>();
  const receive = (reply: ListingReply) => {
    if (reply.type === 'marks') for (const mark of reply.marks) marks.set(mark.id, mark);
  };
  const session = services.sessions.open(tab, receive);
  const page = { path: `/list/${category}/new`, title: category, category };
  return {
    session,
    marks,
    subscribed: session.receive({
      type: 'subscribe',
      papers,
      paused: false,
      page,
      run: RUN,
      listing: page.path,
    }),
  };
}

async function score(id: string, relevance: number, novelty: number, rest: Partial<ScoreRecord> = {}) {
  const plan = await services.plan();
  await services.keeper.keep([
    {
      ...{ key: scoreKey(plan, id), id, criteriaId: plan.criteria.id, scorer: plan.scorer, version: 1 },
      ...{ relevance, novelty, comment: `On ${id}.`, flagged: false, at: Date.now() + 60_000 },
      read: fingerprint(`Title of ${id}`, `About ${id}.`),
      ...rest,
    },
  ]);
}

const materialOf = async (from: string, to: string, categories: string[] = []) => {
  const reply = await handlers.digestMaterial({ of: 'days', from, to, categories });
  if (!reply.ok) throw new Error(reply.why);
  return reply.material;
};

describe('a digest of what was read', () => {
  it('has every paper of the day once, in one place', async () => {
    await read(['2602.00001', '2602.00002', '2602.00003'].map((id) => listed(id))).subscribed;
    await read([listed('2602.00003'), listed('2602.00004')], 'cs.CL').subscribed;
    await score('2602.00001', 9, 8);
    await score('2602.00002', 3, 2, { at: 5 });
    const plan = await services.plan();
    const debt = { key: scoreKey(plan, '2602.00004'), id: '2602.00004', attempts: 3, at: 1 };
    await services.keeper.owe([{ ...debt, failed: 'the model left it out' }]);
    await vi.waitFor(async () => expect((await handlers.digestSources({})).categories).toHaveLength(2));
    const { counts, papers, prompt, tokens } = await materialOf('2026-02-06', '2026-02-06');
    expect(counts).toEqual({ rows: 5, scanned: 4, scored: 2, remembered: 1, failed: 1, unscored: 1 });
    expect(papers).toEqual([
      {
        ...{ id: '2602.00001', version: 1, title: 'Title of 2602.00001', authors: ['A B'] },
        ...{ abstract: 'About 2602.00001.', categories: ['cs.LG'], comment: 'On 2602.00001.' },
        ...{ relevance: 9, novelty: 8, origin: '' },
      },
      expect.objectContaining({ id: '2602.00002', relevance: 3 }),
    ]);
    expect(tokens).toBeNull();
    expect(prompt?.user).toContain(plan.criteria.text.trim());
    expect((await materialOf('2026-02-06', '2026-02-06', ['cs.CL'])).counts.scanned).toBe(2);
    expect(await handlers.digestTrend({ days: 36_500 })).toEqual([
      {
        day: '2026-02-06',
        scores: expect.arrayContaining([
          [9, 8],
          [3, 2],
        ]),
      },
    ]);
  });

  it('counts the list that the daily run and the page have in common once', async () => {
    const papers = [listed('2602.00001'), listed('2602.00002')];
    const run = { path: '/rss/cs.LG', title: 'cs.LG, daily run', category: 'cs.LG', run: RUN };
    await noteListing(services.digests as DigestsDb, { ...run, day: '2026-02-06', at: 1, papers, rows: 3 });
    await read([...papers, listed('2602.00003', { replaced: true, kind: 'replace' })]).subscribed;
    await vi.waitFor(async () => expect((await handlers.digestSources({})).listings).toHaveLength(2));
    const { counts } = await materialOf('2026-02-06', '2026-02-06');
    expect(counts).toMatchObject({ rows: 3, scanned: 3 });
  });

  it('has the waiting papers seen where the daily run may be shown, and nowhere else', async () => {
    await handlers.digestMaterial({ of: 'listing', id: '2026-02-06 /list/cs.LG/new' });
    await handlers.digestMaterial({ of: 'import', id: 'x' });
    expect(seen).not.toHaveBeenCalled();
    await handlers.digestMaterial({ of: 'listing', id: '2026-02-06 /rss/cs.LG' });
    expect(seen).toHaveBeenLastCalledWith({ from: '2026-02-06', to: '2026-02-06', categories: ['cs.LG'] });
    const days = { of: 'days', from: '2026-02-05', to: '2026-02-06', categories: ['cs.LG'] } as const;
    await handlers.digestMaterial({ ...days, categories: ['cs.LG'] });
    expect(seen).toHaveBeenLastCalledWith(
      expect.objectContaining({ from: '2026-02-05', categories: ['cs.LG'] }),
    );
    expect(seen).toHaveBeenCalledTimes(2);
  });

  it('says of which days relevant papers wait', async () => {
    const state = await services.dailyState.read();
    const outcome = {
      ...{ day: '2026-02-05', categories: ['cs.LG'], papers: 9, scored: 9, failed: 0, stale: 0, byTitle: 0 },
      ...{ relevant: 1, found: ['2602.00001'], usd: null, earlierUsd: 0, note: '', at: 1, run: 'r' },
      unseen: [{ id: '2602.00001', lists: ['cs.LG'] }],
    };
    const read = { ...outcome, day: '2026-02-04', unseen: [] };
    await services.dailyState.write({
      ...state,
      outcomes: [{ ...outcome, day: '2026-02-09' }, outcome, read],
    });
    const { waiting } = await handlers.digestSources({});
    expect(waiting).toEqual({ from: '2026-02-05', to: '2026-02-09' });
  });

  it('takes several days, and says so where nothing was read', async () => {
    await read([listed('2602.00008', { mailing: { ...MAILING, day: '2026-02-05' } }), listed('2602.00009')])
      .subscribed;
    await vi.waitFor(async () => expect((await handlers.digestSources({})).days).toHaveLength(2));
    expect(await materialOf('2026-02-05', '2026-02-06')).toMatchObject({
      date: '2026-02-05 to 2026-02-06',
      counts: { scanned: 2 },
    });
    const none = { of: 'days', from: '2026-01-01', to: '2026-01-02', categories: [] } as const;
    expect(await handlers.digestMaterial({ ...none, categories: [] })).toMatchObject({ ok: false });
    const backwards = { of: 'days', from: '2026-02-06', to: '2026-02-05', categories: [] } as const;
    expect(await handlers.digestMaterial({ ...backwards, categories: [] })).toMatchObject({ ok: false });
    expect(await handlers.digestMaterial({ of: 'listing', id: 'gone' })).toMatchObject({ ok: false });
  });

  it('is opened from its page', async () => {
    const { session, subscribed } = read([listed('2602.00001')]);
    await subscribed;
    await session.receive({ type: 'digest' });
    expect(opened).toHaveBeenCalledExactlyOnceWith('2026-02-06 /list/cs.LG/new');
    const reply = await handlers.digestMaterial({ of: 'listing', id: '2026-02-06 /list/cs.LG/new' });
    expect(reply).toMatchObject({
      ok: true,
      material: { tokens: null, counts: { rows: 1, scanned: 1, unscored: 1 } },
    });
  });

  it('says what its runs came to, unless they paid for other days as well', async () => {
    const sums = { promptTokens: 1000, completionTokens: 500, usd: 0.0123 };
    await services.records.put('runs', { ...emptyRun(RUN, '2026-02-06', 1), ...sums });
    await read([listed('2602.00001')]).subscribed;
    expect(await materialOf('2026-02-06', '2026-02-06')).toMatchObject({
      tokens: { prompt: 1000, completion: 500, total: 1500 },
      cost: { total: 0.0123 },
    });
    await read([listed('2602.00001'), listed('2602.00002', { mailing: { ...MAILING, day: '2026-02-05' } })])
      .subscribed;
    await vi.waitFor(async () => expect((await materialOf('2026-02-05', '2026-02-05')).tokens).toBeNull());
    const day = { of: 'days', from: '2026-02-05', to: '2026-02-05', categories: [] } as const;
    expect(await handlers.digestMaterial({ ...day, categories: [] })).toMatchObject({ paidTogether: true });
    // Both days together are all that was paid for.
    expect(await handlers.digestMaterial({ ...day, to: '2026-02-06', categories: [] })).toMatchObject({
      ...{ paidTogether: false, material: { cost: { total: 0.0123 } } },
    });
  });

  it('says nothing of the cost of one category where the daily run paid for two', async () => {
    const sums = { promptTokens: 1000, completionTokens: 500, usd: 0.0123 };
    await services.records.put('runs', { ...emptyRun(RUN, '2026-02-06', 1), ...sums });
    const run = { day: '2026-02-06', at: 1, run: RUN, papers: [listed('2602.00001')] };
    for (const category of ['cs.LG', 'cs.CL'])
      await noteListing(services.digests as DigestsDb, {
        ...run,
        category,
        path: `/rss/${category}`,
        title: '',
      });
    expect((await materialOf('2026-02-06', '2026-02-06')).cost).toMatchObject({ total: 0.0123 });
    expect((await materialOf('2026-02-06', '2026-02-06', ['cs.CL'])).cost).toBeNull();
    // A run that only looked on spent nothing, and hides nothing.
    await noteListing(services.digests as DigestsDb, {
      ...{ ...run, run: 'other', category: 'cs.AI', path: '/list/cs.AI/new', title: '' },
    });
    expect((await materialOf('2026-02-06', '2026-02-06', ['cs.AI'])).cost).toBeNull();
    const alone = await handlers.digestMaterial({ of: 'listing', id: '2026-02-06 /list/cs.AI/new' });
    expect(alone).toMatchObject({ paidTogether: false });
  });

  it('is of all mailings that a page shows', async () => {
    const older = listed('2602.00002', { mailing: { ...MAILING, day: '2026-02-05' } });
    const { session, subscribed } = read([listed('2602.00001'), older]);
    await subscribed;
    await session.receive({ type: 'digest' });
    const id = opened.mock.calls[0]?.[0] ?? '';
    const reply = await handlers.digestMaterial({ of: 'listing', id });
    expect(reply).toMatchObject({
      ...{ ok: true, material: { date: '2026-02-05 to 2026-02-06', counts: { rows: 2, scanned: 2 } } },
    });
  });

  it('tells scores of earlier criteria and of others from those of today', async () => {
    await read([listed('2602.00001'), listed('2602.00002')]).subscribed;
    const plan = await services.plan();
    await score('2602.00001', 7, 7, { key: `other ${plan.scorer} p1 2602.00001` });
    await services.keeper.keep([
      importedRecord(aPaper({ id: '2602.00002' }), 'gpt-5, from a digest of 2026-02-06', plan.criteria.id),
    ]);
    await vi.waitFor(async () => {
      const { papers } = await materialOf('2026-02-06', '2026-02-06');
      expect(papers.map(({ origin }) => origin)).toEqual([
        'Score of earlier criteria',
        'Score by gpt-5, from a digest of 2026-02-06',
      ]);
    });
  });
});

describe('a digest that is read in', () => {
  const digest = aDigest({ papers: [aPaper({ id: '2602.00001', relevance: 9, novelty: 8 })] });

  it('shows its scores on pages that are open, marked, and asks nobody', async () => {
    const { marks, subscribed } = read([listed('2602.00001'), listed('2602.00002')]);
    await subscribed;
    expect(marks.get('2602.00001')).toMatchObject({ state: 'keyword' });
    const result = await handlers.importDigest({ name: 'd.md', text: writeMarkdown(digest) });
    expect(result).toMatchObject({ ok: true, papers: 1, leftOut: [], hasPrompt: true });
    await vi.waitFor(() =>
      expect(marks.get('2602.00001')).toMatchObject({
        ...{ state: 'scored', relevance: 9, novelty: 8, stale: 'imported' },
        model: 'gpt-6-luna, from a digest of 2026-02-06',
      }),
    );
    expect(marks.get('2602.00002')).toMatchObject({ state: 'keyword' });
  });

  it('does not step in front of a score of the reader’s own model, old or new', async () => {
    await score('2602.00001', 2, 3, { key: 'old x p1 2602.00001', at: 5 });
    await handlers.importDigest({ name: 'd.json', text: writeJson(digest) });
    const { marks, subscribed } = read([listed('2602.00001')]);
    await subscribed;
    expect(marks.get('2602.00001')).toMatchObject({ relevance: 2, stale: 'criteria' });
    await score('2602.00001', 4, 4);
    await services.sessions.lookAgain();
    expect(marks.get('2602.00001')).toMatchObject({ relevance: 4, stale: null });
  });

  it('makes criteria of its prompt, if wanted, and its scores go with them', async () => {
    const result = await handlers.importDigest({ name: 'd.json', text: writeJson(digest) });
    if (!result.ok) throw new Error(result.why);
    expect(await handlers.useDigestPrompt({ id: result.id })).toEqual({ ok: true });
    const { criteria, activeCriteria } = await handlers.getSettings({});
    expect(criteria.find(({ id }) => id === activeCriteria)).toMatchObject({
      name: 'Digest of 2026-02-06',
      text: expect.stringContaining('> Wanted: sparsity'),
    });
    const { marks, subscribed } = read([listed('2602.00001')]);
    await subscribed;
    expect(marks.get('2602.00001')).toMatchObject({ state: 'scored', stale: 'imported' });
  });

  it('can be shown again, and forgotten with its scores', async () => {
    const result = await handlers.importDigest({ name: 'd.json', text: writeJson(digest) });
    if (!result.ok) throw new Error(result.why);
    const { relevant: _, ...counts } = digest.counts;
    expect(await handlers.digestMaterial({ of: 'import', id: result.id })).toEqual({
      ok: true,
      material: { ...digest, counts },
    });
    const { marks, subscribed } = read([listed('2602.00001')]);
    await subscribed;
    expect(await handlers.forgetDigest({ id: result.id })).toEqual({ ok: true });
    expect(marks.get('2602.00001')).toMatchObject({ state: 'keyword' });
    expect(await handlers.digestMaterial({ of: 'import', id: result.id })).toMatchObject({ ok: false });
    expect((await handlers.digestSources({})).imports).toEqual([]);
  });

  const imported = async (text: string, name = 'd.json') => {
    const result = await handlers.importDigest({ name, text });
    if (!result.ok) throw new Error(result.why);
    return result.id;
  };
  const shown = async (id: string) => {
    const { marks, subscribed } = read([listed(id)]);
    await subscribed;
    return marks.get(id);
  };

  it('is listed once, however often it is read in', async () => {
    const id = await imported(writeJson(digest), 'a.json');
    expect(await imported(writeJson(digest), 'b.json')).toBe(id);
    expect((await handlers.digestSources({})).imports.map(({ title }) => title)).toEqual(['a.json']);
    await handlers.forgetDigest({ id });
    expect(await shown('2602.00001')).toMatchObject({ state: 'keyword' });
  });

  it('leaves scores that another digest of the same day has, too, as that one has them', async () => {
    const both = aPaper({ id: '2602.00001', relevance: 9 });
    const first = await imported(writeJson(aDigest({ papers: [both, aPaper({ id: '2602.00002' })] })));
    const papers = [{ ...both, relevance: 4 }, aPaper({ id: '2602.00003' })];
    const second = await imported(writeJson(aDigest({ papers })));
    expect(await shown('2602.00001')).toMatchObject({ state: 'scored', relevance: 4 });
    await handlers.forgetDigest({ id: second });
    expect(await shown('2602.00001')).toMatchObject({ state: 'scored', relevance: 9 });
    expect(await shown('2602.00002')).toMatchObject({ state: 'scored' });
    expect(await shown('2602.00003')).toMatchObject({ state: 'keyword' });
    await handlers.forgetDigest({ id: first });
    expect(await shown('2602.00001')).toMatchObject({ state: 'keyword' });
  });

  it('says what is wrong with a file, and keeps nothing of it', async () => {
    expect(await handlers.importDigest({ name: 'x', text: 'Dear all' })).toEqual({
      ok: false,
      why: expect.stringContaining('No digest was found'),
    });
    expect((await handlers.digestSources({})).imports).toEqual([]);
  });
});
