import { beforeEach, expect, it, vi } from 'vitest';
import type { Follower } from '../follow/contract';
import { MAX_SOURCE_NAME } from '../store/followed-sources';
import { inMemoryFollower } from '../testing/follower';
import { createFollowHandlers } from './follow-handlers';

/** With a follower that lies in memory: what is asked of it, and what is looked at anew after. */
const refresh = vi.fn(async () => undefined);
let follower: Follower;
let handlers: ReturnType<typeof createFollowHandlers>;
const ADDRESS = 'https://digests.example/new/';

beforeEach(() => {
  refresh.mockClear();
  follower = inMemoryFollower();
  handlers = createFollowHandlers({ follower, refresh });
});

const listed = async () => (await handlers.getFollowed({})).sources;

it('follows what was seen, changes it, and lets go of it, and listings are looked at anew each time', async () => {
  expect(await handlers.previewSource({ address: ADDRESS })).toMatchObject({ ok: true });
  expect(refresh).not.toHaveBeenCalled();
  expect(await handlers.followSource({ address: ADDRESS, name: ' Graph lab ' })).toEqual({ ok: true });
  const [{ id } = { id: '' }] = await listed();
  expect(await listed()).toMatchObject([{ name: 'Graph lab', address: ADDRESS, place: 'beside' }]);
  await handlers.changeSource({ id, change: { place: 'instead', teaches: true } });
  expect(await listed()).toMatchObject([{ name: 'Graph lab', place: 'instead', teaches: true }]);
  await handlers.releaseSource({ id });
  await handlers.unfollowSource({ id });
  expect(await listed()).toEqual([]);
  expect(refresh).toHaveBeenCalledTimes(4);
});

it('says why where nothing came of it, and leaves listings alone', async () => {
  for (const refused of [
    handlers.changeSource({ id: 'none', change: { name: 'x' } }),
    handlers.unfollowSource({ id: 'none' }),
    handlers.releaseSource({ id: 'none' }),
  ])
    expect(await refused).toEqual({ ok: false, why: expect.stringMatching(/\w/) });
  expect(refresh).not.toHaveBeenCalled();
});

it('cuts a name where it is too long to stand beside scores, and between two characters', async () => {
  await handlers.followSource({ address: ADDRESS, name: '🦘'.repeat(200) });
  const [{ id, name } = { id: '', name: '' }] = await listed();
  expect(name.isWellFormed()).toBe(true);
  expect(name.length).toBeLessThanOrEqual(MAX_SOURCE_NAME);
  await handlers.changeSource({ id, change: { name: `${'a'.repeat(MAX_SOURCE_NAME - 1)} b` } });
  expect((await listed())[0]?.name).toBe('a'.repeat(MAX_SOURCE_NAME - 1));
});

it('has one of them read, or all', async () => {
  const readNow = vi.spyOn(follower, 'readNow');
  expect(await handlers.readSources({ id: 'a' })).toEqual({ ok: true });
  expect(await handlers.readSources({})).toEqual({ ok: true });
  expect(readNow.mock.calls).toEqual([['a'], [undefined]]);
});
