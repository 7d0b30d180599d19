/** The digest as data, its writers and readers, the record; formulas, by KaTeX in one file. */

import {
  bestFirst,
  DIGEST_TITLE,
  type Digest,
  type DigestCounts,
  type DigestOrder,
  type DigestPaper,
} from '../papers/digest';
import type { Aside } from './aside';
import { topicGroups, topicOrder } from './topic-groups';

/** All that is known of some days or of a listing: what a digest is cut from. */
export interface Material extends Omit<Digest, 'papers' | 'counts'> {
  /** Every paper with a score, in arXiv's order, or as its page was sorted. */
  papers: DigestPaper[];
  counts: Omit<DigestCounts, 'relevant'>;
  /** Absent where there are none, as in a digest that was read in. */
  aside?: Aside;
}

export interface Cut {
  minRelevance: number;
  minNovelty: number;
  order: DigestOrder;
  withPrompt: boolean;
  /** The papers stand under the topics that they meet, as far as these are known: see `nameTopics`. Absent is no. */
  byTopic?: boolean;
}

/** The cut-offs of the digest that Winnow grew out of. */
export const SEED_CUT: Cut = { minRelevance: 8, minNovelty: 7, order: 'sum', withPrompt: false };

/**
 * Where a digest that was read in was cut by whoever made it: at the lowest scores in it, so that all of it is shown, and
 * under topics where its papers stand under such.
 */
export function ownCut({ papers, topics }: Pick<Material, 'papers' | 'topics'>): Partial<Cut> {
  const lowest = (score: 'relevance' | 'novelty') =>
    papers.reduce((low, paper) => Math.min(low, paper[score]), papers.length > 0 ? 10 : 1);
  return {
    ...{ minRelevance: lowest('relevance'), minNovelty: lowest('novelty') },
    ...(topics ? { byTopic: true } : {}),
  };
}

/** The papers at or above both cut-offs, those that are set aside with them. */
export function aboveCut({ papers }: Pick<Material, 'papers'>, cut: Cut): DigestPaper[] {
  return papers.filter(
    ({ relevance, novelty }) => relevance >= cut.minRelevance && novelty >= cut.minNovelty,
  );
}

/**
 * The papers at or above both cut-offs, best first, by topic or not. Of equal papers, arXiv's order decides.
 *
 * @param withAside with those that are set aside
 */
export function cutDigest(all: Material, cut: Cut, withAside = false): Digest {
  const { counts, topics: known = [], aside, ...material } = all;
  const out = new Set(aside && !withAside ? [...aside.dismissed, ...aside.switchedOff] : []);
  const papers = aboveCut(material, cut)
    .filter(({ id }) => !out.has(id))
    .sort((a, b) => bestFirst(a, b, cut.order));
  const topics = cut.byTopic ? topicOrder(papers, known) : undefined;
  return {
    ...material,
    title: material.title || DIGEST_TITLE,
    ...(topics
      ? { papers: topicGroups({ topics, papers })?.flatMap((group) => group.papers) ?? [], topics }
      : { papers }),
    counts: { ...counts, relevant: papers.length },
    prompt: cut.withPrompt ? material.prompt : null,
    cut: { minRelevance: cut.minRelevance, minNovelty: cut.minNovelty },
  };
}
