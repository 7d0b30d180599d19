import type { MailedPaper } from '../arxiv/read-rss';
import type { DailyJob } from '../store/daily-state';
import type { DigestsDb } from '../store/digests-db';
import { noteListing } from '../store/listing-notes';
import { keepPapers } from '../store/papers';
import type { ScoresDb } from '../store/scores-db';
import { isOn } from './daily-job';
import { WORDS } from './words';

/** Notes a day's lists for digests, one for each category, and keeps the papers with their abstracts. */
export async function noteDay(
  { digests, scores }: { digests: DigestsDb; scores: ScoresDb },
  job: DailyJob,
  wanted: readonly MailedPaper[],
  at: number,
): Promise<void> {
  const { day, run, categories } = job;
  const kept = wanted.map((paper) => ({ ...paper, comments: null, announced: day, at }));
  await keepPapers(scores, kept).catch(() => undefined);
  for (const category of categories) {
    const papers = wanted.filter((paper) => isOn(paper, category));
    const rows = job.papers.filter((paper) => isOn(paper, category)).length;
    const about = { path: `/rss/${category}`, title: WORDS.listing({ category }), category };
    await noteListing(digests, { ...about, day, at, run, papers, rows });
  }
}
