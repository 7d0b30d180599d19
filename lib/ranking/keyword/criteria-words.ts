import { rarity } from './common-words';

/** A word as the reader wrote it, and its stems: two or more where it is hyphenated. */
export interface Word {
  text: string;
  stems: string[];
}

/** What one mention of these words, one after the other, counts for: more than each, less than their sum. */
export function phraseWeight(words: readonly Word[]): number {
  const weights = stemsOf(words)
    .map(rarity)
    .filter((weight) => weight > 0);
  return weights.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(weights.length || 1);
}

export function stemsOf(words: readonly Word[]): string[] {
  return words.flatMap((word) => word.stems);
}

/** The words as they are shown. */
export function labelOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}
