import type { KeywordNote, Mark } from './mark';
import type { RunStatus } from './status';

/** Where one paper of a run stands. It is in exactly one place, so the counts add up. */
export interface Row {
  place: 'scored' | 'stale' | 'failed' | 'owed' | 'unasked';
  /** What the page shows. */
  mark: Mark;
  /** Known before this page asked for it. */
  remembered?: boolean;
  attempts?: number;
  /** The reader wants it asked about, whatever its title says. */
  wanted?: boolean;
  /** Its score may have been steered by a paper beside it: it is asked about once more, or that failed. */
  doubted?: 'asked' | 'left';
  /**
   * Its second opinion, where there is to be one. A failed one changes nothing: the first score stands, as where the
   * budget of the day had no room for it.
   */
  second?: 'owed' | 'given' | 'failed' | 'unpaid';
}

type Counts = Pick<
  RunStatus,
  | ('total' | 'remembered' | 'withoutAbstract' | 'replacements' | 'byTitle' | 'unlike' | 'askable')
  | 'doubted'
  | 'imported'
  | 'instead'
  | Row['place']
> & { second: RunStatus['second'] & { unpaid: number } };

/** Papers that are not asked about, but would be at the reader's word. */
const ASKABLE: readonly KeywordNote[] = ['later', 'title', 'unlike', 'followed'];

export function countRows(rows: Iterable<Row>): Counts {
  const counts: Counts = {
    ...{ total: 0, scored: 0, stale: 0, failed: 0, owed: 0, unasked: 0 },
    ...{ remembered: 0, withoutAbstract: 0, replacements: 0, byTitle: 0, unlike: 0, askable: 0 },
    ...{ doubted: 0, second: { owed: 0, given: 0, unpaid: 0 } },
  };
  for (const row of rows) {
    counts.total += 1;
    counts[row.place] += 1;
    if (row.place === 'scored' && row.remembered) counts.remembered += 1;
    if (row.doubted === 'asked') counts.doubted += 1;
    if (row.place === 'stale' && row.mark.state === 'scored' && row.mark.stale === 'imported')
      counts.imported = (counts.imported ?? 0) + 1;
    if (row.second && row.second !== 'failed') counts.second[row.second] += 1;
    if (row.place !== 'unasked' || row.mark.state !== 'keyword') continue;
    if (row.mark.note === 'no abstract') counts.withoutAbstract += 1;
    if (row.mark.note === 'replacement') counts.replacements += 1;
    if (row.mark.note === 'title') counts.byTitle += 1;
    if (row.mark.note === 'unlike') counts.unlike += 1;
    if (row.mark.note === 'followed') counts.instead = (counts.instead ?? 0) + 1;
    if (isAskable(row)) counts.askable += 1;
  }
  return counts;
}

export function isAskable({ place, mark }: Row): boolean {
  return place === 'unasked' && mark.state === 'keyword' && ASKABLE.includes(mark.note);
}
