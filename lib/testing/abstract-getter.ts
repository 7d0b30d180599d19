import { beforeEach, vi } from 'vitest';
import { type AbstractGetter, createAbstractGetter } from '../abstracts/abstract-getter';
import type { Answer } from '../abstracts/arxiv-fetch';
import { createArxivLine } from '../abstracts/arxiv-line';
import type { FoundPaper } from '../abstracts/paper-of';
import type { Bare } from '../abstracts/wanted';
import { createMannersKeeper, type MannersKeeper } from '../store/manners';
import { openScores } from '../store/scores-db';
import { testPage, testSection } from './arxiv-page';
import { withoutDisk } from './no-disk';

/** The getter of abstracts, before an arXiv that answers as a test wants it to. */

export const DAY = '2026-02-06';
export const id = (n: number) => `2602.${10_000 + n}`;
export const ids = (count: number) => Array.from({ length: count }, (_, i) => id(i + 1));
export const bare = (paper: string, rest: Partial<Bare> = {}): Bare => ({
  id: paper,
  version: null,
  replaced: false,
  ...rest,
});
export const mailing = { subject: 'cs.LG', day: DAY };

export const ok = (text: string): Answer => ({ status: 200, text, retryAfter: null });
const entry = (paper: string) =>
  `<entry><id>http://arxiv.org/abs/${/v\d+$/.test(paper) ? paper : `${paper}v1`}</id><title>On ${paper}</title>
   <summary>We count ${paper}.</summary><author><name>Ada Example</name></author><category term="cs.LG"/></entry>`;
export const feed = (papers: readonly string[], total = papers.length) =>
  ok(`<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv</title>
    <opensearch:totalResults>${total}</opensearch:totalResults>${papers.map(entry).join('')}</feed>`);
export const refused = (culprit: string): Answer => ({
  ...feed([]),
  status: 400,
  text: `<feed><opensearch:totalResults>1</opensearch:totalResults><entry>
    <id>https://arxiv.org/api/errors#incorrect_id_format_for_${culprit}</id><title>Error</title></entry></feed>`,
});
export const catchup = (papers: readonly string[]) =>
  ok(
    testPage(
      testSection(
        `New submissions (showing ${papers.length} of ${papers.length} entries)`,
        papers.map((each) => ({ id: each })),
      ),
      `Total of ${papers.length} entries for Fri, 06 Feb 2026`,
    ),
  );
export const nothing: Answer = { status: 404, text: 'arXiv: not found', retryAfter: null };

/** The ids of a question to the API, in the order asked. */
export const asked = (url: string) => new URL(url).searchParams.get('id_list')?.split(',') ?? [];

/** Of the test that is running: what arXiv was asked, how it answers, and what was kept of it. */
export const t = {} as {
  manners: MannersKeeper;
  urls: string[];
  answers: (url: string) => Answer | Error | Promise<Answer>;
  kept: FoundPaper[];
};
export const wakeAt = vi.fn();

/** Sets `t` up before each test of a file. */
export function useAbstractGetter(): void {
  beforeEach(async () => {
    t.manners = createMannersKeeper(await withoutDisk(openScores));
    [t.urls, t.kept] = [[], []];
    t.answers = (url) => (url.includes('/api/') ? feed(asked(url)) : nothing);
  });
}

/** A page that waits for abstracts. */
export function client() {
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

/** A getter with a line of its own to the arXiv of the test. */
export function getter(): AbstractGetter {
  const send = async (url: string) => {
    t.urls.push(url);
    const answer = await t.answers(url);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const line = createArxivLine({ manners: t.manners, fetch: send, busy: () => undefined });
  const keep = async (papers: readonly FoundPaper[]) => void t.kept.push(...papers);
  return createAbstractGetter({ line, manners: t.manners, keep, wakeAt });
}

export const settled = () => vi.runAllTimersAsync();
/** What arXiv was asked for, ids aside. */
export const paths = () =>
  t.urls.map((url) => url.replace('https://export.arxiv.org', '').replace(/id_list=[^&]*/, 'id_list'));
