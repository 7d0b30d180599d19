import type { DigestCounts } from '../papers/digest';

/** Names of the counts as they stand in written digests, in reading order. Not translated: `readHead` reads them. */
export const COUNT_LABELS: Readonly<Record<keyof DigestCounts, string>> = {
  rows: 'Total arXiv papers',
  scanned: 'Total scanned papers',
  scored: 'Total scored papers',
  remembered: 'Total remembered papers',
  failed: 'Total failed papers',
  unscored: 'Total unscored papers',
  relevant: 'Total relevant papers',
};

export const COUNT_NAMES = Object.keys(COUNT_LABELS) as (keyof DigestCounts)[];

const NAME_OF_LABEL: ReadonlyMap<string, keyof DigestCounts> = new Map(
  COUNT_NAMES.map((name) => [bare(COUNT_LABELS[name]), name]),
);

/** The count that a label means: `Total relevant papers`, `Relevant papers`; of `Total papers` the relevant ones; or none. */
export function countOfLabel(label: string): keyof DigestCounts | undefined {
  const words = bare(label);
  return words === '' && label !== '' ? 'relevant' : NAME_OF_LABEL.get(words);
}

/** What tells one label from another. */
function bare(label: string): string {
  return label
    .toLowerCase()
    .replace(/\b(?:total|all|number|count|of|papers?)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
