import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { Behaviour } from '../../e2e/servers/behaviour';
import { patience, resetPatience } from '../testing/quick-waits';
import { always, mostAsked, score, serve, useScheduler, whys } from '../testing/scheduler';

vi.mock('./rate-limiter', async (original) =>
  (await import('../testing/quick-waits')).quickRateLimiter(await original()),
);
vi.mock('../model/guarded-fetch', async (original) =>
  (await import('../testing/quick-waits')).impatientFetch(await original()),
);

useScheduler();

describe('replies that are not whole', () => {
  it('asks again only for what was left out, alone in the end, and then says why there is no score', async () => {
    const missing = 'Paper number 3 of the test';
    const server = await serve(({ papers }) => ({
      kind: 'omit',
      numbers: papers.filter(({ title }) => title === missing).map(({ number }) => number),
    }));
    const { page, end } = await score(server, 4);
    expect(end).toMatchObject({ scored: 3, failed: 1 });
    const asked = server.timesAsked();
    expect([...asked.values()].sort()).toEqual([1, 1, 1, 3]);
    const sizes = server
      .chats()
      .flatMap(({ papers }) => (papers.some(({ title }) => title === missing) ? [papers.length] : []));
    expect(sizes.at(-1)).toBe(1);
    expect(whys(page)[0]).toBeTruthy();
  });

  it.each<Behaviour>([
    { kind: 'cut', after: 1 },
    { kind: 'length', after: 1 },
    { kind: 'streamError', after: 1 },
    { kind: 'noDone' },
  ])('loses nothing and asks for nothing twice after %o', async (behaviour) => {
    const server = await serve((_call, n) => (n <= 3 ? behaviour : undefined));
    const { end } = await score(server, 20);
    expect(end.scored).toBe(20);
    // One of each broken pair came before the break.
    const twice = [...server.timesAsked().values()].filter((times) => times > 1);
    expect(twice).toHaveLength(behaviour.kind === 'noDone' ? 0 : 3);
    expect(mostAsked(server)).toBeLessThanOrEqual(2);
  });

  it('gives up after a bounded number of requests where no reply holds a score', async () => {
    const server = await always({ kind: 'text', text: 'I am sorry, I cannot help with that.' });
    const { page, end } = await score(server, 200);
    expect(server.chats().length).toBeLessThanOrEqual(16);
    expect(end).toMatchObject({ scored: 0, failed: 200, notice: { action: expect.any(String) } });
    expect(whys(page)).toHaveLength(200);
  });

  it.each([
    [20_000, 0],
    [4_000_000, 6],
  ])('counts a reply as it is once unpacked: of %i bytes at most', async (maxBytes, scored) => {
    Object.assign(patience, { maxBytes });
    const event = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;
    const headers = { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' };
    const server = await serve(({ papers }) => {
      const rows = papers.map(({ number }) => `{"paper":${number},"relevance":5,"novelty":5,"comment":"x"}`);
      const body = gzipSync(
        `${event(' '.repeat(1000)).repeat(200)}${event(rows.join('\n'))}data: [DONE]\n\n`,
      );
      expect(body.length).toBeLessThan(10_000);
      return { kind: 'status', status: 200, headers, body };
    });
    const { end } = await score(server, 6);
    expect(end).toMatchObject({ scored, failed: 6 - scored });
  });

  it('stops reading a reply that does not end', async () => {
    Object.assign(patience, { maxBytes: 20_000 });
    const server = await always({ kind: 'text', text: 'x'.repeat(400_000), pieceSize: 400 });
    const { end } = await score(server, 6);
    expect(end).toMatchObject({ scored: 0, failed: 6 });
    expect(server.chats().length).toBeLessThanOrEqual(16);
  });

  it.each<Behaviour>([{ kind: 'hang' }, { kind: 'trickle', everyMs: 10 }])(
    'notices a server that says nothing: %o',
    async (behaviour) => {
      Object.assign(patience, { idleMs: 60, longestMs: 200 });
      const server = await serve((_call, n) => {
        if (n === 1) return behaviour;
        // What is well answered after that may take its time: on a busy machine it does.
        resetPatience();
        return undefined;
      });
      const { end } = await score(server, 6);
      expect(end.scored).toBe(6);
      expect(mostAsked(server)).toBe(2);
    },
  );
});

it('shows what a model settled on, not the drafts that it thought aloud', async () => {
  const drafts = (verdicts: { number: number }[]) =>
    verdicts.map(({ number }) => `[${number}, 1, 1, "draft"]`);
  const finals = (verdicts: { number: number }[]) =>
    verdicts.map(({ number }) => `[${number}, 9, 8, "settled"]`);
  const server = await always({
    kind: 'shape',
    shape: (verdicts) => [...drafts(verdicts), '</think>', ...finals(verdicts)].join('\n'),
  });
  const { page } = await score(server, 12);
  await page.until(({ owed }) => owed === 0);
  await expect
    .poll(() => [...page.marks.values()].map((mark) => mark.state === 'scored' && mark.comment))
    .toEqual(Array.from({ length: 12 }, () => 'settled'));
});
