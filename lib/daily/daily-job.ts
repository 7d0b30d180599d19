import { namesOf } from '../arxiv/aliases';
import { isNewer, type MailedPaper } from '../arxiv/read-rss';
import type { DailyJob } from '../store/daily-state';
import type { DailySettings } from './daily-settings';

/** Nothing has gone wrong with it yet. */
export const UNTRIED = Object.freeze({ tries: 0, notBefore: 0, lacking: '' });

/** Nothing of it came with the feed, and none of its lists was done with before. */
export const BY_PAGES = Object.freeze({ early: [] as string[], fed: [] as string[], before: null });

/** The mailing of a day whose lists are all still to be read. */
export function emptyJob(day: string, categories: readonly string[]): DailyJob {
  const all = [...categories];
  return {
    day,
    categories: all,
    left: all,
    rows: 0,
    papers: [],
    run: crypto.randomUUID(),
    ...UNTRIED,
    ...BY_PAGES,
  };
}

/**
 * A waiting job as it was before its lists were read. Where mailings cost more than the reader’s limit, more wait
 * each day, and what is on disk must not grow with all their abstracts.
 */
export function withoutPapers(job: DailyJob): DailyJob {
  // What is left of a day has few papers, or none yet.
  if (job.before) return job;
  return { ...job, left: job.categories, rows: 0, papers: [], early: [] };
}

/** The job with one more list read. */
export function withMailing(job: DailyJob, category: string, papers: readonly MailedPaper[]): DailyJob {
  const shown = new Set(papers.map(({ id }) => id));
  return {
    ...job,
    left: job.left.filter((each) => each !== category),
    rows: job.rows + papers.length,
    papers: merged(job.papers, papers),
    early: job.early.filter((id) => !shown.has(id)),
  };
}

/** Each paper once. See `isNewer` for what is announced in several ways. */
export function merged(some: readonly MailedPaper[], more: readonly MailedPaper[]): MailedPaper[] {
  const all = new Map(some.map((paper) => [paper.id, paper]));
  for (const paper of more) {
    const before = all.get(paper.id);
    if (!before || isNewer(paper, before)) all.set(paper.id, paper);
  }
  return [...all.values()];
}

/** The job without the lists that are no longer wanted; null where none is left. */
export function trimmedJob(job: DailyJob, wanted: readonly string[]): DailyJob | null {
  const names = new Set(wanted.flatMap(namesOf));
  const categories = job.categories.filter((category) => names.has(category));
  if (categories.length === 0) return null;
  if (categories.length === job.categories.length) return job;
  const isHere = (paper: MailedPaper) => categories.some((category) => isOn(paper, category));
  const left = job.left.filter((category) => categories.includes(category));
  // What could not be read may be what is wanted no more.
  const tried = left.length < job.left.length ? UNTRIED : {};
  return { ...job, ...tried, categories, left, papers: job.papers.filter(isHere) };
}

/** Whether a paper is on the list of a category; an archive has the papers of all its categories. */
export function isOn({ categories }: Pick<MailedPaper, 'categories'>, list: string): boolean {
  const lists = namesOf(list);
  return categories
    .flatMap(namesOf)
    .some((category) => lists.some((name) => category === name || category.startsWith(`${name}.`)));
}

/** Papers of the kinds that the reader wants. */
export function wantedPapers(
  papers: readonly MailedPaper[],
  { cross, replacements }: Pick<DailySettings, 'cross' | 'replacements'>,
): MailedPaper[] {
  const kinds = new Set(['new', ...(cross ? ['cross'] : []), ...(replacements ? ['replace'] : [])]);
  return papers.filter(({ kind }) => kinds.has(kind));
}
