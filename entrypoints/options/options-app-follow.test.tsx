// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { FollowedReply, Follower } from '../../lib/follow/contract';
import { createFollowHandlers } from '../../lib/own-pages/follow-handlers';
import { button, labelled, pageText, press, type } from '../../lib/testing/dom';
import { aFollowed, aPreview, inMemoryFollower } from '../../lib/testing/follower';
import { answers, asked, open, useOptionsPage } from '../../lib/testing/options-page';
import { ask, contains } from '../../lib/testing/permissions';
import { request } from '../../lib/testing/request';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
vi.mock('../../lib/platform/browser', () => import('../../lib/testing/permissions'));
useOptionsPage();

/** A background with a follower that lies in memory. */
let follower: Follower;
const HOST = 'https://digests.example/*';
const ADDRESS = 'https://digests.example/new/';
const hosts = () => ask.mock.calls.map(([{ origins }]) => origins);

beforeEach(() => {
  follower = inMemoryFollower();
  const handlers: Record<string, unknown> = { ...createFollowHandlers({ follower }) };
  request.mockImplementation(async (name: string, of: unknown) => {
    const handler = handlers[name];
    return typeof handler === 'function' ? handler(of) : answers[name];
  });
  ask.mockResolvedValue(true);
});

async function lookAt(address: string) {
  await open();
  await vi.waitFor(() => labelled('Address of a digest'));
  await type('Address of a digest', address);
  await press(button('Look'));
  await vi.waitFor(() => button('Follow'));
}
const names = () => [...document.querySelectorAll('.followed h3')].map(({ textContent }) => textContent);

it('follows what it has shown by one press, and asks for that one host inside it', async () => {
  await lookAt(ADDRESS);
  expect(ask).not.toHaveBeenCalled();
  // Not `press`, which awaits: by the time `click` returns, the question must have been put.
  button('Follow').click();
  expect(ask.mock.calls).toEqual([[{ origins: [HOST] }]]);
  await vi.waitFor(() => expect(names()).toEqual(['Graph lab']));
  expect(pageText()).toContain('You follow Graph lab now.');
  expect(labelled('Address of a digest').value).toBe('');
  expect(document.querySelector('.preview')).toBeNull();
});

it.each([
  ['refused', async () => false, 'You have not let Winnow reach digests.example: nothing is read there'],
  ['never put', async () => Promise.reject(new Error('no')), 'Your browser would not ask whether Winnow'],
])('follows nothing where the question is %s, says so, and can be tried again', async (_, answer, said) => {
  ask.mockImplementation(answer);
  await lookAt(ADDRESS);
  await press(button('Follow'));
  await vi.waitFor(() => expect(pageText()).toContain(said));
  expect(asked().map(([name]) => name)).toEqual(['previewSource']);
  expect(names()).toEqual([]);
  ask.mockResolvedValue(true);
  await press(button('Follow'));
  await vi.waitFor(() => expect(names()).toEqual(['Graph lab']));
});

it('asks before it looks where the browser lets it read nothing, and looks once it may', async () => {
  const preview = vi.spyOn(follower, 'preview');
  preview.mockResolvedValueOnce({ ok: false, why: 'Not allowed yet.', pattern: HOST });
  await open();
  await vi.waitFor(() => labelled('Address of a digest'));
  await type('Address of a digest', ADDRESS);
  await press(button('Look'));
  await vi.waitFor(() => expect(pageText()).toContain('Not allowed yet.'));
  ask.mockResolvedValueOnce(false);
  await press(button('Allow digests.example and look'));
  await vi.waitFor(() => expect(pageText()).toContain('You have not let Winnow reach digests.example'));
  button('Allow digests.example and look').click();
  expect(hosts()).toEqual([[HOST], [HOST]]);
  await vi.waitFor(() => button('Follow'));
  expect(preview.mock.calls).toEqual([[ADDRESS], [ADDRESS]]);
});

it('shows what was looked at last, however late the answer to what was before', async () => {
  let late: (found: Awaited<ReturnType<Follower['preview']>>) => void = () => undefined;
  const preview = vi.spyOn(follower, 'preview');
  preview.mockReturnValueOnce(
    new Promise((resolve) => {
      late = resolve;
    }),
  );
  await open();
  await vi.waitFor(() => labelled('Address of a digest'));
  await type('Address of a digest', 'https://slow.example/');
  await press(button('Look'));
  expect(pageText()).toContain('Looking…');
  await type('Address of a digest', ADDRESS);
  await press(button('Look'));
  await vi.waitFor(() => button('Follow'));
  late({ ok: true, preview: aPreview({ name: 'Too late' }) });
  await press(labelled('What to call it'));
  expect(pageText()).not.toContain('Too late');
});

it('says why it could not be followed, and keeps what was looked at', async () => {
  await lookAt(ADDRESS);
  vi.spyOn(follower, 'follow').mockResolvedValue({ ok: false, why: 'You follow that one already.' });
  await press(button('Follow'));
  await vi.waitFor(() => expect(pageText()).toContain('You follow that one already.'));
  expect(button('Follow').disabled).toBe(false);
});

it('lets go of one after a question, and says what became of its scores', async () => {
  await lookAt(ADDRESS);
  await press(button('Follow'));
  await vi.waitFor(() => button('Unfollow'));
  await press(button('Unfollow'));
  await press(button('Unfollow'));
  await vi.waitFor(() => expect(names()).toEqual([]));
  expect(pageText()).toContain('Unfollowed. Its scores are forgotten.');
  await vi.waitFor(() => expect(document.activeElement).toBe(labelled('Address of a digest')));
});

it('tells of a host that was taken back, asks for it alone, and goes on with one that was held', async () => {
  const held = aFollowed(1, { held: 'All papers have 10.', pattern: HOST });
  const reply: FollowedReply = { sources: [held], presets: [] };
  vi.spyOn(follower, 'list').mockImplementation(async () => reply);
  contains.mockImplementation(async ({ origins = [] }) => !origins.includes(HOST));
  const release = vi.spyOn(follower, 'release').mockResolvedValue({ ok: true });
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('does not let Winnow reach digests.example'));
  await press(button('Allow'));
  expect(hosts()).toEqual([[HOST]]);
  await press(button('Follow on'));
  expect(release.mock.calls).toEqual([['source-1']]);
});
