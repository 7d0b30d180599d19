import type { Part } from '../../sieve/account';
import { parseQuery } from '../../sieve/query';
import type { Whose } from '../../sieve/whose';

/** What holds for this look at the page only: none of it is kept. */
export interface Look {
  /** What was typed into the filter. */
  text: string;
  part: Part | null;
  starredOnly: boolean;
  newOnly: boolean;
  /** Papers with the score of one source alone. */
  whose: Whose | null;
}

export const FIRST_LOOK: Look = { text: '', part: null, starredOnly: false, newOnly: false, whose: null };

/** What leaves every paper in. */
const WHOLE: readonly (Part | null)[] = [null, 'rows', 'papers'];

/** It leaves papers out whatever their scores and kinds. */
export function isNarrowed({ text, part, starredOnly, newOnly, whose }: Look): boolean {
  return parseQuery(text) !== null || starredOnly || newOnly || whose !== null || !WHOLE.includes(part);
}
