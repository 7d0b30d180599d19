import { expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { serveModel, unlocked, useRuns } from '../testing/runs';
import { testPapers, testPlan, testServices } from '../testing/services';
import type { ListingReply } from './listing-protocol';
import { createSessions } from './sessions';

useRuns();

it('hears what the reader says while what is known is still looked up, in the order in which it is said', async () => {
  const server = await serveModel({ script: () => ({ kind: 'slow', ttftMs: 60_000 }) });
  const services = unlocked(await testServices(), server);
  const sessions = createSessions({
    ...services,
    settings: async () => DEFAULT_SETTINGS,
    plan: () => testPlan(server.url),
    saveView: async () => undefined,
    openOptions: async () => undefined,
  });
  const send = vi.fn<(reply: ListingReply) => void>();
  const session = sessions.open(1, send);
  const papers = testPapers(4);
  const run = crypto.randomUUID();
  const begun = session.receive({
    type: 'subscribe',
    papers,
    paused: false,
    run,
    listing: '/list/cs.LG/new',
  });
  const id = papers[0]?.id ?? '';
  await session.receive({ type: 'details', id });
  expect(send).toHaveBeenCalledWith({ type: 'details', details: expect.objectContaining({ id }) });
  const going = session.receive({ type: 'resume' });
  await session.receive({ type: 'stop' });
  await Promise.all([begun, going]);
  expect(await sessions.status(1)).toMatchObject({ phase: 'stopped', owed: 4 });
  session.close();
});
