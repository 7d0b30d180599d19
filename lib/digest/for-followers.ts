import type { Digest, DigestPaper } from '../papers/digest';

/**
 * A digest as it may be published: without what is the reader's own business (notes, stars, what it cost) and without scores
 * that are not those of its model under its criteria, which would be handed on under another's name. The criteria are in it
 * where the reader has them written into digests.
 */
export function forFollowers(digest: Digest): Digest {
  const papers = digest.papers.filter(({ origin }) => origin === '').map(withoutMarks);
  const counts = { ...digest.counts, remembered: null, relevant: papers.length };
  return { ...digest, papers, counts, tokens: null, cost: null };
}

function withoutMarks({ starred: _, note: __, ...paper }: DigestPaper): DigestPaper {
  return paper;
}
