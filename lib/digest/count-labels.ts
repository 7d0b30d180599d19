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

/** The count of a label, in lower case. */
export const COUNT_OF_LABEL: ReadonlyMap<string, keyof DigestCounts> = new Map(
  COUNT_NAMES.map((name) => [COUNT_LABELS[name].toLowerCase(), name]),
);
