/** Combining marks by TeX's accents. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ "'": '\u0301', '`': '\u0300', '^': '\u0302', '"': '\u0308', '~': '\u0303', '=': '\u0304' },
  ...{ '.': '\u0307', u: '\u0306', v: '\u030c', H: '\u030b', c: '\u0327', k: '\u0328', d: '\u0323' },
  ...{ b: '\u0331', r: '\u030a' },
};

const LETTERS: Readonly<Record<string, string>> = {
  ...{ ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', aa: 'å', AA: 'Å' },
  ...{ i: 'ı', j: 'ȷ', th: 'þ', dh: 'ð', TH: 'Þ', DH: 'Ð', dj: 'đ', DJ: 'Đ' },
};

/**
 * TeX of running text as Unicode: accents (`Jovanovi\'c`), letters (`\o`), escaped signs (`\%`) and the names of
 * faces (`\textbf{…}`). What is none of these stays as it is. Not for formulas.
 */
export function plainTex(text: string): string {
  if (!/[\\~`']|--/.test(text)) return text;
  return text
    .replace(
      /\{?\\(?:(['`^"~=.])\s*(?:\{\s*(\\?[A-Za-z])\s*\}|(\\[ij](?![A-Za-z])|[A-Za-z]))|([uvHckdbr])(?:\{\s*(\\?[A-Za-z])\s*\}|\s+([A-Za-z])))\}?/g,
      (whole, sign, braced, bare, named, namedBraced, namedBare) => {
        const letter = (braced ?? bare ?? namedBraced ?? namedBare ?? '').replace('\\', '');
        const accented = `${letter}${MARKS[sign ?? named ?? ''] ?? ''}`.normalize('NFC');
        return unevenly(whole, accented);
      },
    )
    .replace(
      /\{?\\(ss|ae|AE|oe|OE|o|O|l|L|aa|AA|i|j|th|dh|TH|DH|dj|DJ)(?![A-Za-z])(?:\{\}|\s)?\}?/g,
      (whole, name) => unevenly(whole, LETTERS[name] ?? name),
    )
    .replace(/\\(?:text(?:bf|it|tt|sc|rm|sf|sl|up|md)?|emph|mbox|underline)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\([%&_#${}])/g, '$1')
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<=[^\s/])~(?=\S)/g, '\u00a0');
}

/** Braces around a letter go with it, but only as a pair. */
function unevenly(whole: string, letter: string): string {
  const inner = whole.replace(/\{[^{}]*\}/g, '');
  const opened = whole.startsWith('{') && !whole.endsWith('}');
  const closed = inner.endsWith('}') && !whole.startsWith('{');
  return `${opened ? '{' : ''}${letter}${closed ? '}' : ''}`;
}
