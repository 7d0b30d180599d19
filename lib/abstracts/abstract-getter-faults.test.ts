import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  asked,
  bare,
  client,
  DAY,
  feed,
  getter,
  id,
  ids,
  nothing,
  refused,
  settled,
  t,
  useAbstractGetter,
  wakeAt,
} from '../testing/abstract-getter';
import type { Answer } from './arxiv-fetch';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${DAY}T15:00:00Z`) });
});
afterEach(() => vi.useRealTimers());
useAbstractGetter();

describe('answers that are not what they should be', () => {
  it('doubts an empty or shortened answer once', async () => {
    let first = true;
    t.answers = (url) => {
      const short = first;
      first = false;
      return feed(short ? asked(url).slice(0, 1) : asked(url), short ? 3 : asked(url).length);
    };
    const page = client();
    getter().want(
      page,
      ids(3).map((each) => bare(each)),
    );
    await settled();
    expect(page.got.size).toBe(3);
    expect(t.urls).toHaveLength(2);
  });

  it('loses no other paper for one that arXiv refuses', async () => {
    t.answers = (url) =>
      asked(url).includes(id(2)) ? refused(id(2)) : url.includes('/api/') ? feed(asked(url)) : nothing;
    const page = client();
    getter().want(
      page,
      ids(3).map((each) => bare(each)),
    );
    await settled();
    expect([...page.got.keys()]).toEqual([id(1), id(3)]);
    expect([...page.lost.keys()]).toEqual([id(2)]);
  });

  it('finds out by halves which one it is where arXiv does not say', async () => {
    const bad: Answer = { status: 400, text: 'Bad Request', retryAfter: null };
    t.answers = (url) =>
      asked(url).includes(id(7)) ? bad : url.includes('/api/') ? feed(asked(url)) : nothing;
    const page = client();
    getter().want(
      page,
      ids(20).map((each) => bare(each)),
    );
    await settled();
    expect(page.got.size).toBe(19);
    expect([...page.lost.keys()]).toEqual([id(7)]);
    expect(t.urls.length).toBeLessThan(20);
  });

  it('does not try every id where the API refuses everything', async () => {
    t.answers = () => ({ status: 400, text: 'Bad Request', retryAfter: null });
    const page = client();
    const papers = ids(100).map((each) => bare(each));
    getter().want(page, papers);
    await settled();
    expect(page.lost.size).toBe(100);
    expect(t.urls.length).toBeLessThan(20);
  });

  it('sends nothing malformed', async () => {
    const page = client();
    getter().want(page, [bare('nonsense'), bare(id(1))]);
    await settled();
    expect(asked(t.urls[0] ?? '')).toEqual([id(1)]);
    expect([...page.lost.keys()]).toEqual(['nonsense']);
  });
});

describe('arXiv in trouble', () => {
  it('waits, says until when and why, and goes on', async () => {
    let times = 0;
    t.answers = (url) =>
      ++times <= 2 ? { status: 429, text: 'Rate exceeded.', retryAfter: '60' } : feed(asked(url));
    const [page, abstracts] = [client(), getter()];
    abstracts.want(
      page,
      ids(3).map((each) => bare(each)),
    );
    await vi.advanceTimersByTimeAsync(5000);
    expect(abstracts.state(page)).toMatchObject({ left: 3, trouble: 'arXiv asks for patience' });
    expect(abstracts.state(page).until).toBeGreaterThan(Date.now() + 50_000);
    expect(wakeAt).toHaveBeenLastCalledWith(abstracts.state(page).until);
    expect(t.urls).toHaveLength(1);
    await settled();
    expect(page.got.size).toBe(3);
    expect(abstracts.state(page)).toEqual({ left: 0, until: null, trouble: null });
  });

  it('gives up in the end, with the reason, and sends no more', async () => {
    t.answers = () => new TypeError('Failed to fetch');
    const page = client();
    getter().want(
      page,
      ids(2).map((each) => bare(each)),
    );
    await settled();
    expect([...page.lost]).toEqual(ids(2).map((each) => [each, 'arXiv cannot be reached']));
    expect(t.urls).toHaveLength(8);
  });

  it('does not ask earlier because somebody else comes', async () => {
    t.answers = () => ({ status: 503, text: '', retryAfter: '300' });
    const abstracts = getter();
    abstracts.want(client(), [bare(id(1))]);
    await vi.advanceTimersByTimeAsync(1000);
    abstracts.want(client(), [bare(id(2))]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(t.urls).toHaveLength(1);
  });
});
