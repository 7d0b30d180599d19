import type { Part } from '../../sieve/account';
import { parseQuery } from '../../sieve/query';

/** What holds for this look at the page only: none of it is kept. */
export interface Look {
  /** What was typed into the filter. */
  text: string;
  part: Part | null;
  starredOnly: boolean;
  newOnly: boolean;
}

export const FIRST_LOOK: Look = { text: '', part: null, starredOnly: false, newOnly: false };

/** What leaves every paper in. */
const WHOLE: readonly (Part | null)[] = [null, 'rows', 'papers'];

/** It leaves papers out whatever their scores and kinds. */
export function isNarrowed({ text, part, starredOnly, newOnly }: Look): boolean {
  return parseQuery(text) !== null || starredOnly || newOnly || !WHOLE.includes(part);
}
