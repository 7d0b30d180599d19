/**
 * `~` as TeX means it, a blank at which no line ends: before a word ("158~km", "(a)~we"), and before a number behind a
 * word of two letters ("Table~2", "et al.~2022"). What is left is "about" or a range: "(~35", "z~2", "9.2~20.2".
 */
const TIE = /(?<=[^\s/([~])~(?=[\p{L}({[\\'`]|--)|(?<=\p{L}{2}|\p{L}\.|[,:;}])~(?=\.?\d)/gu;

/** A dash or a relation between two of them has a tie at either side: "1~--~2", "p~<~0.05". */
const TIED_SIGN = /(?<=[^\s/([~])~(-{1,3}|[=<>+±×≤≥≈–—])~(?=\S)/g;

/** Ties become blanks that hold. Changes signs, never their number. */
export function tied(text: string): string {
  if (!text.includes('~')) return text;
  return text.replace(TIED_SIGN, '\u00a0$1\u00a0').replace(TIE, '\u00a0');
}

/**
 * TeX's quotes as people set them: `` opens; '' opens where a word begins and none is open, and closes elsewhere.
 * Behind a number with no quote to close it is inches or seconds, and stays.
 */
export function quoted(text: string): string {
  if (!/``|''/.test(text)) return text;
  let open = false;
  return text.replace(/``|''/g, (sign, at: number) => {
    const before = text[at - 1] ?? ' ';
    const begins = /[\s([{\u2013\u2014"/-]/.test(before) && /[^\s.,;:)]/.test(text[at + 2] ?? ' ');
    if (sign === "''" && !open && /[\d.]/.test(before) && /\d/.test(text.slice(Math.max(0, at - 2), at)))
      return sign;
    open = sign === '``' || (begins && !open);
    return open ? '“' : '”';
  });
}
