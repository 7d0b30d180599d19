import { type DigestCounts, withoutScore } from '../papers/digest';

/** A count with its name and with what exactly it counts. */
export interface CountWords {
  name: keyof DigestCounts;
  /** As it stands in a written digest. */
  label: string;
  /** A number, or why there is none. */
  value: string;
  meaning: string;
}

const MEANINGS: Readonly<Record<keyof DigestCounts, readonly [label: string, meaning: string]>> = {
  rows: ['Total arXiv papers', 'Entries on arXiv’s lists. A paper on two lists counts twice.'],
  scanned: [
    'Total scanned papers',
    'Distinct papers among them; of a daily run, those of the kinds you chose.',
  ],
  scored: ['Total scored papers', 'Papers with a relevance and a novelty score.'],
  remembered: [
    'Total remembered papers',
    'Of the scored ones, those whose score was known before and cost nothing.',
  ],
  failed: ['Total failed papers', 'Papers for which the model gave no usable score.'],
  unscored: [
    'Total unscored papers',
    'Papers not asked about, such as replacements, or still waiting for a score.',
  ],
  relevant: ['Total relevant papers', 'Scored papers at or above both cut-offs: the ones below.'],
};

const OTHERS = 'As counted by the program that made this digest.';

export const COUNT_LABELS: ReadonlyMap<string, keyof DigestCounts> = new Map(
  (Object.keys(MEANINGS) as (keyof DigestCounts)[]).map((name) => [MEANINGS[name][0].toLowerCase(), name]),
);

/** The counts that are known, in reading order. No relevant papers is said only where all were scored. */
export function countWords(counts: DigestCounts): CountWords[] {
  const names = Object.keys(MEANINGS) as (keyof DigestCounts)[];
  return names.flatMap((name) => {
    const count = counts[name];
    if (count === null) return [];
    const [label, own] = MEANINGS[name];
    // Whoever does not say how many were scored counts in ways of their own.
    const meaning = counts.scored === null && name !== 'relevant' ? OTHERS : own;
    return { name, label, meaning, value: name === 'relevant' ? relevantWords(counts) : String(count) };
  });
}

function relevantWords(counts: DigestCounts): string {
  const { relevant, scored } = counts;
  const missing = withoutScore(counts);
  if (relevant > 0 || missing === 0) return String(relevant);
  return scored
    ? `none among ${scored} scored; ${missing} without a score`
    : 'not known; no paper was scored';
}
