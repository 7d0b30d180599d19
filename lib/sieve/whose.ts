import type { Row } from './row';

/** Whose score a paper is shown with: the reader's own, or that of a followed digest, by its name. */
export type Whose = 'own' | `@${string}`;

export const byName = (name: string): Whose => `@${name}`;

/** Null where it has none. */
export function whoseOf({ mark }: Pick<Row, 'mark'>): Whose | null {
  if (mark.state !== 'scored') return null;
  return mark.stale === 'followed' ? byName(mark.model) : 'own';
}

/** Names of the followed digests whose scores are shown, with how many papers show them, in the order of the page. */
export function followedIn(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { first, mark } of rows)
    if (first && mark.state === 'scored' && mark.stale === 'followed')
      counts.set(mark.model, (counts.get(mark.model) ?? 0) + 1);
  return counts;
}
