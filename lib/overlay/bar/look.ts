import type { Part } from '../../sieve/account';

/** What holds for this look at the page only: none of it is kept. */
export interface Look {
  /** What was typed into the filter. */
  text: string;
  part: Part | null;
  starredOnly: boolean;
  newOnly: boolean;
}

export const FIRST_LOOK: Look = { text: '', part: null, starredOnly: false, newOnly: false };
