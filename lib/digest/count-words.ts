import { type DigestCounts, withoutScore } from '../papers/digest';
import { COUNT_LABELS, COUNT_NAMES } from './count-labels';
import { WORDS } from './words';

/** A count with its name and with what exactly it counts. */
export interface CountWords {
  name: keyof DigestCounts;
  /** As it stands in a written digest. */
  label: string;
  /** A number, or why there is none. */
  value: string;
  meaning: string;
}

/** The counts that are known, in reading order. No relevant papers is said only where all were scored. */
export function countWords(counts: DigestCounts): CountWords[] {
  return COUNT_NAMES.flatMap((name) => {
    const count = counts[name];
    if (count === null) return [];
    // Whoever does not say how many were scored counts in ways of their own.
    const others = counts.scored === null && name !== 'relevant';
    const meaning = others ? WORDS.countedByOthers : WORDS[name];
    return {
      name,
      label: COUNT_LABELS[name],
      meaning,
      value: name === 'relevant' ? relevantWords(counts) : String(count),
    };
  });
}

function relevantWords(counts: DigestCounts): string {
  const { relevant, scored } = counts;
  const missing = withoutScore(counts);
  if (relevant > 0 || missing === 0) return String(relevant);
  return scored ? WORDS.noneAmong({ scored, missing }) : WORDS.noneKnown;
}
