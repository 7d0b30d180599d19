import * as v from 'valibot';
import { Finite, OfTen } from './sound';

/** What a followed digest says of a paper: a stranger's text, cut to length before it is kept. */
export const FollowedScoreSchema = v.object({
  /** `<source id> <arXiv id>`: of each source the newest word on a paper. */
  key: v.string(),
  source: v.string(),
  /** arXiv id without version. */
  id: v.string(),
  /** The paper that it means: where the page's paper has another title, it says nothing of it. */
  title: v.string(),
  ...{ relevance: OfTen, novelty: OfTen, comment: v.string() },
  /** Whose score it is, as the digest tells it; empty where it does not. */
  model: v.string(),
  /** Of the digest, `2026-02-06`; empty where it tells none. */
  day: v.string(),
  /** When it was read, in ms since the epoch. */
  at: Finite,
});
export type FollowedScore = v.InferOutput<typeof FollowedScoreSchema>;

/** How far the reading of a source is. Disposable: without it the source is read anew. */
export const SourceStateSchema = v.object({
  /** Of the source. */
  id: v.string(),
  /** When it was looked at last, in ms since the epoch; 0 for never. */
  looked: Finite,
  /** What the server said of the address last asked for, to be asked by next time; empty where nothing. */
  ...{ etag: v.string(), modified: v.string() },
  /** Days that were read, newest first, and how many papers each had. */
  days: v.array(v.object({ day: v.string(), papers: Finite })),
  /** By what its digests are known again: whose they say they are. Empty until one was read. */
  owner: v.string(),
  /** Why it could not be read last time; empty where it could. It is tried again. */
  trouble: v.string(),
  /** Why it is not read any more until the reader says so; empty where it is. */
  held: v.string(),
  /** When to look at it again, in ms since the epoch; absent for at once. */
  next: v.optional(Finite),
  /** Files that were asked for on a day: more than a few a day are not. */
  asked: v.optional(v.object({ day: v.string(), files: Finite })),
  /** Days that had no file that could be read, and the day on which they were asked for last. */
  missing: v.optional(v.array(v.object({ day: v.string(), on: v.string() }))),
});
export type SourceState = v.InferOutput<typeof SourceStateSchema>;

export function followedKey(source: string, id: string): string {
  return `${source} ${id}`;
}
