import type { Row } from './row';

/** Parts of the account: every paper of the page is in exactly one of those from `scored` to `failed`, `memory` excepted. */
export type Part = 'rows' | 'papers' | 'scored' | 'memory' | 'earlier' | 'waiting' | 'notAsked' | 'failed';

export const PARTS: readonly Part[] = [
  ...(['rows', 'papers', 'scored', 'memory', 'earlier', 'waiting', 'notAsked', 'failed'] as const),
];

/**
 * How many of a page's rows belong to each part. `papers` are told apart by id, and
 * `papers = scored + earlier + waiting + notAsked + failed`; `memory` is a part of `scored`.
 */
export type Account = Record<Part, number>;

export function accountOf(rows: readonly Row[]): Account {
  const firsts = rows.filter(({ first }) => first);
  const counted = PARTS.map((part) => [part, firsts.filter((row) => isPart(row, part)).length]);
  return { ...Object.fromEntries(counted), rows: rows.length };
}

/** Whether a row is shown where this part alone is asked for. */
export function isPart(row: Row, part: Part): boolean {
  if (part === 'rows') return true;
  if (part === 'papers') return row.first;
  const { mark } = row;
  if (part === 'memory') return mark.state === 'scored' && !mark.stale && mark.remembered === true;
  return placeOf(row) === part;
}

function placeOf({ mark }: Row): Part {
  switch (mark.state) {
    case 'scored':
      return mark.stale ? 'earlier' : 'scored';
    case 'keyword':
      // Stopped ones, and those that the reader is asked about, may still get a score.
      return mark.note === 'stopped' || mark.note === 'question' ? 'waiting' : 'notAsked';
    default:
      return mark.state;
  }
}
