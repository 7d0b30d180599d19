import { beforeEach, expect, it, vi } from 'vitest';
import type { Follower } from '../follow/contract';
import { inMemoryFollower } from '../testing/follower';
import { createFollowHandlers } from './follow-handlers';

/** With a follower that lies in memory: what is asked of it, and what it answers. */
let follower: Follower;
let handlers: ReturnType<typeof createFollowHandlers>;
const ADDRESS = 'https://digests.example/new/';

beforeEach(() => {
  follower = inMemoryFollower();
  handlers = createFollowHandlers({ follower });
});

const listed = async () => (await handlers.getFollowed({})).sources;

it('follows what was seen, changes it, goes on with it, and lets go of it', async () => {
  expect(await handlers.previewSource({ address: ADDRESS })).toMatchObject({ preview: { address: ADDRESS } });
  expect(await listed()).toEqual([]);
  expect(await handlers.followSource({ address: ADDRESS, name: 'Graph lab' })).toEqual({ ok: true });
  const [{ id } = { id: '' }] = await listed();
  expect(await listed()).toMatchObject([{ name: 'Graph lab', address: ADDRESS, place: 'beside' }]);
  await handlers.changeSource({ id, change: { place: 'instead', teaches: true } });
  expect(await listed()).toMatchObject([{ name: 'Graph lab', place: 'instead', teaches: true }]);
  expect(await handlers.releaseSource({ id })).toEqual({ ok: true });
  expect(await handlers.unfollowSource({ id })).toEqual({ ok: true });
  expect(await listed()).toEqual([]);
});

it('hands on why nothing came of it', async () => {
  await handlers.followSource({ address: ADDRESS, name: 'Graph lab' });
  for (const refused of [
    handlers.followSource({ address: ADDRESS, name: 'Again' }),
    handlers.changeSource({ id: 'none', change: { name: 'x' } }),
    handlers.unfollowSource({ id: 'none' }),
    handlers.releaseSource({ id: 'none' }),
  ])
    expect(await refused).toEqual({ ok: false, why: expect.stringMatching(/\w/) });
});

it('has one of them read, or all', async () => {
  const readNow = vi.spyOn(follower, 'readNow');
  expect(await handlers.readSources({ id: 'a' })).toEqual({ ok: true });
  expect(await handlers.readSources({})).toEqual({ ok: true });
  expect(readNow.mock.calls).toEqual([['a'], [undefined]]);
});
