import { allAtOnce, type Steps } from '../../base/in-steps';
import { companyOf, type Read } from './company';
import { spread } from './spread';

/**
 * Ranks of a page corrected by it, and by papers seen before: a word that keeps company with the criteria's words there
 * (an optimizer's name, a new abbreviation) speaks for a paper that holds it, one that papers far from the criteria
 * share speaks against. Each word's company is counted without the paper itself. On the scale of the ranks given.
 */
export function leanOnPage(page: readonly Read[], seen: readonly Read[] = []): number[] {
  const { mean, deviation } = spread([...page, ...seen].map(({ rank }) => rank));
  if (deviation === 0) return page.map(({ rank }) => rank);
  return leanings([...page, ...seen])
    .slice(0, page.length)
    .map((leaning) => mean + deviation * leaning);
}

/** The same in standard deviations from the mean of all these papers; 0 where the criteria tell none from another. */
export function leanings(papers: readonly Read[]): number[] {
  return allAtOnce(leaningsInSteps(papers));
}

/** The same for many papers, some at a time. */
export function* leaningsInSteps(papers: readonly Read[]): Steps<number[]> {
  return (yield* companyOf(papers)).leanings;
}
