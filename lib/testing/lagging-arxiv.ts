import type { DailyFeed, MailedPaper } from '../arxiv/read-rss';
import { merged } from '../daily/daily-job';
import { arxivDay } from '../daily/due-days';
import type { MailSource } from '../daily/mail-source';

/** arXiv, as far as the daily run asks it, with a feed and pages that need not agree. */
export interface LaggingArxiv extends MailSource {
  /** What was announced on a day in a category. */
  announce(day: string, category: string, papers: readonly MailedPaper[]): void;
  /** The feed has this date from now on; null: that of the day on which it is asked. */
  feedDate: string | null;
  /** The day whose papers the feed has of a category, where that is not the feed's own. */
  feedOf: Map<string, string>;
  /** Papers that the feed does not have. */
  dropped: Set<string>;
  /** Pages that are not there yet, `cs.LG 2026-02-06`. */
  missing: Set<string>;
  /** Thrown in place of an answer, once each. */
  refusals: (Error | undefined)[];
  /** What was asked for, and whether it had papers. */
  asked: { what: string; papers: number }[];
}

export function laggingArxiv(now: () => Date): LaggingArxiv {
  const mailings = new Map<string, readonly MailedPaper[]>();
  const on = (list: string, day: string) => mailings.get(`${list} ${day}`) ?? [];
  const answer = <T extends readonly unknown[]>(what: string, papers: T): T => {
    const refusal = arxiv.refusals.shift();
    if (refusal) throw refusal;
    arxiv.asked.push({ what, papers: papers.length });
    return papers;
  };
  const arxiv: LaggingArxiv = {
    ...{ feedDate: null, feedOf: new Map(), dropped: new Set(), missing: new Set(), refusals: [], asked: [] },
    announce: (day, category, papers) => void mailings.set(`${category} ${day}`, papers),
    async feed(categories): Promise<DailyFeed> {
      const day = arxiv.feedDate ?? arxivDay(now());
      const papers = categories
        .flatMap((list) => on(list, arxiv.feedOf.get(list) ?? day))
        .filter(({ id }) => !arxiv.dropped.has(id));
      const once = merged([], answer(`feed ${categories.join('+')}`, papers));
      return { day, rows: papers.length, papers: once };
    },
    async mailing(category, day) {
      const what = `${category} ${day}`;
      // Pages do not tell the version.
      const shown = arxiv.missing.has(what) ? [] : on(category, day);
      return [...answer(what, shown)].map((paper) => ({ ...paper, version: null }));
    },
  };
  return arxiv;
}
