import type { Mark, RunStatus } from '../messages';

/** Where one paper of a run stands. It is in exactly one place, so the counts add up. */
export interface Row {
  place: 'scored' | 'stale' | 'failed' | 'owed' | 'unasked';
  /** What the page shows. */
  mark: Mark;
  /** Known before this page asked for it. */
  remembered?: boolean;
  attempts?: number;
}

type Counts = Pick<RunStatus, 'total' | 'remembered' | 'withoutAbstract' | 'replacements' | Row['place']>;

export function countRows(rows: Iterable<Row>): Counts {
  const counts: Counts = {
    ...{ total: 0, scored: 0, stale: 0, failed: 0, owed: 0, unasked: 0 },
    ...{ remembered: 0, withoutAbstract: 0, replacements: 0 },
  };
  for (const row of rows) {
    counts.total += 1;
    counts[row.place] += 1;
    if (row.place === 'scored' && row.remembered) counts.remembered += 1;
    if (row.place !== 'unasked' || row.mark.state !== 'keyword') continue;
    if (row.mark.note === 'no abstract') counts.withoutAbstract += 1;
    if (row.mark.note === 'replacement') counts.replacements += 1;
  }
  return counts;
}
