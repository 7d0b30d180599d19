/** A digest as data: what the page shows, the writers write and the readers read. Plain JSON throughout. */

/** A paper with the scores it was given. */
export interface DigestPaper {
  /** arXiv id without version. */
  id: string;
  version: number | null;
  /** TeX intact. */
  title: string;
  authors: string[];
  /** TeX intact; empty where it was not kept. */
  abstract: string;
  /** arXiv categories, the primary one first; empty where they are not known. */
  categories: string[];
  /** The line that names the criterion met. */
  comment: string;
  /** Integer, 1 to 10. */
  relevance: number;
  /** Integer, 1 to 10. */
  novelty: number;
  /** Whose score it is, in words, where it is not the digest's own model's under its own criteria. */
  origin: string;
  /** Names of the criteria that it meets, the closest one first; absent where nobody said. */
  topics?: string[];
  /** Why it belongs to the first of them; absent where nobody said. */
  topicMatch?: string;
  /**
   * Other numbers that it was given, under their names: the reader's own axes and, as `READING`, its place in their order, or
   * those of another program, such as `PROXIMITY` and `READ_SCORE`, whose scale is its own.
   */
  axes?: Record<string, number>;
  /** The reader starred it; absent is no. */
  starred?: boolean;
  /** The reader's own words, plain text of any number of lines; absent where there are none. */
  note?: string;
}

/**
 * How many papers, each number defined by `count-words.ts`. Null is not known, which is not nought.
 * Of a digest that Winnow made, `scanned = scored + failed + unscored`.
 */
export interface DigestCounts {
  /** Entries on arXiv's lists, of whatever kind; a paper on two lists counts twice. */
  rows: number | null;
  /** Distinct papers among them; of a daily run, those of the kinds that were wanted. */
  scanned: number | null;
  scored: number | null;
  /** Of `scored`, those whose score was known before. */
  remembered: number | null;
  failed: number | null;
  /** Not asked about, or still waiting for a score. */
  unscored: number | null;
  /** At or above both cut-offs. */
  relevant: number;
}

/** Prompt, completion and both together; null where not known. */
export interface Split {
  prompt: number | null;
  completion: number | null;
  total: number | null;
}

export interface Digest {
  /** Heading without its date. */
  title: string;
  /** `2026-02-06`, or `2026-02-02 to 2026-02-06`; empty where not known. */
  date: string;
  /** Name of the model, or of several; empty where not known. */
  model: string;
  tokens: Split | null;
  /** US dollars. */
  cost: Split | null;
  counts: DigestCounts;
  /** Best first. */
  papers: DigestPaper[];
  /** What the model was told; null where it is not to be part of the digest. */
  prompt: { system: string; user: string } | null;
  /** Names of topics in reading order, where the papers stand under them; absent where they are one list. */
  topics?: string[];
  /** Lowest scores of a paper in it; absent where nobody said. */
  cut?: { minRelevance: number; minNovelty: number };
}

/** As the digest that Winnow grew out of calls itself: others' readers look for it. */
export const DIGEST_TITLE = 'Personalized Daily ArXiv Papers';

export const NO_COUNTS: DigestCounts = {
  ...{ rows: null, scanned: null, scored: null, remembered: null, failed: null, unscored: null },
  relevant: 0,
};

/** Papers without a score, as far as is known. */
export function withoutScore({ failed, unscored }: Pick<DigestCounts, 'failed' | 'unscored'>): number {
  return (failed ?? 0) + (unscored ?? 0);
}

/**
 * `page`: as the page stood that it is made of; `reading`: as the reader's own axes, or the program that made the digest,
 * would have the papers read.
 */
export type DigestOrder = 'sum' | 'relevance' | 'reading' | 'page';

/** Under this name a paper's axes hold its place in the reading order, the higher the sooner. */
export const READING = 'Reading order';

/** Its place in the reading order, by Winnow or as the program said that Winnow grew out of; null where it has none. */
export function readingIn({ axes = {} }: Pick<DigestPaper, 'axes'>): number | null {
  return axes[READING] ?? axes.READ_SCORE ?? null;
}

type Scores = Pick<DigestPaper, 'relevance' | 'novelty' | 'axes'>;
/** Behind all that have a place. */
const NO_PLACE = -1e12;

/**
 * For sorting best first: by relevance plus novelty, then relevance; by relevance, then novelty; in the reading order, then by
 * relevance; or not at all.
 */
export function bestFirst(a: Scores, b: Scores, order: DigestOrder = 'sum'): number {
  if (order === 'page') return 0;
  const sum = b.relevance + b.novelty - a.relevance - a.novelty;
  const relevance = b.relevance - a.relevance;
  const reading = order === 'reading' ? (readingIn(b) ?? NO_PLACE) - (readingIn(a) ?? NO_PLACE) : 0;
  return reading || (order === 'sum' ? sum || relevance : relevance || sum);
}

/** Address of a paper on arXiv. */
export function paperUrl({ id }: Pick<DigestPaper, 'id'>, kind: 'abs' | 'pdf' | 'html' = 'abs'): string {
  return `https://arxiv.org/${kind}/${id}`;
}
