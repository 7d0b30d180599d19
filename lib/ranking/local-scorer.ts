import type { Paper } from '../papers/paper';
import type { KeywordMatch } from '../papers/score';
import type { Read } from './keyword/company';

/**
 * What marks papers on the device, at no cost. The keyword scorer knows only the criteria; one that also
 * learns from the scores already bought can stand in its place.
 */
export interface LocalScorer {
  /** One paper by itself. Never throws, whatever the text. */
  match(paper: Pick<Paper, 'title' | 'abstract'> & Partial<Pick<Paper, 'authors'>>): KeywordMatch;
  /** What is to be remembered of a paper seen, so that later pages can lean on it. */
  read(paper: Pick<Paper, 'title' | 'abstract'>): Read;
  /**
   * A whole page, by id. The page's papers may shed light on one another, so a rank is to be compared only with ranks of
   * the same call; of two papers with one id the later counts.
   * @param rankAll without it, ranks lean on the page alone
   */
  matchAll(papers: readonly Paper[], rankAll?: RankAll): Map<string, KeywordMatch>;
}

/** What the papers of a page are ranked by, higher first, in the order given. */
export type RankAll = (page: readonly Read[]) => number[];
