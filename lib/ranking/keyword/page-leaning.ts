import { usualShare } from './common-words';
import type { PaperTokens } from './paper-tokens';

/** How much the page's own words count beside the criteria's, on a page without end. */
const LEAN = 1;
/** Papers at which a page has half of that say: the words of a few papers are chance. */
const HALF_PAGE = 20;
/** As many papers of no leaning are added to those that hold a word. */
const CAUTION = 5;
/** A rank further from the page's mean than this, in standard deviations, counts as this. */
const FURTHEST = 2.5;

/**
 * Ranks corrected by the page: a word that keeps company with the criteria's words there (an optimizer's
 * name, a new abbreviation) speaks for a paper that holds it, one that papers far from the criteria share
 * speaks against. Each word's company is counted without the paper itself. On the scale of the ranks given.
 */
export function leanOnPage(papers: readonly PaperTokens[], ranks: readonly number[]): number[] {
  const { mean, deviation } = spread(ranks);
  if (deviation === 0) return [...ranks];
  const leanings = ranks.map((rank) => Math.max(-FURTHEST, Math.min(FURTHEST, (rank - mean) / deviation)));
  const vocabularies = papers.map(vocabulary);
  const words = new Map<string, { papers: number; leaning: number }>();
  vocabularies.forEach((vocabulary, index) => {
    for (const word of vocabulary) {
      const entry = words.get(word);
      const leaning = leanings[index] ?? 0;
      if (entry === undefined) words.set(word, { papers: 1, leaning });
      else {
        entry.papers += 1;
        entry.leaning += leaning;
      }
    }
  });
  const company = vocabularies.map((vocabulary, index) => {
    let sum = 0;
    let squares = 0;
    for (const word of vocabulary) {
      const entry = words.get(word);
      if (entry === undefined || entry.papers < 2) continue;
      const rarity = Math.log(papers.length / entry.papers);
      sum += (rarity * (entry.leaning - (leanings[index] ?? 0))) / (entry.papers - 1 + CAUTION);
      squares += rarity * rarity;
    }
    return squares === 0 ? 0 : sum / Math.sqrt(squares);
  });
  const around = spread(company);
  const lean =
    around.deviation === 0 ? 0 : (LEAN * papers.length) / (papers.length + HALF_PAGE) / around.deviation;
  return ranks.map((rank, index) => rank + deviation * lean * ((company[index] ?? 0) - around.mean));
}

function vocabulary({ title, abstract }: PaperTokens): Set<string> {
  const words = new Set<string>();
  for (const tokens of [title, abstract]) {
    for (const token of tokens) if (usualShare(token) < 1) words.add(token);
  }
  words.delete('');
  return words;
}

function spread(values: readonly number[]): { mean: number; deviation: number } {
  const count = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  return { mean, deviation: Math.sqrt(variance) };
}
