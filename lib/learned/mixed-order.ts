/** What is known of a paper before a model is asked, in standard deviations above the usual. */
export interface Signs {
  /** By what was learned. */
  margin: number;
  /** By the criteria's words, and the company that they keep. */
  lean: number;
}

/** What the leaning counts beside a margin that was learned from many papers. */
const LEAN = 0.12;
/** Papers at which what was learned has half of the rest. */
const HALF = 25;

/** The order in which papers are shown, higher first, by both; by the leaning alone before anything was learned. */
export function mixed({ margin, lean }: Signs, papers: number): number {
  const learned = ((1 - LEAN) * papers) / (papers + HALF);
  return learned * margin + (1 - learned) * lean;
}
