/** Scorers on the device: how near a paper is to the criteria, without a model. */

import type { Paper } from '../../papers/paper';
import type { KeywordMatch } from '../../papers/score';
import type { LocalScorer } from '../local-scorer';
import { criteriaTerms } from './criteria-terms';
import { demand, keywordMatch } from './keyword-match';
import { leanOnPage } from './page-leaning';
import { paperTokens } from './paper-tokens';
import { surfaceOf } from './surface';
import { TermFinder } from './term-finder';

/**
 * Marks papers by the words of the criteria: what they want, less what they do not. Pure and
 * deterministic; strength and matched words are the paper's own, only the rank leans on the page.
 * @param criteriaText any text; without a word in it every strength and rank is 0
 */
export function createKeywordScorer(criteriaText: string): LocalScorer {
  const terms = criteriaTerms(criteriaText);
  const finder = new TermFinder(terms);
  const demanded = demand(terms);
  return {
    match: (paper) => keywordMatch(finder.find(paperTokens(paper)), demanded, surfaceOf(paper)),
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
        papers.map(({ id }, index) => {
          const match = matches[index] ?? { strength: 0, rank: 0, matched: [] };
          return [id, { ...match, rank: ranks[index] ?? match.rank }];
        }),
      );
    },
  };
}

/** A page's matches by paper id, from criteria that are used once. */
export function matchAll(criteriaText: string, papers: readonly Paper[]): Map<string, KeywordMatch> {
  return createKeywordScorer(criteriaText).matchAll(papers);
}
