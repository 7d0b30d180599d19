import { beforeEach, expect, it, vi } from 'vitest';
import type { ListingReply } from '../messages/listing';
import type { Sessions } from '../run/sessions';

type Listener = (value: never) => void;
const connect: Listener[] = [];
vi.mock('./browser', () => ({
  browser: {
    runtime: {
      id: 'abc',
      getURL: () => 'chrome-extension://abc/',
      onConnect: { addListener: (listener: Listener) => connect.push(listener) },
    },
  },
}));
const { answerListings } = await import('./listing-ports');

const receive = vi.fn(async (_request: unknown): Promise<void> => undefined);
const close = vi.fn();
let send: (reply: ListingReply) => void;
const sessions = {
  open(_tabId: number, reply: typeof send) {
    send = reply;
    return { receive, close };
  },
} as unknown as Sessions;

beforeEach(() => {
  vi.clearAllMocks();
  receive.mockImplementation(async () => undefined);
  connect.length = 0;
});

async function plugIn(
  origin = 'https://arxiv.org',
  name = 'listing',
  opening: Promise<Sessions> = Promise.resolve(sessions),
) {
  answerListings(opening);
  const on = { message: [] as Listener[], disconnect: [] as Listener[] };
  const port = {
    name,
    sender: { id: 'abc', origin, tab: { id: 7 }, frameId: 0 },
    postMessage: vi.fn(),
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: Listener) => on.message.push(listener) },
    onDisconnect: { addListener: (listener: Listener) => on.disconnect.push(listener) },
  };
  for (const listener of connect) listener(port as never);
  await Promise.resolve();
  const say = async (message: unknown) => {
    for (const listener of on.message) listener(message as never);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const breakOff = async () => {
    for (const listener of on.disconnect) listener(port as never);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { port, say, breakOff };
}

const enabled: ListingReply = { type: 'enabled', enabled: true };

it('passes requests and replies on, and says when the page has left', async () => {
  const { port, say, breakOff } = await plugIn();
  await say({ type: 'stop' });
  expect(receive).toHaveBeenCalledExactlyOnceWith({ type: 'stop' });
  send(enabled);
  expect(port.postMessage).toHaveBeenCalledExactlyOnceWith(enabled);
  await breakOff();
  expect(close).toHaveBeenCalledOnce();
  send(enabled);
  await say({ type: 'resume' });
  expect([port.postMessage.mock.calls.length, receive.mock.calls.length]).toEqual([1, 1]);
});

it.each([
  ['https://evil.example', 'listing'],
  ['chrome-extension://abc', 'listing'],
  ['https://arxiv.org', 'other'],
])('opens no session for %s on a port named %s', async (origin, name) => {
  const { port, say } = await plugIn(origin, name);
  expect(port.disconnect).toHaveBeenCalledOnce();
  await say({ type: 'resume' });
  expect(receive).not.toHaveBeenCalled();
});

it('passes on nothing that is no request', async () => {
  const { say } = await plugIn();
  await say({ type: 'saveSettings', settings: { dailyCapUsd: 1000 } });
  await say(null);
  expect(receive).not.toHaveBeenCalled();
});

// An error that nobody catches fails the whole file.
it('outlives a line that breaks while it speaks, a request that fails, and services that do not open', async () => {
  const { port, say } = await plugIn();
  port.postMessage.mockImplementation(() => {
    throw new Error('Attempting to use a disconnected port object');
  });
  await say({ type: 'stop' });
  expect(() => send(enabled)).not.toThrow();
  send(enabled);
  expect(port.postMessage).toHaveBeenCalledOnce();

  const other = await plugIn();
  receive.mockRejectedValue(new DOMException('closing', 'InvalidStateError'));
  await other.say({ type: 'resume' });
  expect(receive).toHaveBeenCalled();

  const shut = await plugIn('https://arxiv.org', 'listing', Promise.reject(new Error('the disk is broken')));
  await shut.say({ type: 'resume' });
  await shut.breakOff();
});
