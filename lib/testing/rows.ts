import type { Mark } from '../messages/listing';
import { type Triage, untouched } from '../papers/triage';
import type { Row } from '../sieve/row';

/** Rows of a page, for tests: each a new submission that nothing was done with. */
export function aRow(
  mark: Mark,
  { triage, ...rest }: Partial<Omit<Row, 'triage'>> & { triage?: Partial<Triage> } = {},
): Row {
  const { id } = mark;
  return { id, kind: 'new', first: true, mark, ...rest, triage: { ...untouched(id), ...triage } };
}
