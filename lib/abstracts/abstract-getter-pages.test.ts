import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  asked,
  bare,
  client,
  DAY,
  feed,
  getter,
  ids,
  settled,
  t,
  useAbstractGetter,
} from '../testing/abstract-getter';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${DAY}T15:00:00Z`) });
});
afterEach(() => vi.useRealTimers());
useAbstractGetter();

describe('pages that come and go', () => {
  it('asks once for what two pages want, and tells both', async () => {
    const [a, b, abstracts] = [client(), client(), getter()];
    abstracts.want(
      a,
      ids(2).map((each) => bare(each)),
    );
    abstracts.want(
      b,
      ids(3).map((each) => bare(each)),
    );
    await settled();
    expect(t.urls.flatMap(asked).sort()).toEqual(ids(3));
    expect([a.got.size, b.got.size]).toEqual([2, 3]);
  });

  it('asks for nothing that nobody waits for any more, and keeps what was under way', async () => {
    t.answers = async (url) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return feed(asked(url));
    };
    const [a, abstracts] = [client(), getter()];
    const papers = ids(150).map((each) => bare(each));
    abstracts.want(a, papers);
    await vi.advanceTimersByTimeAsync(100);
    abstracts.leave(a);
    await settled();
    expect(t.urls).toHaveLength(1);
    expect(a.got.size).toBe(0);
    expect(t.kept).toHaveLength(100);
  });
});
