import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import { type Triage, untouched } from '../papers/triage';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { testPapers, testPlan, testServices } from '../testing/services';
import type { ListingReply } from './listing-protocol';
import { createSessions } from './sessions';

// Generous, since machines that run tests are busy: nothing here waits for time to pass.
vi.setConfig({ testTimeout: 240_000 });

const PAPERS = testPapers(4);
let server: ModelServer;
let settings: Settings;
let triaged: Triage[];

beforeEach(async () => {
  server = await startModelServer();
  settings = DEFAULT_SETTINGS;
  triaged = [];
});
afterEach(() => server.close());

/** A page of four papers in tab 1, scored by the server. */
async function openPage(paused = false) {
  const services = await testServices();
  services.keys.set(new URL(server.url).origin, 'sk-test-0123456789');
  const sessions = createSessions({
    ...services,
    settings: async () => settings,
    plan: () => testPlan(server.url),
    saveView: async () => undefined,
    openOptions: async () => undefined,
    triage: {
      of: async () => triaged,
      change: async () => triaged,
      meet: async () => [],
      visit: async () => 0,
      prolong: async () => undefined,
    },
  });
  const marks = new Map<string, { relevance: number; novelty: number }>();
  const session = sessions.open(1, (reply: ListingReply) => {
    if (reply.type !== 'marks') return;
    for (const mark of reply.marks) if (mark.state === 'scored') marks.set(mark.id, mark);
  });
  await session.receive({ type: 'subscribe', papers: PAPERS, paused, run: 'r', listing: '/list/cs.LG/new' });
  const scored = () => vi.waitFor(() => expect(marks.size).toBe(PAPERS.length), { interval: 5 });
  const above = async () => (await sessions.status(1))?.above;
  return { sessions, session, marks, scored, above };
}

const cutAt = (minRelevance: number, minNovelty = 1) => {
  settings = { ...settings, view: { ...settings.view, minRelevance, minNovelty } };
};

it('counts the papers that reach the cut-offs of this moment', async () => {
  const { marks, scored, above } = await openPage();
  await scored();
  for (const [relevance, novelty] of [
    [1, 1],
    [5, 1],
    [8, 6],
    [10, 10],
  ] as const) {
    cutAt(relevance, novelty);
    const right = [...marks.values()].filter(
      (each) => each.relevance >= relevance && each.novelty >= novelty,
    );
    expect(await above()).toBe(right.length);
  }
});

it('leaves out what is not for this reader, until that is taken back', async () => {
  const { session, scored, above } = await openPage();
  await scored();
  cutAt(1);
  const [{ id } = { id: '' }] = PAPERS;
  for (const [dismissed, left] of [
    [true, 3],
    [false, 4],
  ] as const) {
    triaged = [{ ...untouched(id), dismissed }];
    await session.receive({ type: 'triage', changes: [{ id, dismissed }] });
    expect(await above()).toBe(left);
  }
});

it('goes on at a word from elsewhere, and only where there is a page', async () => {
  const { sessions, scored } = await openPage(true);
  expect(await sessions.status(1)).toMatchObject({ phase: 'stopped' });
  expect(await sessions.tell(2, { type: 'resume' })).toBe(false);
  expect(await sessions.tell(1, { type: 'resume' })).toBe(true);
  await scored();
});
