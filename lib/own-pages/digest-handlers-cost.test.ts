import { describe, expect, it, vi } from 'vitest';
import { emptyRun } from '../ledger/run-record';
import type { DigestsDb } from '../store/digests-db';
import { noteListing } from '../store/listing-notes';
import {
  handlers,
  listed,
  MAILING,
  materialOf,
  RUN,
  read,
  services,
  useDigestHandlers,
} from '../testing/digest-handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

useDigestHandlers();

describe('the cost of what was read', () => {
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
});
