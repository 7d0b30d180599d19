import { expect, it } from 'vitest';
import { sourceState } from '../store/followed-scores';
import { aPaper } from '../testing/digests';
import { FRIDAY, following, idOf, urlOf } from '../testing/followed';

/** Weeks of a reader who follows somebody, by a clock that is set. */

const SHARED = aPaper().id;
const days = async (reader: Awaited<ReturnType<typeof following>>) => (await reader.source()).days;

it('followed, three days read: five files a day at most, the newest first', async () => {
  const reader = await following();
  for (let day = 12; day < 31; day += 1) reader.server.publish(`2026-01-${day}`);
  for (const day of ['02', '03', '04', '05', '06', '09', '10']) reader.server.publish(`2026-02-${day}`);
  await reader.begin();
  const week = ['06', '05', '04', '03', '02'].map((day) => `2026-02-${day}`);
  expect(await days(reader)).toEqual(week.map((day) => ({ day, papers: 2 })));
  const asked = reader.server.asked.slice(-5);
  expect(asked).toEqual(week.map(urlOf));
  expect(await reader.said(idOf(FRIDAY))).toEqual([{ relevance: 7, comment: aPaper().comment, day: FRIDAY }]);
  expect(reader.changed).toHaveBeenCalled();

  // The same day brings no more, however often it ticks.
  await reader.tick();
  expect(reader.server.asked).toHaveLength(6);
  await reader.live(2);
  await reader.live(1);
  // Saturday and Sunday caught up with older days, Monday had its own.
  expect((await days(reader))[0]?.day).toBe('2026-02-09');
  expect((await reader.source()).papers).toBe((await days(reader)).length + 1);
  const perDay = 5;
  expect(reader.server.asked.length).toBeLessThanOrEqual(1 + 4 * perDay);
  // Of the paper that each digest has, the newest word stands, though older ones were read after it.
  expect((await reader.said(SHARED)).map(({ day }) => day)).toEqual(['2026-02-09']);
});

it('days missed are caught up with, to thirty', async () => {
  const reader = await following();
  reader.server.publish(FRIDAY);
  await reader.begin();
  reader.clock.day = '2026-04-30';
  for (let day = 1; day < 31; day += 1) reader.server.publish(`2026-04-${String(day).padStart(2, '0')}`);
  reader.server.publish('2026-05-01');
  reader.server.asked.length = 0;
  await reader.tick();
  await reader.live(3);
  const read = (await days(reader)).map(({ day }) => day);
  // All weekdays, and none of before that.
  expect([read[0], read[18], read[19]]).toEqual(['2026-05-01', '2026-04-07', '2026-04-06']);
  expect(read.slice(20)).toEqual([FRIDAY]);
  expect(read).toEqual(read.toSorted().reverse());
  // Every file once: what was read is not asked for again.
  const found = reader.server.asked.filter((url) => reader.server.files.has(url));
  expect(found).toHaveLength(new Set(found).size);
});

it('what is late is asked for again in the day and for some days, and what never comes is let go', async () => {
  const reader = await following();
  reader.server.publish('2026-02-05');
  await reader.begin();
  const count = (day: string) => reader.server.asked.filter((url) => url === urlOf(day)).length;
  const before = count(FRIDAY);
  reader.clock.hour += 2;
  await reader.tick();
  expect(count(FRIDAY)).toBe(before);
  // Some hours later the next day has begun, or this one is asked for anew: within the five of a day.
  await reader.live(20);
  expect(count('2026-01-29')).toBe(1);
  expect(count('2026-02-13')).toBeGreaterThan(1);
  expect(count('2026-02-13')).toBeLessThanOrEqual(4);
  // A week without anything is told, and a digest of today ends that.
  expect((await reader.source()).trouble).toMatch(/404/);
  reader.server.publish('2026-02-27');
  await reader.live(1);
  expect((await reader.source()).trouble).toBe('');
});

it('a file that always has the newest: the same again is nothing new', async () => {
  const url = 'https://digests.example/latest.json';
  const reader = await following();
  reader.server.publish(FRIDAY);
  const text = (day: string) => reader.server.files.get(urlOf(day)) ?? '';
  reader.server.files.set(url, text(FRIDAY));
  const id = await reader.begin(url);
  reader.changed.mockClear();
  await reader.live(3);
  expect(reader.server.asked.filter((each) => each === url)).toHaveLength(5);
  expect(reader.changed).not.toHaveBeenCalled();
  reader.server.publish('2026-02-10');
  reader.server.files.set(url, text('2026-02-10'));
  await reader.live(1);
  expect((await days(reader)).map(({ day }) => day)).toEqual(['2026-02-10', FRIDAY]);
  expect(reader.changed).toHaveBeenCalledTimes(1);
  expect((await sourceState(reader.digests, id)).etag).not.toBe('');
});

it('a folder: its links, and its page again only as it changes', async () => {
  const url = 'https://digests.example/out/';
  const reader = await following();
  for (const day of ['05', '06']) reader.server.publish(`2026-02-${day}`);
  const page = (...linked: string[]) =>
    linked.map((day) => `<a href="2026-02-${day}.json">${day}</a>`).join(' ');
  reader.server.files.set(url, page('05', '06'));
  expect(await reader.preview(url)).toMatchObject({
    preview: {
      days: [
        { day: FRIDAY, papers: 2 },
        { day: '2026-02-05', papers: null },
      ],
    },
  });
  await reader.begin(url);
  expect((await days(reader)).map(({ day }) => day)).toEqual([FRIDAY, '2026-02-05']);
  reader.server.asked.length = 0;
  await reader.live(2);
  expect(reader.server.asked).toEqual([url, url]);
  reader.server.publish('2026-02-09');
  reader.server.files.set(url, page('05', '06', '09'));
  await reader.live(1);
  expect((await days(reader))[0]?.day).toBe('2026-02-09');
});

it('a folder with more than a day reads: its page is read anew until nothing is left', async () => {
  const url = 'https://digests.example/out/';
  const reader = await following();
  const linked = ['27', '28', '29', '30', '31'].map((day) => `2026-01-${day}`).concat(FRIDAY);
  for (const day of linked) reader.server.publish(day);
  reader.server.files.set(url, linked.map((day) => `<a href="${day}.json">${day}</a>`).join(' '));
  const id = await reader.begin(url);
  const etag = async () => (await sourceState(reader.digests, id)).etag;
  // With its page it is five files.
  expect([(await days(reader)).length, await etag()]).toEqual([4, '']);
  await reader.live(1);
  // What a folder has is read, be it of a weekend.
  expect((await days(reader)).map(({ day }) => day)).toEqual(linked.toReversed());
  expect(await etag()).not.toBe('');
});

it('a repository: looked up once, read from one host afterwards', async () => {
  const raw = 'https://raw.githubusercontent.com/o/r/auto_update/out/2026-02-06-output.json';
  const list = (branch: string) => `https://api.github.com/repos/o/r/git/trees/${branch}?recursive=1`;
  const reader = await following();
  reader.server.publish(FRIDAY);
  reader.server.files.set(list('HEAD'), '{"tree":[{"type":"blob","path":"main.py"}]}');
  reader.server.files.set(
    list('auto_update'),
    '{"tree":[{"type":"blob","path":"out/2026-02-06-output.json"}]}',
  );
  reader.server.files.set(raw, reader.server.files.get(urlOf(FRIDAY)) ?? '');
  const found = await reader.preview('github.com/o/r');
  expect(found).toMatchObject({
    preview: { name: 'o', pattern: 'https://raw.githubusercontent.com/*', days: [{ day: FRIDAY }] },
  });
  await reader.begin(found.ok ? found.preview.address : '');
  await reader.live(3);
  const hosts = reader.server.asked.map((url) => new URL(url).hostname);
  expect(hosts.filter((host) => host === 'api.github.com')).toHaveLength(2);
  expect(new Set(hosts.slice(2))).toEqual(new Set(['raw.githubusercontent.com']));
});
