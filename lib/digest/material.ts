/** The digest as data, its writers and readers, the record; formulas, by KaTeX in one file. */

import {
  bestFirst,
  DIGEST_TITLE,
  type Digest,
  type DigestCounts,
  type DigestOrder,
  type DigestPaper,
} from '../papers/digest';

/** All that is known of some days or of a listing: what a digest is cut from. */
export interface Material extends Omit<Digest, 'papers' | 'counts'> {
  /** Every paper with a score, in arXiv's order. */
  papers: DigestPaper[];
  counts: Omit<DigestCounts, 'relevant'>;
}

export interface Cut {
  minRelevance: number;
  minNovelty: number;
  order: DigestOrder;
  withPrompt: boolean;
}

/** The cut-offs of the digest that Winnow grew out of. */
export const SEED_CUT: Cut = { minRelevance: 8, minNovelty: 7, order: 'sum', withPrompt: true };

/** The papers at or above both cut-offs, best first. Of equal papers, arXiv's order decides. */
export function cutDigest({ counts, ...material }: Material, cut: Cut): Digest {
  const papers = material.papers
    .filter(({ relevance, novelty }) => relevance >= cut.minRelevance && novelty >= cut.minNovelty)
    .sort((a, b) => bestFirst(a, b, cut.order));
  return {
    ...material,
    title: material.title || DIGEST_TITLE,
    papers,
    counts: { ...counts, relevant: papers.length },
    prompt: cut.withPrompt ? material.prompt : null,
  };
}
