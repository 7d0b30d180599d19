import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  asked,
  bare,
  catchup,
  client,
  DAY,
  feed,
  getter,
  id,
  ids,
  mailing,
  nothing,
  ok,
  paths,
  settled,
  t,
  useAbstractGetter,
} from '../testing/abstract-getter';
import { testAbstractPage } from '../testing/results-page';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${DAY}T15:00:00Z`) });
});
afterEach(() => vi.useRealTimers());
useAbstractGetter();

describe('the order of requests', () => {
  it('takes a whole mailing in one request, and keeps what nobody asked for, too', async () => {
    t.answers = (url) => (url.includes('/catchup/') ? catchup(ids(5)) : nothing);
    const page = client();
    getter().want(
      page,
      ids(3).map((each) => bare(each, { mailing })),
    );
    await settled();
    expect(paths()).toEqual([`/catchup/cs.LG/${DAY}?abs=True&page=1`]);
    expect([...page.got.keys()]).toEqual(ids(3));
    expect(page.got.get(id(1))).toBe(`We count ${id(1)} twice.`);
    expect(t.kept.map((paper) => paper.id)).toEqual(ids(5));
    expect(t.kept[0]).toMatchObject({ announced: DAY, categories: ['cs.LG'], kind: 'new' });
  });

  it('fetches a mailing once a day, even for another page and after the worker was killed', async () => {
    t.answers = (url) => (url.includes('/catchup/') ? catchup([id(1)]) : feed(asked(url)));
    for (let i = 0; i < 3; i += 1) {
      getter().want(client(), [bare(id(1), { mailing }), bare(id(2), { mailing })]);
      await settled();
    }
    expect(paths().filter((path) => path.startsWith('/catchup/'))).toHaveLength(1);
  });

  it('goes on to the next page of a long mailing', async () => {
    const long = ids(2002);
    t.answers = (url) => (url.endsWith('page=1') ? catchup(long.slice(0, 2000)) : catchup(long.slice(2000)));
    // Real time from here on, but the day of the mailing.
    vi.useRealTimers();
    vi.setSystemTime(`${DAY}T15:00:00Z`);
    t.manners = { ...t.manners, write: async () => undefined };
    const page = client();
    // Two pages only, of which the second says that it begins further down.
    t.answers = (url) =>
      url.endsWith('page=1')
        ? catchup(long.slice(0, 2000))
        : ok(catchup(long.slice(2000)).text.replaceAll('Total of 2 ', 'Total of 2002 '));
    getter().want(
      page,
      long.map((each) => bare(each, { mailing })),
    );
    await vi.waitFor(() => expect(page.got.size).toBe(2002), { timeout: 30_000, interval: 50 });
    expect(t.urls).toHaveLength(2);
  });

  it('asks the API for what a mailing leaves out, a hundred at a time, with max_results', async () => {
    const page = client();
    getter().want(
      page,
      ids(250).map((each) => bare(each)),
    );
    await settled();
    expect(t.urls.map((url) => asked(url).length)).toEqual([100, 100, 50]);
    expect(t.urls.every((url) => url.endsWith(`max_results=${asked(url).length}`))).toBe(true);
    expect(page.got.size).toBe(250);
    expect(page.told).toBeGreaterThanOrEqual(2);
  });

  it('asks for the version that the page shows, and joins answers by id, in whatever order', async () => {
    t.answers = (url) => feed(asked(url).reverse());
    const page = client();
    getter().want(page, [bare(id(1), { version: 2 }), bare('hep-th/9901002')]);
    await settled();
    expect(asked(t.urls[0] ?? '')).toEqual([`${id(1)}v2`, 'hep-th/9901002']);
    expect([...page.got.keys()].sort()).toEqual([id(1), 'hep-th/9901002']);
  });

  it('asks for what is on screen first', async () => {
    const [page, abstracts] = [client(), getter()];
    abstracts.want(page, [bare('1401.0001')]);
    abstracts.want(
      page,
      ids(150).map((each) => bare(each)),
    );
    abstracts.look(page, [id(140), id(139)]);
    await settled();
    expect(asked(t.urls[1] ?? '').slice(0, 2)).toEqual([id(140), id(139)]);
  });

  it('goes to the page of a single paper that the API does not give', async () => {
    t.answers = (url) =>
      url.includes('/api/')
        ? feed([], 0)
        : ok(testAbstractPage({ id: id(1) }).replace('<title>', '<title>arXiv '));
    const page = client();
    getter().want(page, [bare(id(1))]);
    await settled();
    // An empty answer is doubted once.
    expect(paths()).toEqual([
      '/api/query?id_list&max_results=1',
      '/api/query?id_list&max_results=1',
      `/abs/${id(1)}`,
    ]);
    expect(page.got.get(id(1))).toBe(`We count ${id(1)} twice.`);
  });

  it('never goes through pages one by one', async () => {
    t.answers = (url) => (url.includes('/api/') ? feed(asked(url).slice(3)) : nothing);
    const page = client();
    getter().want(
      page,
      ids(10).map((each) => bare(each)),
    );
    await settled();
    expect(paths().some((path) => path.startsWith('/abs/'))).toBe(false);
    expect([...page.lost.keys()]).toEqual(ids(3));
    expect(page.lost.get(id(1))).toMatch(/arXiv/);
  });
});
