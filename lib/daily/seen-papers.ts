import type { MailedPaper } from '../arxiv/read-rss';
import type { SeenMailing } from '../store/daily-state';
import { byDay } from './due-days';

/**
 * Days whose papers are remembered. A feed was seen to lag by a day or two, and each day more is some hundred kB for
 * a reader of many lists.
 */
const KEPT = 5;

/** The same with these papers of a day, and the lists that were found whole. */
export function withSeen(
  seen: readonly SeenMailing[],
  day: string,
  papers: readonly MailedPaper[],
  whole: readonly string[] = [],
): SeenMailing[] {
  const before = seen.find((each) => each.day === day) ?? { day, papers: [], whole: [] };
  const after = {
    day,
    papers: [...new Set([...before.papers, ...papers.map(({ id }) => id)])],
    whole: [...new Set([...before.whole, ...whole])],
  };
  return [after, ...seen.filter((each) => each.day !== day)].sort(byDay).slice(0, KEPT);
}

/** The same where these papers turned out to be of another day. */
export function withoutSeen(
  seen: readonly SeenMailing[],
  day: string,
  papers: readonly MailedPaper[],
): SeenMailing[] {
  const gone = new Set(papers.map(({ id }) => id));
  return seen.map((each) =>
    each.day === day ? { ...each, papers: each.papers.filter((id) => !gone.has(id)) } : each,
  );
}

/**
 * Those of the papers that were seen on none of the days that count. One that is announced again, as a cross-list or in
 * a new version, counts as seen: the page of its day has it once more.
 */
export function unseenOf(
  seen: readonly SeenMailing[],
  papers: readonly MailedPaper[],
  counts: (day: string) => boolean = () => true,
): MailedPaper[] {
  const known = new Set(seen.filter(({ day }) => counts(day)).flatMap((each) => each.papers));
  return papers.filter(({ id }) => !known.has(id));
}
