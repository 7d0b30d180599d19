import type { ArxivRequest, ServedPage } from '../servers/arxiv-server.ts';
import { longDay, renderCatchup } from './catchup-page.ts';
import { renderFeed } from './daily-feed.ts';
import type { SamplePaper } from './sample-paper.ts';

/** arXiv's announcements over some days: today's in the feed for programs, all of them on catch-up pages. */
export interface Mailings {
  /** Day of arXiv's clock, `2026-02-06`: the feed has its mailing, and is empty on a day without one. */
  today: string;
  /** For `ArxivServer.answer`. */
  answer(request: Pick<ArxivRequest, 'host' | 'path'>): ServedPage | undefined;
}

/** @param days papers by the day on which they were announced */
export function createMailings(days: Readonly<Record<string, readonly SamplePaper[]>>, today = ''): Mailings {
  const on = (day: string, list: string) => (days[day] ?? []).flatMap((paper) => listed(paper, list) ?? []);
  const mailings: Mailings = {
    today,
    answer({ host, path }) {
      const [, lists] = /^\/rss\/([\w.+-]+)$/.exec(path) ?? [];
      if (host === 'rss.arxiv.org' && lists !== undefined) {
        // A paper of two categories is there twice, so that nobody may count on its being there once.
        const papers = lists.split('+').flatMap((list) => on(mailings.today, list));
        return {
          body: renderFeed(papers, longDay(mailings.today)),
          headers: { 'content-type': 'text/xml; charset=utf-8' },
        };
      }
      const [, list, day] = /^\/catchup\/([\w.-]+)\/(\d{4}-\d\d-\d\d)\?abs=True&page=1$/.exec(path) ?? [];
      if (host === 'export.arxiv.org' && list !== undefined && day !== undefined)
        return { body: renderCatchup(on(day, list), list, day) };
      return undefined;
    },
  };
  return mailings;
}

/** The paper as the list of a category has it, where it is on it. */
function listed(paper: SamplePaper, list: string): SamplePaper | null {
  if (!paper.subjects.includes(`(${list})`)) return null;
  if (paper.kind === 'replace' || paper.primary === list) return paper;
  return { ...paper, kind: 'cross', crossFrom: paper.primary };
}
