import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import type { Plan } from '../queue/plan';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { CRITERIA, type TestServices, testPapers, testPlan, testServices } from '../testing/services';
import type { ListingReply } from './listing-protocol';
import type { Mark } from './mark';
import { createSessions, type Sessions } from './sessions';

// Generous, since machines that run tests are busy: nothing here waits for time to pass.
vi.setConfig({ testTimeout: 240_000 });

let server: ModelServer;
let services: TestServices;
let settings: Settings;
let criteria = CRITERIA;
let gate: Promise<void>;
let sessions: Sessions;

beforeEach(async () => {
  server = await startModelServer();
  services = await testServices();
  services.keys.set(new URL(server.url).origin, 'sk-test-0123456789');
  settings = DEFAULT_SETTINGS;
  criteria = CRITERIA;
  gate = Promise.resolve();
  sessions = createSessions({
    ...services,
    settings: async () => settings,
    plan: async (): Promise<Plan> => {
      const mine = gate;
      const plan = await testPlan(server.url, { criteria });
      await mine;
      return plan;
    },
    saveView: async (view) => {
      settings = { ...settings, view: { ...settings.view, ...view } };
    },
    openOptions: async () => undefined,
  });
});
afterEach(async () => {
  await vi.waitFor(() => expect(services.busy()).toBe(false), { interval: 5, timeout: 10_000 });
  await server.close();
});

function openPage(tabId = 1) {
  const run = crypto.randomUUID();
  const replies: ListingReply[] = [];
  const session = sessions.open(tabId, (reply) => replies.push(reply));
  const marks = () => {
    const all = new Map<string, Mark>();
    for (const reply of replies)
      if (reply.type === 'marks') for (const mark of reply.marks) all.set(mark.id, mark);
    return [...all.values()];
  };
  const scored = (count: number) =>
    vi.waitFor(() => expect(marks().filter(({ state }) => state === 'scored')).toHaveLength(count), {
      interval: 5,
    });
  return {
    ...{ session, replies, marks, scored },
    subscribe: (count: number, paused = false) =>
      session.receive({
        type: 'subscribe',
        papers: testPapers(count),
        paused,
        run,
        listing: '/list/cs.LG/new',
      }),
  };
}

it('tells a page whether Winnow is on, what to show, and then what is known', async () => {
  const page = openPage();
  await page.subscribe(4);
  expect(page.replies.slice(0, 3).map(({ type }) => type)).toEqual(['enabled', 'view', 'marks']);
  await page.scored(4);
});

it('takes a long page in pieces', async () => {
  const page = openPage();
  await page.session.receive({ type: 'papers', papers: testPapers(6).slice(4) });
  expect(page.replies).toEqual([]);
  await page.subscribe(4);
  await page.scored(6);
});

it('asks for nothing while Winnow is off, and for everything once it is on', async () => {
  settings = { ...settings, enabled: false };
  const page = openPage();
  await page.subscribe(4);
  // As the page does by itself when the network comes back.
  await page.session.receive({ type: 'resume' });
  await page.session.receive({ type: 'rescore' });
  expect(page.replies).toEqual([{ type: 'enabled', enabled: false }]);
  expect(server.calls).toEqual([]);
  settings = { ...settings, enabled: true };
  await sessions.refresh();
  await page.scored(4);
});

it('does not go on by itself on a page that was switched off', async () => {
  server.configure({ script: () => ({ kind: 'slow', ttftMs: 20 }) });
  const page = openPage();
  await page.subscribe(40);
  settings = { ...settings, enabled: false };
  await sessions.refresh();
  await vi.waitFor(() => expect(services.busy()).toBe(false), { interval: 5, timeout: 10_000 });
  const calls = server.calls.length;
  await page.session.receive({ type: 'resume' });
  expect(services.busy()).toBe(false);
  expect(server.calls).toHaveLength(calls);
});

it('shows all marks again on a page that was switched off in between', async () => {
  const page = openPage();
  await page.subscribe(4);
  await page.scored(4);
  settings = { ...settings, enabled: false };
  await sessions.refresh();
  page.replies.length = 0;
  settings = { ...settings, enabled: true };
  await sessions.refresh();
  await page.scored(4);
  expect(await sessions.status(1)).toMatchObject({ phase: 'done', scored: 4 });
  expect(server.chats().length).toBeLessThanOrEqual(2);
});

it('asks for nobody whose page went away while settings were read', async () => {
  let opened: () => void = () => undefined;
  gate = new Promise((resolve) => {
    opened = resolve;
  });
  const page = openPage();
  const heard = page.subscribe(20);
  page.session.close();
  opened();
  await heard;
  expect(page.replies).toEqual([]);
  expect(server.calls).toEqual([]);
});

it('minds a Stop that comes before it has begun', async () => {
  const page = openPage();
  const heard = page.subscribe(20);
  await page.session.receive({ type: 'stop' });
  await heard;
  expect(await sessions.status(1)).toMatchObject({ phase: 'stopped', owed: 20 });
  expect(server.calls).toEqual([]);
});

it('does not begin with criteria that were replaced while they were read', async () => {
  const page = openPage();
  let opened: () => void = () => undefined;
  gate = new Promise((resolve) => {
    opened = resolve;
  });
  const heard = page.subscribe(4);
  // Saved, and read anew, while the page still holds what it read before.
  gate = Promise.resolve();
  criteria = { ...CRITERIA, name: 'Edited', text: 'Wanted: graphs' };
  await sessions.refresh();
  opened();
  await heard;
  await page.scored(4);
  expect(await sessions.status(1)).toMatchObject({ criteria: 'Edited', stale: 0 });
  expect([...server.timesAsked().values()]).toEqual([1, 1, 1, 1]);
});

it('has every page follow other criteria', async () => {
  const [one, two] = [openPage(1), openPage(2)];
  await Promise.all([one.subscribe(4), two.subscribe(6)]);
  await one.scored(4);
  await two.scored(6);
  criteria = { ...CRITERIA, name: 'Edited', text: 'Wanted: graphs' };
  await sessions.refresh();
  expect(await sessions.status(1)).toMatchObject({ criteria: 'Edited', stale: 4 });
  expect(await sessions.status(2)).toMatchObject({ criteria: 'Edited', stale: 6 });
});

it('shows another page’s view on all others, and asks for nothing', async () => {
  const [one, two] = [openPage(1), openPage(2)];
  await Promise.all([one.subscribe(2), two.subscribe(2)]);
  await two.scored(2);
  const calls = server.calls.length;
  const views = ({ replies }: typeof one) => replies.filter(({ type }) => type === 'view').length;
  await one.session.receive({ type: 'view', view: { minRelevance: 3 } });
  expect([views(one), views(two)]).toEqual([1, 2]);
  await sessions.showView();
  expect([views(one), views(two)]).toEqual([2, 3]);
  expect(server.calls).toHaveLength(calls);
});

it('tells of the newest page of a tab, and of none that has left', async () => {
  const old = openPage(7);
  await old.subscribe(2);
  const young = openPage(7);
  await young.subscribe(3);
  expect(await sessions.status(7)).toMatchObject({ total: 3 });
  young.session.close();
  expect(await sessions.status(7)).toMatchObject({ total: 2 });
  old.session.close();
  expect(await sessions.status(7)).toBeNull();
});

it('tries again when an alarm rings where there was no line, and asks nothing where all is well', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  await server.close();
  const page = openPage();
  await page.subscribe(2);
  await vi.waitFor(() => expect(page.marks().map(({ state }) => state)).toEqual(['failed', 'failed']));
  vi.unstubAllGlobals();
  server = await startModelServer();
  services.keys.set(new URL(server.url).origin, 'sk-test-0123456789');
  await sessions.wake();
  await page.scored(2);
  await sessions.wake();
  expect(server.chats()).toHaveLength(1);
});
