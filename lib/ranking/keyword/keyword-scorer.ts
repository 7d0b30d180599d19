/** Scorers on the device: how near a paper is to the criteria, without a model. */

import type { Paper } from '../../papers/paper';
import type { KeywordMatch } from '../../papers/score';
import type { LocalScorer, RankAll } from '../local-scorer';
import { countsOf } from '../term-counts';
import { criteriaTerms } from './criteria-terms';
import { followedAuthors } from './followed-authors';
import { demand, keywordMatch, withAuthors } from './keyword-match';
import { leanOnPage } from './page-leaning';
import { paperTokens } from './paper-tokens';
import { surfaceOf } from './surface';
import { TermFinder } from './term-finder';

/**
 * Marks papers by the words of the criteria: what they want, less what they do not; and by who wrote them. Pure and
 * deterministic; strength and matched words are the paper's own, only the rank leans on the page and what was seen.
 * @param criteriaText any text; without a word in it every strength and rank is 0
 * @param authors names of people whose papers are wanted
 */
export function createKeywordScorer(criteriaText: string, authors: readonly string[] = []): LocalScorer {
  const terms = criteriaTerms(criteriaText);
  const finder = new TermFinder(terms);
  const demanded = demand(terms);
  const findAuthors = followedAuthors(authors);
  const readPaper = (paper: Pick<Paper, 'title' | 'abstract'>) => {
    const tokens = paperTokens(paper);
    const match = keywordMatch(finder.find(tokens), demanded, surfaceOf(paper));
    return { match, counts: countsOf(tokens), rank: match.rank };
  };
  return {
    match: (paper) => withAuthors(readPaper(paper).match, findAuthors(paper.authors ?? [])),
    read(paper) {
      const { counts, rank } = readPaper(paper);
      return { counts, rank };
    },
    matchAll(papers, rankAll = leanOnPage) {
      const page = papers.map(readPaper);
      const ranks = rankAll(page);
      return new Map(
        page.map(({ match }, i): [string, KeywordMatch] => {
          const { id = '', authors = [] } = papers[i] ?? {};
          return [id, withAuthors({ ...match, rank: ranks[i] ?? match.rank }, findAuthors(authors))];
        }),
      );
    },
  };
}

/** A page's matches by paper id, from criteria that are used once. */
export function matchAll(
  criteriaText: string,
  papers: readonly Paper[],
  authors: readonly string[] = [],
  rankAll?: RankAll,
): Map<string, KeywordMatch> {
  return createKeywordScorer(criteriaText, authors).matchAll(papers, rankAll);
}
