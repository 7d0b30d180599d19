/** Scorers on the device: how near a paper is to the criteria, without a model. */

import type { Paper } from '../../papers/paper';
import type { KeywordMatch } from '../../papers/score';
import type { LocalScorer } from '../local-scorer';
import { criteriaTerms } from './criteria-terms';
import { followedAuthors } from './followed-authors';
import { demand, keywordMatch, withAuthors } from './keyword-match';
import { leanOnPage } from './page-leaning';
import { paperTokens } from './paper-tokens';
import { surfaceOf } from './surface';
import { TermFinder } from './term-finder';

/**
 * Marks papers by the words of the criteria: what they want, less what they do not; and by who wrote them. Pure and
 * deterministic; strength and matched words are the paper's own, only the rank leans on the page.
 * @param criteriaText any text; without a word in it every strength and rank is 0
 * @param authors names of people whose papers are wanted
 */
export function createKeywordScorer(criteriaText: string, authors: readonly string[] = []): LocalScorer {
  const terms = criteriaTerms(criteriaText);
  const finder = new TermFinder(terms);
  const demanded = demand(terms);
  const findAuthors = followedAuthors(authors);
  return {
    match: (paper) =>
      withAuthors(
        keywordMatch(finder.find(paperTokens(paper)), demanded, surfaceOf(paper)),
        findAuthors(paper.authors ?? []),
      ),
    matchAll(papers) {
      const read = papers.map(paperTokens);
      const matches = papers.map((paper, i) =>
        keywordMatch(finder.find(read[i] ?? paperTokens(paper)), demanded, surfaceOf(paper)),
      );
      const ranks = leanOnPage(
        read,
        matches.map((match) => match.rank),
      );
      return new Map(
        papers.map((paper, index) => {
          const match = matches[index] ?? { strength: 0, rank: 0, matched: [] };
          const leaning = { ...match, rank: ranks[index] ?? match.rank };
          return [paper.id, withAuthors(leaning, findAuthors(paper.authors))];
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
): Map<string, KeywordMatch> {
  return createKeywordScorer(criteriaText, authors).matchAll(papers);
}
