import { expect, it } from 'vitest';
import { writeJson } from '../digest/write-json';
import { aDigest, aPaper } from '../testing/digests';
import { type Following, FRIDAY, following, idOf, urlOf } from '../testing/followed';

/** What goes wrong with a source that was followed for a day. */

const MONDAY = '2026-02-09';
const URL_ = 'https://digests.example/latest.json';

async function followed(address?: string): Promise<Following> {
  const reader = await following();
  reader.server.publish(FRIDAY);
  reader.server.files.set(URL_, reader.server.files.get(urlOf(FRIDAY)) ?? '');
  await reader.begin(address);
  await reader.live(2);
  reader.server.asked.length = 0;
  reader.changed.mockClear();
  return reader;
}

const asked = ({ server }: Following, url: string) => server.asked.filter((each) => each === url).length;
const thousand = Array.from({ length: 1000 }, (_, at) =>
  aPaper({ id: `2602.${10_000 + at}`, relevance: 10, novelty: 10 }),
);

it.each([
  [{ kind: 'missing', status: 404 }, /no file there \(error 404\)/],
  [{ kind: 'refused', status: 503 }, /refused with error 503/],
  [{ kind: 'slow' }, /took too long/],
  [{ kind: 'tooLarge' }, /larger than 4 MB/],
  [{ kind: 'unreachable' }, /could not be reached/],
] as const)('%o: told, and tried again after an hour', async (answer, words) => {
  const reader = await followed(URL_);
  const good = reader.server.files.get(URL_) ?? '';
  reader.server.files.set(URL_, answer);
  await reader.live(1);
  expect(await reader.source()).toMatchObject({ trouble: expect.stringMatching(words), held: '', papers: 2 });
  expect(asked(reader, URL_)).toBe(1);
  reader.clock.hour += 0.5;
  await reader.tick();
  expect(asked(reader, URL_)).toBe(1);
  reader.server.files.set(URL_, good);
  reader.clock.hour += 0.5;
  await reader.tick();
  expect(asked(reader, URL_)).toBe(2);
  expect((await reader.source()).trouble).toBe('');
  expect(reader.changed).not.toHaveBeenCalled();
});

it('a server that fails all day is asked five times, and not at all where there is no net', async () => {
  const reader = await followed(URL_);
  reader.server.files.set(URL_, { kind: 'refused', status: 500 });
  reader.clock.hour = 0;
  await reader.live(1);
  for (; reader.clock.hour < 23; reader.clock.hour += 1) await reader.tick();
  expect(asked(reader, URL_)).toBe(5);
  expect((await reader.source()).trouble).toMatch(/500/);
  // What never left the computer is nobody's burden: with the net, the five are there still.
  reader.server.files.set(URL_, { kind: 'unreachable' });
  reader.clock.hour = 0;
  await reader.live(1);
  for (; reader.clock.hour < 20; reader.clock.hour += 1) await reader.tick();
  reader.server.publish('2026-02-10');
  reader.server.files.set(URL_, reader.server.files.get(urlOf('2026-02-10')) ?? '');
  await reader.tick();
  expect((await reader.source()).days[0]?.day).toBe('2026-02-10');
});

it('sent on to another address: held, and not one more request until the reader says so', async () => {
  const reader = await followed();
  reader.server.files.set(urlOf(MONDAY), { kind: 'moved' });
  await reader.live(1);
  expect(await reader.source()).toMatchObject({ held: expect.stringMatching(/sends Winnow on/), papers: 2 });
  reader.server.asked.length = 0;
  await reader.live(3);
  await reader.readNow();
  expect(reader.server.asked).toEqual([]);
  expect(await reader.said(idOf(FRIDAY))).toHaveLength(1);
  reader.server.publish(MONDAY);
  const { id } = await reader.source();
  expect(await reader.release(id)).toEqual({ ok: true });
  await reader.idle();
  expect(await reader.source()).toMatchObject({ held: '', days: [{ day: MONDAY }, { day: FRIDAY }] });
});

it.each([
  ['a thousand papers at 10/10', writeJson(aDigest({ date: MONDAY, papers: thousand })), /1000 papers/],
  ['a day that is still to come', writeJson(aDigest({ date: '2027-01-01' })), /2027-01-01/],
])('%s: held with nothing of it kept; released, the day is let go', async (_what, text, words) => {
  const reader = await followed();
  reader.server.files.set(urlOf(MONDAY), text);
  await reader.live(1);
  const { held, papers, id } = await reader.source();
  expect([held, papers]).toEqual([expect.stringMatching(words), 2]);
  expect(reader.changed).not.toHaveBeenCalled();
  await reader.release(id);
  await reader.idle();
  reader.server.publish('2026-02-10');
  await reader.live(1);
  expect(await reader.source()).toMatchObject({
    held: '',
    days: [{ day: '2026-02-10', papers: 2 }, { day: MONDAY, papers: 0 }, {}],
  });
});

it('another owner’s content: held; released, it is this source’s own from then on', async () => {
  const reader = await followed();
  const title = 'Somebody else’s papers';
  reader.server.publish(MONDAY, undefined, { title });
  await reader.live(1);
  const { held, id, papers } = await reader.source();
  expect([held, papers]).toEqual([expect.stringMatching(/somebody else’s papers/), 2]);
  await reader.release(id);
  await reader.idle();
  reader.server.publish('2026-02-10', undefined, { title });
  await reader.live(1);
  expect(await reader.source()).toMatchObject({
    held: '',
    days: [{ day: '2026-02-10' }, { day: MONDAY }, {}],
  });
});

it('a format that is not known any more: one line, and one request a day', async () => {
  const reader = await followed(URL_);
  reader.server.files.set(URL_, '<html>Our new site</html>');
  await reader.live(1);
  for (; reader.clock.hour < 23; reader.clock.hour += 1) await reader.tick();
  expect(asked(reader, URL_)).toBe(1);
  expect((await reader.source()).trouble).toMatch(/no longer be read: .+/);
  await reader.live(3);
  expect(asked(reader, URL_)).toBe(4);
  expect(await reader.source()).toMatchObject({ held: '', papers: 2 });
});

it('one broken file among good ones is that day’s fault alone', async () => {
  const reader = await following();
  reader.server.publish(FRIDAY);
  reader.server.files.set(urlOf('2026-02-05'), '{"papers": [');
  reader.server.publish('2026-02-04');
  await reader.begin();
  expect(await reader.source()).toMatchObject({
    trouble: '',
    days: [{ day: FRIDAY }, { day: '2026-02-04' }],
  });
  expect(asked(reader, urlOf('2026-02-05'))).toBe(1);
  await reader.live(6);
  // Mended in time, it would have been read.
  expect(asked(reader, urlOf('2026-02-05'))).toBe(3);
});

it('a day that had nothing for it is read, and is no fault', async () => {
  const reader = await followed();
  reader.server.files.set(urlOf(MONDAY), '{}');
  await reader.live(1);
  expect(await reader.source()).toMatchObject({
    trouble: '',
    held: '',
    days: [{ day: MONDAY, papers: 0 }, {}],
  });
});

it('permission refused: nothing is followed; taken back: told, and no request until it is given', async () => {
  const reader = await following();
  reader.server.publish(FRIDAY);
  const found = await reader.preview(urlOf(FRIDAY));
  reader.forbidden.add('https://digests.example/*');
  const address = found.ok ? found.preview.address : '';
  expect(await reader.follow(address, 'Somebody')).toMatchObject({ ok: false });
  reader.forbidden.clear();
  await reader.begin();
  reader.forbidden.add('https://digests.example/*');
  reader.server.publish(MONDAY);
  reader.server.asked.length = 0;
  await reader.live(3);
  await reader.readNow();
  await reader.idle();
  expect(reader.server.asked).toEqual([]);
  expect(await reader.source()).toMatchObject({ trouble: expect.stringMatching(/does not let/), papers: 2 });
  // What was read before stays.
  expect(await reader.said(idOf(FRIDAY))).toHaveLength(1);
  reader.forbidden.clear();
  // The moment it may, as the browser tells.
  await reader.tick();
  expect(await reader.source()).toMatchObject({ trouble: '', days: [{ day: MONDAY }, { day: FRIDAY }] });
  reader.forbidden.add('https://digests.example/*');
  reader.server.publish('2026-02-10');
  await reader.live(1);
  reader.forbidden.clear();
  await reader.tick();
  expect((await reader.source()).days[0]?.day).toBe('2026-02-10');
});

it('two sources: what is wrong with one does not keep the other', async () => {
  const reader = await followed();
  reader.server.files.set(URL_, { kind: 'slow' });
  reader.server.files.set('https://other.example/d.json', writeJson(aDigest({ date: MONDAY })));
  reader.server.files.set(urlOf(MONDAY), '<html>');
  expect(await reader.follow('https://other.example/d.json', 'Other')).toEqual({ ok: true });
  await reader.live(1);
  const { sources } = await reader.list();
  expect(sources.map(({ name, trouble }) => [name, trouble !== ''])).toEqual([
    ['Somebody', true],
    ['Other', false],
  ]);
  expect(await reader.said(aPaper().id)).toHaveLength(2);
});
