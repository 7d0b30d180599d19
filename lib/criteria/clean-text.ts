/**
 * Characters that a reader does not see but a model reads: controls, zero-width and bidirectional marks,
 * tag characters. And halves of characters, which some providers refuse.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115f\u1160\u3164\uffa0]/gu;

/** One line of plain, visible text, at most `limit` characters. */
export function cleanText(text: string, limit: number): string {
  const folded = text.replace(/\s+/g, ' ').normalize('NFKC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  return folded.length <= limit
    ? folded
    : `${folded
        .slice(0, limit - 1)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`;
}
