import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ListingReply } from '../run/listing-protocol';
import type { Mark } from '../run/mark';
import type { RunStatus } from '../run/status';
import { followedMark, scoredMark } from '../testing/marks';
import { scoreDay } from './score-day';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Sessions whose run says what the test has it say. */
function scoring() {
  let say: (reply: ListingReply) => void = () => undefined;
  const session = { receive: async () => undefined, close: vi.fn() };
  const open = (_tab: number, send: typeof say) => {
    say = send;
    return session;
  };
  const day = scoreDay({ open }, [], {
    ...{ run: 'run', listing: '/list/cs.LG/new', category: 'cs.LG', cut: { minRelevance: 7, minNovelty: 1 } },
    flex: true,
    signal: new AbortController().signal,
  });
  const status = (usd: number, rest: Partial<RunStatus> = {}) =>
    say({ type: 'status', status: { phase: 'done', page: { usd }, notice: null, ...rest } as RunStatus });
  const marks = (...all: Mark[]) => say({ type: 'marks', marks: all });
  return { day, status, marks, session };
}

it('waits for the bill of the last reply', async () => {
  const { day, status, session } = scoring();
  status(0, { unbooked: true });
  status(0.1, { unbooked: true });
  expect(session.close).not.toHaveBeenCalled();
  status(0.2);
  expect((await day).status?.page.usd).toBe(0.2);
});

it('goes by the reader’s own scores, whatever followed digests say', async () => {
  const { day, status, marks } = scoring();
  const low = scoredMark('a', { relevance: 2 });
  marks(followedMark(low), followedMark(scoredMark('b'), { relevance: 1 }), scoredMark('c'), low);
  status(0.1);
  expect((await day).relevant).toEqual(['b', 'c']);
});

it('does not wait for ever where no bill can be written down', async () => {
  const { day, status } = scoring();
  status(0.1, { unbooked: true });
  vi.runAllTimers();
  expect((await day).status?.page.usd).toBe(0.1);
  expect(vi.getTimerCount()).toBe(0);
});
