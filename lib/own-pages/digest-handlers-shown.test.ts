import { beforeEach, expect, it, vi } from 'vitest';
import { emptyRun } from '../ledger/run-record';
import type { ListingRequest } from '../messages/listing';
import { changeTriage } from '../store/triage';
import {
  handlers,
  listed,
  MAILING,
  opened,
  RUN,
  read,
  score,
  services,
  useDigestHandlers,
} from '../testing/digest-handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

useDigestHandlers();

const older = { mailing: { ...MAILING, day: '2026-02-05' } };
/** Two mailings on one page. */
const papers = [
  ...[listed('2602.00001'), listed('2602.00002'), listed('2602.00003')],
  ...[listed('2602.00004', older), listed('2602.00005', older)],
];
let receive: (request: ListingRequest) => Promise<void>;
beforeEach(async () => {
  const { session, subscribed } = read(papers);
  await subscribed;
  receive = session.receive;
  for (const { id } of papers) await score(id, 5, 5);
});

const lastOpened = () => opened.mock.lastCall ?? [];
const digest = async (narrowed: boolean, sorted = false) => {
  const [id = ''] = lastOpened();
  const reply = await handlers.digestMaterial({ of: 'listing', id, narrowed, sorted });
  if (!reply.ok) throw new Error(reply.why);
  return { ...reply, ids: reply.material.papers.map(({ id }) => id) };
};

it('is of the papers that the page showed, or of all of the listing', async () => {
  await receive({ type: 'digest', shown: ['2602.00002', '2602.00005'] });
  expect(lastOpened()[1]).toBe(true);
  expect(await digest(true)).toMatchObject({
    ...{ shown: 2, ids: ['2602.00002', '2602.00005'] },
    material: { counts: { rows: 2, scanned: 2, scored: 2 } },
  });
  const whole = await digest(false);
  expect(whole.ids).toEqual(papers.map(({ id }) => id));
  expect(whole).not.toHaveProperty('shown');
});

it('takes no paper that the page did not subscribe with', async () => {
  await receive({ type: 'digest', shown: ['2602.00001', '2602.09999'] });
  expect(await digest(true)).toMatchObject({ shown: 1, ids: ['2602.00001'] });
});

it('may be of none', async () => {
  await receive({ type: 'digest', shown: [] });
  expect(await digest(true)).toMatchObject({ shown: 0, ids: [] });
});

it('is of the whole page where nothing narrows it', async () => {
  await receive({ type: 'digest', shown: ['2602.00002'] });
  // A moment later: two at once would be one.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-20T12:00:00Z') });
  await receive({ type: 'digest' });
  vi.useRealTimers();
  expect(lastOpened()[1]).toBe(false);
  expect((await digest(false)).ids).toHaveLength(5);
});

it('keeps what was shown where the background is started anew before the digest asks', async () => {
  await receive({ type: 'digest', shown: ['2602.00003'] });
  // The page's line broke with it, and it subscribes again.
  await read(papers).subscribed;
  await vi.waitFor(async () => expect((await handlers.digestSources({})).listings).toHaveLength(2));
  expect((await digest(true)).ids).toEqual(['2602.00003']);
});

it('stands as its page was sorted, within each of its mailings, all of it or what was shown', async () => {
  const order = ['2602.00003', '2602.00001', '2602.00002', '2602.00005', '2602.00004'];
  await receive({ type: 'digest', shown: ['2602.00001', '2602.00003', '2602.00004'], order });
  expect(lastOpened().slice(1)).toEqual([true, true]);
  expect((await digest(true, true)).ids).toEqual(['2602.00003', '2602.00001', '2602.00004']);
  expect((await digest(false, true)).ids).toEqual(order);
  expect((await digest(false)).ids).toEqual(papers.map(({ id }) => id));
  // A page that subscribes again has lost nothing of it.
  await read(papers).subscribed;
  expect((await digest(false, true)).ids).toEqual(order);
});

it('has papers that the page did not sort behind those that it did', async () => {
  await receive({ type: 'digest', order: ['2602.00003'] });
  expect(lastOpened().slice(1)).toEqual([false, true]);
  expect((await digest(false, true)).ids.slice(0, 3)).toEqual(['2602.00003', '2602.00001', '2602.00002']);
});

it('leaves nothing out that the page showed, and has no cost, which was that of all', async () => {
  const sums = { promptTokens: 1000, completionTokens: 500, usd: 0.0123 };
  await services.records.put('runs', { ...emptyRun(RUN, '2026-02-06', 1), ...sums });
  // The page's run goes on, and finds what it came to.
  await read(papers).subscribed;
  await changeTriage(services.records, [{ id: '2602.00001', dismissed: true }]);
  await receive({ type: 'digest', shown: ['2602.00001'] });
  const narrowed = await digest(true);
  expect(narrowed).toMatchObject({ paidTogether: true, material: { cost: null, tokens: null } });
  expect(narrowed.material).not.toHaveProperty('aside');
  const whole = await digest(false);
  expect(whole).toMatchObject({ paidTogether: false, material: { cost: { total: 0.0123 } } });
  expect(whole.material.aside?.dismissed).toEqual(['2602.00001']);
});
