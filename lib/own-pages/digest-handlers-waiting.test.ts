import { describe, expect, it, vi } from 'vitest';
import { handlers, seen, services, useDigestHandlers } from '../testing/digest-handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

useDigestHandlers();

describe('papers that wait', () => {
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
});
