/** Criteria, the starter text, the prompt made of them. */

/** Most characters of a text: each request carries all of it. */
export const MAX_CRITERIA = 20_000;

/** What the reader wants to read, in the reader's words. Several may be kept; one is active. */
export interface Criteria {
  /** Stable over edits, so that scores of an earlier wording can be recognised as such. */
  id: string;
  name: string;
  /**
   * Free text. The starter text has headed topics with `Wanted:` and `Not wanted:` lines and a list
   * of keywords; the keyword scorer understands that shape, the model understands any.
   */
  text: string;
}
