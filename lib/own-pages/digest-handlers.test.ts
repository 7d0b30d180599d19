import { describe, expect, it, vi } from 'vitest';
import { importedRecord } from '../digest/imported-record';
import { scoreKey } from '../queue/plan';
import type { DigestsDb } from '../store/digests-db';
import { noteListing } from '../store/listing-notes';
import {
  handlers,
  listed,
  MAILING,
  materialOf,
  opened,
  RUN,
  read,
  score,
  services,
  useDigestHandlers,
} from '../testing/digest-handlers';
import { aPaper } from '../testing/digests';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

useDigestHandlers();

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
    expect(opened).toHaveBeenCalledExactlyOnceWith('2026-02-06 /list/cs.LG/new', false, false);
    const reply = await handlers.digestMaterial({ of: 'listing', id: '2026-02-06 /list/cs.LG/new' });
    expect(reply).toMatchObject({
      ok: true,
      material: { tokens: null, counts: { rows: 1, scanned: 1, unscored: 1 } },
    });
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
        'Scored before you changed your criteria',
        'Score by gpt-5, from a digest of 2026-02-06',
      ]);
    });
  });
});
