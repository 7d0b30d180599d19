/** Longest run without a blank that is kept whole, such as a formula, in UTF-16 units. */
const LONGEST_RUN = 60;

/** Chinese, Japanese and Thai have no blanks; what looks like one letter may be several characters in any script. */
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Marks that lead on to what is cut off. */
const LEADING_ON = /[\s,;:，、；：،؛–—-]+$/;

/**
 * The text, at most `limit` UTF-16 units long with the ellipsis where it was cut: at a blank, where one is near, else
 * between two words, else between two letters.
 */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const most = limit - 1;
  const places = [text.lastIndexOf(' ', most), ...[WORDS, LETTERS].map((kind) => boundary(kind, text, most))];
  const at = places.find((place) => place > most - LONGEST_RUN) ?? most;
  return `${text.slice(0, at).replace(LEADING_ON, '')}…`;
}

/** Where the part that the unit at `at` belongs to begins. */
function boundary(kind: Intl.Segmenter, text: string, at: number): number {
  return kind.segment(text).containing(at)?.index ?? at;
}
