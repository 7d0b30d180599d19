import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testPage, testSection } from '../arxiv/test-page';
import { testAbstractPage } from '../arxiv/test-results';
import { createMannersKeeper, type MannersKeeper } from '../store/manners';
import { type AbstractGetter, createAbstractGetter } from './abstract-getter';
import type { Answer } from './arxiv-fetch';
import { createArxivLine } from './arxiv-line';
import type { FoundPaper } from './paper-of';
import type { Bare } from './wanted';

const DAY = '2026-02-06';
const id = (n: number) => `2602.${10_000 + n}`;
const ids = (count: number) => Array.from({ length: count }, (_, i) => id(i + 1));
const bare = (paper: string, rest: Partial<Bare> = {}): Bare => ({
  id: paper,
  version: null,
  replaced: false,
  ...rest,
});
const mailing = { subject: 'cs.LG', day: DAY };

const ok = (text: string): Answer => ({ status: 200, text, retryAfter: null });
const entry = (paper: string) =>
  `<entry><id>http://arxiv.org/abs/${/v\d+$/.test(paper) ? paper : `${paper}v1`}</id><title>On ${paper}</title>
   <summary>We count ${paper}.</summary><author><name>Ada Example</name></author><category term="cs.LG"/></entry>`;
const feed = (papers: readonly string[], total = papers.length) =>
  ok(`<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv</title>
    <opensearch:totalResults>${total}</opensearch:totalResults>${papers.map(entry).join('')}</feed>`);
const refused = (culprit: string): Answer => ({
  ...feed([]),
  status: 400,
  text: `<feed><opensearch:totalResults>1</opensearch:totalResults><entry>
    <id>https://arxiv.org/api/errors#incorrect_id_format_for_${culprit}</id><title>Error</title></entry></feed>`,
});
const catchup = (papers: readonly string[]) =>
  ok(
    testPage(
      testSection(
        `New submissions (showing ${papers.length} of ${papers.length} entries)`,
        papers.map((each) => ({ id: each })),
      ),
      `Total of ${papers.length} entries for Fri, 06 Feb 2026`,
    ),
  );
const nothing: Answer = { status: 404, text: 'arXiv: not found', retryAfter: null };

/** The ids of a question to the API, in the order asked. */
const asked = (url: string) => new URL(url).searchParams.get('id_list')?.split(',') ?? [];

let manners: MannersKeeper;
let urls: string[];
let answers: (url: string) => Answer | Error | Promise<Answer>;
let kept: FoundPaper[];
const wakeAt = vi.fn();

function client() {
  const got = new Map<string, string>();
  const lost = new Map<string, string>();
  return {
    ...{ got, lost, told: 0 },
    arrived(papers: readonly FoundPaper[]) {
      for (const { id: paper, abstract } of papers) got.set(paper, abstract);
    },
    gone(some: readonly string[], why: string) {
      for (const paper of some) lost.set(paper, why);
    },
    fetching() {
      this.told += 1;
    },
  };
}

function getter(): AbstractGetter {
  const send = async (url: string) => {
    urls.push(url);
    const answer = await answers(url);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const line = createArxivLine({ manners, fetch: send, busy: () => undefined });
  const keep = async (papers: readonly FoundPaper[]) => void kept.push(...papers);
  return createAbstractGetter({ line, manners, keep, wakeAt });
}

const settled = () => vi.runAllTimersAsync();
const paths = () =>
  urls.map((url) => url.replace('https://export.arxiv.org', '').replace(/id_list=[^&]*/, 'id_list'));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${DAY}T15:00:00Z`) });
  manners = createMannersKeeper(null);
  [urls, kept] = [[], []];
  answers = (url) => (url.includes('/api/') ? feed(asked(url)) : nothing);
});
afterEach(() => vi.useRealTimers());

describe('the order of asking', () => {
  it('takes a whole mailing in one request, and keeps what nobody asked for, too', async () => {
    answers = (url) => (url.includes('/catchup/') ? catchup(ids(5)) : nothing);
    const page = client();
    getter().want(
      page,
      ids(3).map((each) => bare(each, { mailing })),
    );
    await settled();
    expect(paths()).toEqual([`/catchup/cs.LG/${DAY}?abs=True&page=1`]);
    expect([...page.got.keys()]).toEqual(ids(3));
    expect(page.got.get(id(1))).toBe(`We count ${id(1)} twice.`);
    expect(kept.map((paper) => paper.id)).toEqual(ids(5));
    expect(kept[0]).toMatchObject({ announced: DAY, categories: ['cs.LG'], kind: 'new' });
  });

  it('fetches a mailing once a day, even for another page and after the worker was killed', async () => {
    answers = (url) => (url.includes('/catchup/') ? catchup([id(1)]) : feed(asked(url)));
    for (let i = 0; i < 3; i += 1) {
      getter().want(client(), [bare(id(1), { mailing }), bare(id(2), { mailing })]);
      await settled();
    }
    expect(paths().filter((path) => path.startsWith('/catchup/'))).toHaveLength(1);
  });

  it('goes on to the next page of a long mailing', async () => {
    const long = ids(2002);
    answers = (url) => (url.endsWith('page=1') ? catchup(long.slice(0, 2000)) : catchup(long.slice(2000)));
    // Real time from here on, but the day of the mailing.
    vi.useRealTimers();
    vi.setSystemTime(`${DAY}T15:00:00Z`);
    manners = { ...manners, write: async () => undefined };
    const page = client();
    // Two pages only, of which the second says that it begins further down.
    answers = (url) =>
      url.endsWith('page=1')
        ? catchup(long.slice(0, 2000))
        : ok(catchup(long.slice(2000)).text.replaceAll('Total of 2 ', 'Total of 2002 '));
    getter().want(
      page,
      long.map((each) => bare(each, { mailing })),
    );
    await vi.waitFor(() => expect(page.got.size).toBe(2002), { timeout: 30_000, interval: 50 });
    expect(urls).toHaveLength(2);
  });

  it('asks the API for what a mailing leaves out, a hundred at a time, with max_results', async () => {
    const page = client();
    getter().want(
      page,
      ids(250).map((each) => bare(each)),
    );
    await settled();
    expect(urls.map((url) => asked(url).length)).toEqual([100, 100, 50]);
    expect(urls.every((url) => url.endsWith(`max_results=${asked(url).length}`))).toBe(true);
    expect(page.got.size).toBe(250);
    expect(page.told).toBeGreaterThanOrEqual(2);
  });

  it('asks for the version that the page shows, and joins answers by id, in whatever order', async () => {
    answers = (url) => feed(asked(url).reverse());
    const page = client();
    getter().want(page, [bare(id(1), { version: 2 }), bare('hep-th/9901002')]);
    await settled();
    expect(asked(urls[0] ?? '')).toEqual([`${id(1)}v2`, 'hep-th/9901002']);
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
    expect(asked(urls[1] ?? '').slice(0, 2)).toEqual([id(140), id(139)]);
  });

  it('goes to the page of a single paper that the API does not give', async () => {
    answers = (url) =>
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
    answers = (url) => (url.includes('/api/') ? feed(asked(url).slice(3)) : nothing);
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

describe('answers that are not what they should be', () => {
  it('doubts an empty or shortened answer once', async () => {
    let first = true;
    answers = (url) => {
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
    expect(urls).toHaveLength(2);
  });

  it('loses no other paper for one that arXiv refuses', async () => {
    answers = (url) =>
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
    answers = (url) =>
      asked(url).includes(id(7)) ? bad : url.includes('/api/') ? feed(asked(url)) : nothing;
    const page = client();
    getter().want(
      page,
      ids(20).map((each) => bare(each)),
    );
    await settled();
    expect(page.got.size).toBe(19);
    expect([...page.lost.keys()]).toEqual([id(7)]);
    expect(urls.length).toBeLessThan(20);
  });

  it('does not try every id where the API refuses everything', async () => {
    answers = () => ({ status: 400, text: 'Bad Request', retryAfter: null });
    const page = client();
    const papers = ids(100).map((each) => bare(each));
    getter().want(page, papers);
    await settled();
    expect(page.lost.size).toBe(100);
    expect(urls.length).toBeLessThan(20);
  });

  it('sends nothing malformed', async () => {
    const page = client();
    getter().want(page, [bare('nonsense'), bare(id(1))]);
    await settled();
    expect(asked(urls[0] ?? '')).toEqual([id(1)]);
    expect([...page.lost.keys()]).toEqual(['nonsense']);
  });
});

describe('arXiv in trouble', () => {
  it('waits, says until when and why, and goes on', async () => {
    let times = 0;
    answers = (url) =>
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
    expect(urls).toHaveLength(1);
    await settled();
    expect(page.got.size).toBe(3);
    expect(abstracts.state(page)).toEqual({ left: 0, until: null, trouble: null });
  });

  it('gives up in the end, with the reason, and sends no more', async () => {
    answers = () => new TypeError('Failed to fetch');
    const page = client();
    getter().want(
      page,
      ids(2).map((each) => bare(each)),
    );
    await settled();
    expect([...page.lost]).toEqual(ids(2).map((each) => [each, 'arXiv cannot be reached']));
    expect(urls).toHaveLength(8);
  });

  it('does not ask earlier because somebody else comes', async () => {
    answers = () => ({ status: 503, text: '', retryAfter: '300' });
    const abstracts = getter();
    abstracts.want(client(), [bare(id(1))]);
    await vi.advanceTimersByTimeAsync(1000);
    abstracts.want(client(), [bare(id(2))]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(urls).toHaveLength(1);
  });
});

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
    expect(urls.flatMap(asked).sort()).toEqual(ids(3));
    expect([a.got.size, b.got.size]).toEqual([2, 3]);
  });

  it('asks for nothing that nobody waits for any more, and keeps what was under way', async () => {
    answers = async (url) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return feed(asked(url));
    };
    const [a, abstracts] = [client(), getter()];
    const papers = ids(150).map((each) => bare(each));
    abstracts.want(a, papers);
    await vi.advanceTimersByTimeAsync(100);
    abstracts.leave(a);
    await settled();
    expect(urls).toHaveLength(1);
    expect(a.got.size).toBe(0);
    expect(kept).toHaveLength(100);
  });
});
