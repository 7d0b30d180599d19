/** Something of the criteria that can be looked for in a paper. */
export interface Term {
  /** As the reader wrote it, to be shown. */
  label: string;
  /** The stems that must follow one another; never empty. */
  stems: readonly string[];
  wanted: boolean;
  /** What one mention in an abstract counts for. A rare word that the reader wrote by itself is 1. */
  weight: number;
  /** Whether it may be shown, and makes a strength. A common word inside a phrase only helps to order. */
  telling: boolean;
  /** Not the reader's own words: it stands for those of the label, or speaks of them. */
  related?: boolean;
}
