/** Scores that were read in from a digest have a scorer that begins so: no host of a model service can. */
const PREFIX = 'imported: ';

/** @param source whose they are, in words: `gpt-5, from a digest of 2026-02-06` */
export function importedScorer(source: string): string {
  return PREFIX + source;
}

/** Whose an imported score is, in words; null for a score that the reader's own model gave. */
export function importSource(scorer: string): string | null {
  return scorer.startsWith(PREFIX) ? scorer.slice(PREFIX.length) : null;
}
