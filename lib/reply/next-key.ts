import { fieldOf } from '../answer-words/field-names';

/**
 * An unquoted value whose last word is the key of the next, taken apart: `9 novelty`, in `relevance: 9 novelty: 7`.
 * Null where that word names no field.
 */
export function splitNextKey(text: string): { value: string; key: string } | null {
  const split = /\s([A-Za-z_]{1,30})\s{0,8}$/.exec(text.slice(-40));
  if (!split?.[1] || !fieldOf(split[1])) return null;
  return { value: text.slice(0, -split[0].length).trim(), key: split[1] };
}
