/** Says that there are more authors than are named, with or without how many. */
const MORE =
  /^\W*(?:et\.?\s+al(?:ii|iae|\.)?|(?:and|&|plus)\s+(?:\d+\s+)?(?:others?|more(?:\s+authors?)?)|…|\.{3})\.?(?:\s*\(?\d+ (?:additional|other|more) authors?[^()]*\)?)?$/i;
const COUNT = /^\W*(?:(?:and|plus)\s+)?\d+\s+(?:additional|other|more)\s+authors?\b[^()]*\)?$/i;
/** The same behind a name. */
const TAIL = /(?:,? et\.? al\.?(?: \(\d+ (?:additional|other|more) authors?[^()]*\))?| and others|…|\.{3})$/i;

/** Whether this entry of a list names nobody: `et al.`, `and 17 others`, `…`. */
export function namesNobody(text: string): boolean {
  return text.length < 80 && (MORE.test(text) || COUNT.test(text));
}

/** A name without such an end: `Ada Lovelace et al.` */
export function withoutTail(text: string): string {
  return text.replace(TAIL, '').trimEnd();
}
