import type { Row } from './row';

/**
 * Parts of the account: every paper of the page is in exactly one of those from `scored` to `failed`, `memory` excepted.
 * `followed` have the score of somebody else's digest, wherever they stand with the reader's own model.
 */
export const PARTS = [
  ...([
    'rows',
    'papers',
    'scored',
    'memory',
    'followed',
    'earlier',
    'waiting',
    'notAsked',
    'failed',
  ] as const),
] as const;

export type Part = (typeof PARTS)[number];

/**
 * How many of a page's rows belong to each part. `papers` are told apart by id, and
 * `papers = scored + followed + earlier + waiting + notAsked + failed`; `memory` is a part of `scored`.
 */
export type Account = Record<Part, number>;

export function accountOf(rows: readonly Row[]): Account {
  const account = Object.fromEntries(PARTS.map((part) => [part, 0])) as Account;
  for (const row of rows) {
    account.rows += 1;
    if (!row.first) continue;
    account.papers += 1;
    account[placeOf(row)] += 1;
    if (isFromMemory(row)) account.memory += 1;
  }
  return account;
}

/** Whether a row is shown where this part alone is asked for. */
export function isPart(row: Row, part: Part): boolean {
  if (part === 'rows') return true;
  if (part === 'papers') return row.first;
  if (part === 'memory') return isFromMemory(row);
  return placeOf(row) === part;
}

function isFromMemory({ mark }: Row): boolean {
  return mark.state === 'scored' && !mark.stale && mark.remembered === true;
}

function placeOf({ mark }: Row): Part {
  switch (mark.state) {
    case 'scored':
      if (mark.stale === 'followed') return 'followed';
      return mark.stale ? 'earlier' : 'scored';
    case 'keyword':
      // Stopped ones, and those that the reader is asked about, may still get a score.
      return mark.note === 'stopped' || mark.note === 'question' ? 'waiting' : 'notAsked';
    default:
      return mark.state;
  }
}
