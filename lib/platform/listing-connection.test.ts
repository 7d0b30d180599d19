import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ListingRequest } from '../messages/listing';
import { AWAKE } from './awake';
import { connectListing, type ListingConnection } from './listing-connection';

/** A background on the other side, which may go at any time. */
const far = vi.hoisted(() => ({
  id: 'winnow' as string | undefined,
  ports: [] as { said: unknown[]; end(): void; reply(message: unknown): void }[],
  hear: [] as ((message: unknown) => unknown)[],
}));
vi.mock('./browser', () => {
  const connect = () => {
    const [said, ends, hears]: [unknown[], (() => void)[], ((message: unknown) => void)[]] = [[], [], []];
    far.ports.push({
      said,
      end: () => ends.forEach((each) => void each()),
      reply: (message) => hears.forEach((each) => void each(message)),
    });
    return {
      postMessage: (message: unknown) => said.push(message),
      disconnect: () => undefined,
      onMessage: { addListener: (listener: never) => hears.push(listener) },
      onDisconnect: { addListener: (listener: never) => ends.push(listener) },
    };
  };
  const onMessage = { addListener: (listener: never) => far.hear.push(listener), removeListener: vi.fn() };
  const runtime = {
    connect,
    onMessage,
    get id() {
      return far.id;
    },
  };
  return { browser: { runtime } };
});

const on = { open: vi.fn(), reply: vi.fn(), rest: vi.fn(), orphaned: vi.fn() };
const STAR: ListingRequest = { type: 'rescore' };
let line: ListingConnection;

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  Object.assign(far, { id: 'winnow', ports: [], hear: [] });
  on.open.mockImplementation(async (send) => send({ type: 'stop' }));
  on.rest.mockReturnValue(Number.POSITIVE_INFINITY);
  line = connectListing(on);
});
afterEach(() => {
  line.close();
  vi.useRealTimers();
});

const now = () => vi.advanceTimersByTimeAsync(0);
const last = () => far.ports.at(-1);
/** The background has answered, and then was let rest. */
async function rests(): Promise<void> {
  await now();
  last()?.reply({ type: 'marks', marks: [] });
  last()?.end();
}

it('lets a background rest that has nothing to do, and opens no line before there is something to say', async () => {
  await rests();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(far.ports).toHaveLength(1);
  line.send(STAR);
  await now();
  // Said once the background has the papers.
  expect([far.ports.length, last()?.said]).toEqual([2, [{ type: 'stop' }, STAR]]);
});

it.each([
  ['soon where something is under way', 0, 50],
  ['when what is waited for is over', 60_000, 60_000],
])('comes back %s', async (_what, rest, wait) => {
  on.rest.mockReturnValue(rest);
  await rests();
  await vi.advanceTimersByTimeAsync(wait - 1);
  expect(far.ports).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(far.ports).toHaveLength(2);
});

it('tries again ever more rarely where the background does not answer at all', async () => {
  await now();
  for (const wait of [50, 250, 500, 1000, 2000, 4000, 4000]) {
    on.rest.mockReturnValue(0);
    const before = far.ports.length;
    last()?.end();
    await vi.advanceTimersByTimeAsync(wait);
    expect(far.ports.length).toBe(before + 1);
  }
});

it('comes back at the background’s own word, and says when it is there', async () => {
  await rests();
  const back = vi.fn();
  void Promise.resolve(far.hear[0]?.(AWAKE)).then(back);
  expect([far.ports.length, back.mock.calls.length]).toEqual([2, 0]);
  await now();
  expect(back).toHaveBeenCalledOnce();
  expect(far.hear[0]?.({ name: 'getSettings' })).toBeUndefined();
  expect(far.ports).toHaveLength(2);
});

it('loses no word that is said while a line is broken or still silent, and of what is on screen tells the last', async () => {
  on.open.mockReturnValueOnce(new Promise(() => {}));
  line.reopen();
  line.send({ type: 'look', ids: ['2602.00001'] });
  line.send(STAR);
  line.send({ type: 'look', ids: ['2602.00002'] });
  expect(last()?.said).toEqual([]);
  last()?.end();
  await vi.advanceTimersByTimeAsync(50);
  expect(last()?.said).toEqual([{ type: 'stop' }, STAR, { type: 'look', ids: ['2602.00002'] }]);
});

it('notices without a line that the extension is gone, once', async () => {
  await rests();
  line.check();
  expect(on.orphaned).not.toHaveBeenCalled();
  far.id = undefined;
  line.check();
  line.check();
  line.send(STAR);
  expect(on.orphaned).toHaveBeenCalledOnce();
  expect(far.ports).toHaveLength(1);
});

it('tells the background anew what the page shows, once it has heard what came before', async () => {
  let told: () => void = () => undefined;
  on.open.mockImplementationOnce(
    () =>
      new Promise<void>((resolve) => {
        told = resolve;
      }),
  );
  line.close();
  line = connectListing(on);
  on.open.mockClear();
  line.again();
  line.send(STAR);
  await now();
  expect([on.open.mock.calls.length, last()?.said]).toEqual([0, []]);
  told();
  await now();
  // What was said in between waits no longer than for the first telling.
  expect([on.open.mock.calls.length, last()?.said]).toEqual([1, [STAR, { type: 'stop' }]]);
});

it('opens a line for it where the background rests', async () => {
  await rests();
  const before = far.ports.length;
  line.again();
  await now();
  expect(far.ports).toHaveLength(before + 1);
  expect(last()?.said).toEqual([{ type: 'stop' }]);
});
