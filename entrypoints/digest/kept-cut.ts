import { type Cut, SEED_CUT } from '../../lib/digest/material';

/** The reader's cut-offs for digests, kept for this page alone. */
const KEY = 'digest-cut';

export function readCut(): Cut {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Cut>;
    const score = (value: unknown, instead: number) =>
      Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 10 ? Number(value) : instead;
    return {
      minRelevance: score(kept.minRelevance, SEED_CUT.minRelevance),
      minNovelty: score(kept.minNovelty, SEED_CUT.minNovelty),
      order: kept.order === 'relevance' ? 'relevance' : 'sum',
      withPrompt: kept.withPrompt !== false,
    };
  } catch {
    return SEED_CUT;
  }
}

export function keepCut(cut: Cut): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(cut));
  } catch {
    // A full or closed storage: the page shows the cut-offs all the same, and forgets them.
  }
}
