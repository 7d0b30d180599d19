/**
 * Characters that a reader does not see but a model reads: controls, zero-width and bidirectional marks,
 * tag characters, selectors of variants, blank letters. And halves of characters, which some providers refuse.
 */
const UNSEEN =
  /\u034f|\u17b4|\u17b5|[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Variation_Selector}\p{Noncharacter_Code_Point}\u115f\u1160\u2800\u3164\uffa0]/gu;
/** Marks heaped upon one letter, far beyond what any script does. */
const HEAP = /(\p{M}{4})\p{M}+/gu;

/** One line of plain, visible text, at most `limit` characters. */
export function cleanText(text: string, limit: number): string {
  const seen = text.replace(/\s+/g, ' ').normalize('NFKC').replace(UNSEEN, '').replace(HEAP, '$1');
  const folded = seen.replace(/\s+/g, ' ').trim();
  return folded.length <= limit
    ? folded
    : `${folded
        .slice(0, limit - 1)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`;
}
