import type { Counts, PartName } from '../lib/backup/contract';
import { LANGUAGE } from '../lib/base/said';
import { DATA } from './words/data';

/** In the order in which they are told: what the reader thinks of first. */
const SAID: Record<PartName, (values: { count: number }) => string> = {
  scores: DATA.scores,
  criteria: DATA.criteria,
  imports: DATA.digests,
  listings: DATA.listings,
  triage: DATA.triage,
  papers: DATA.abstracts,
  lessons: DATA.lessons,
  runs: DATA.runs,
  days: DATA.days,
};

/** `48 scores, 2 criteria`: what there is none of is not told. */
export function countsInWords(counts: Counts): string {
  const told = Object.entries(SAID).flatMap(([name, say]) => {
    const count = counts[name as PartName];
    return count > 0 ? [say({ count })] : [];
  });
  return told.length > 0 ? told.join(', ') : DATA.nothing;
}

const MB = new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit: 'megabyte', maximumSignificantDigits: 2 });

/** `1.2 MB` */
export function sizeInWords(bytes: number): string {
  return MB.format(bytes / 1e6);
}
