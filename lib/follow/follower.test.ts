import { expect, it, vi } from 'vitest';
import { changeSources } from '../store/followed-sources';
import { aPaper } from '../testing/digests';
import { DATED, FRIDAY, following, publisher, urlOf } from '../testing/followed';

const SHARED = aPaper().id;
const days = async (reader: Awaited<ReturnType<typeof following>>) => (await reader.source()).days;

it('without a source nothing is asked for, and nobody is woken', async () => {
  const reader = await following();
  await reader.live(3);
  expect(reader.server.asked).toEqual([]);
  expect(new Set(reader.hourly.mock.calls.flat())).toEqual(new Set([false]));
  expect(reader.news).not.toHaveBeenCalled();
});

it('a preview says what is there, and asks for nothing where it may not', async () => {
  const reader = await following();
  const best = aPaper({ id: '2602.00009', relevance: 10, comment: '<b>Best</b> of all' });
  reader.server.publish('2026-02-05', [aPaper(), aPaper({ id: '2602.00003', novelty: 3 }), best]);
  reader.forbidden.add('https://digests.example/*');
  expect(await reader.preview(DATED)).toEqual({
    ...{ ok: false, why: expect.stringContaining('digests.example'), pattern: 'https://digests.example/*' },
  });
  expect(reader.server.asked).toEqual([]);
  reader.forbidden.clear();
  expect(await reader.preview(urlOf('2025-11-03'))).toMatchObject({
    ok: true,
    preview: {
      ...{ address: DATED, name: 'digests.example', pattern: 'https://digests.example/*', papers: 3 },
      ...{ days: [{ day: '2026-02-05', papers: 3 }], leftOut: 0, model: 'gpt-6-luna' },
      cut: { minRelevance: 9, minNovelty: 3 },
      criteria: expect.stringContaining('sparsity'),
      first: [
        { id: '2602.00009', relevance: 10, comment: 'Best of all' },
        { id: SHARED },
        { id: '2602.00003' },
      ],
    },
  });
  expect(reader.server.asked).toEqual(['2026-02-06', '2026-02-05'].map(urlOf));
});

it('unfollowed while it is read: nothing is written any more', async () => {
  const reader = await following();
  reader.server.publish(FRIDAY);
  const id = await reader.begin();
  reader.clock.day = '2026-02-09';
  reader.server.publish('2026-02-09');
  const goOn = reader.server.stall();
  const ticked = reader.tick();
  await vi.waitFor(() => expect(reader.server.asked.at(-1)).toBe(urlOf('2026-02-09')));
  expect((await reader.source()).working).toBe(true);
  expect(await reader.unfollow(id)).toEqual({ ok: true });
  goOn();
  await ticked;
  expect((await reader.list()).sources).toEqual([]);
  expect(await reader.digests.count('followed')).toBe(0);
  expect(await reader.digests.count('sources')).toBe(0);
  expect(reader.hourly).toHaveBeenLastCalledWith(false);
});

it('taken from the list by an import while it is read: the same', async () => {
  const reader = await following();
  reader.server.publish(FRIDAY);
  await reader.begin();
  const papers = await reader.digests.count('followed');
  reader.clock.day = '2026-02-09';
  reader.server.publish('2026-02-09');
  const goOn = reader.server.stall();
  const ticked = reader.tick();
  await vi.waitFor(() => expect(reader.server.asked.at(-1)).toBe(urlOf('2026-02-09')));
  await changeSources(reader.records, () => []);
  goOn();
  await ticked;
  expect(await reader.digests.count('followed')).toBe(papers);
});

it('killed while it reads: another worker goes on where it was, within the day’s five', async () => {
  const server = publisher();
  const dying = await following(server);
  for (const day of ['02', '03', '04', '05', '06']) server.publish(`2026-02-${day}`);
  expect((await dying.preview(DATED)).ok).toBe(true);
  server.asked.length = 0;
  // From the third file on nothing comes, and nobody is there any more to hear of it.
  const { get } = server;
  server.get = (...request) =>
    server.asked.length < 2 ? get(...request) : new Promise(() => server.asked.push('lost'));
  const first = dying.restart();
  expect(await first.follow(DATED, 'Somebody')).toEqual({ ok: true });
  await vi.waitFor(() => expect(server.asked).toContain('lost'));
  expect((await days(first)).length).toBe(1);

  server.get = get;
  server.asked.length = 0;
  const next = first.restart();
  await next.tick();
  expect((await days(next)).map(({ day }) => day)).toEqual(
    ['06', '05', '04', '03'].map((day) => `2026-02-${day}`),
  );
  expect(server.asked).toHaveLength(3);
  await next.live(1);
  expect((await days(next)).length).toBe(5);
});

it('the list: no digest twice, twenty at most, a name for each', async () => {
  const reader = await following();
  reader.server.publish(FRIDAY);
  const id = await reader.begin();
  expect(await reader.follow(urlOf(FRIDAY), 'Again')).toMatchObject({
    ok: false,
    why: expect.stringMatching(/already/),
  });
  expect(await reader.follow('https://digests.example/other.json', ' ')).toMatchObject({ ok: false });
  expect(await reader.follow('https://digests.example/none.json', 'None')).toMatchObject({ ok: false });
  expect(await reader.change(id, { name: '  A  group ', place: 'instead', teaches: true })).toEqual({
    ok: true,
  });
  expect(await reader.change(id, { name: ' ' })).toMatchObject({ ok: false });
  expect(await reader.change('nobody', { teaches: true })).toMatchObject({ ok: false });
  expect(await reader.source()).toMatchObject({ name: 'A  group', place: 'instead', teaches: true });
  reader.server.files.set('https://digests.example/twin.json', reader.server.files.get(urlOf(FRIDAY)) ?? '');
  const twin = await reader.follow('https://digests.example/twin.json', 'a  GROUP');
  expect(twin).toMatchObject({ ok: false, why: expect.stringMatching(/of that name/) });
  await changeSources(reader.records, ([one]) =>
    one
      ? Array.from({ length: 20 }, (_, at) => ({ ...one, id: `${at}`, address: `https://e.org/${at}` }))
      : [],
  );
  reader.server.files.set('https://digests.example/more.json', reader.server.files.get(urlOf(FRIDAY)) ?? '');
  expect(await reader.follow('https://digests.example/more.json', 'More')).toMatchObject({
    ...{ ok: false, why: expect.stringMatching(/20 digests/) },
  });
  expect((await reader.list()).presets.length).toBeGreaterThan(2);
});
