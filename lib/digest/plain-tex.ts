import { quoted, tied } from './tex-signs';

/** Combining marks by TeX's accents. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ "'": '\u0301', '`': '\u0300', '^': '\u0302', '"': '\u0308', '~': '\u0303', '=': '\u0304' },
  ...{ '.': '\u0307', u: '\u0306', v: '\u030c', H: '\u030b', c: '\u0327', k: '\u0328', d: '\u0323' },
  ...{ b: '\u0331', r: '\u030a' },
};

const LETTERS: Readonly<Record<string, string>> = {
  ...{ ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', aa: 'å', AA: 'Å' },
  ...{ i: 'ı', j: 'ȷ', th: 'þ', dh: 'ð', TH: 'Þ', DH: 'Ð', dj: 'đ', DJ: 'Đ' },
  ...{ ldots: '…', dots: '…', textellipsis: '…', textendash: '–', textemdash: '—', textasciitilde: '~' },
  ...{ LaTeX: 'LaTeX', TeX: 'TeX', pounds: '£', copyright: '©', textdegree: '°' },
};
const LETTER = new RegExp(`\\{?\\\\(${Object.keys(LETTERS).join('|')})(?![A-Za-z])(?:\\{\\}|\\s)?\\}?`, 'g');

/** What stands behind a backslash for itself, for a blank, or for nothing that shows. */
const ESCAPED: Readonly<Record<string, string>> = {
  ...{ '%': '%', '&': '&', _: '_', '#': '#', $: '$', '{': '{', '}': '}' },
  ...{ ',': '\u202f', ' ': ' ', ';': ' ', ':': ' ', '/': '', '-': '', '@': '' },
};

/**
 * TeX of running text as Unicode: accents (`Jovanovi\'c`), letters (`\o`), escaped signs (`\%`) and the names of
 * faces (`\textbf{…}`, `{\it …}`). What is none of these stays as it is. Not for formulas.
 *
 * @param before,after what stands in place of a formula at the sides, as far as it matters for `~` and quotes
 */
export function plainTex(text: string, before = '', after = ''): string {
  if (!/[\\~`']|--/.test(text)) return text;
  const accented = text
    .replace(
      /\{?\\(?:(['`^"~=.])\s*(?:\{\s*(\\?[A-Za-z])\s*\}|(\\[ij](?![A-Za-z])|[A-Za-z]))|([uvHckdbr])(?:\{\s*(\\?[A-Za-z])\s*\}|\s+([A-Za-z])))\}?/g,
      (whole, sign, braced, bare, named, namedBraced, namedBare) => {
        const letter = (braced ?? bare ?? namedBraced ?? namedBare ?? '').replace('\\', '');
        const accented = `${letter}${MARKS[sign ?? named ?? ''] ?? ''}`.normalize('NFC');
        return unevenly(whole, accented);
      },
    )
    // An accent on nothing is the sign by itself: "\~{}5" is about five.
    .replace(/\\([~^])\{\}/g, '$1')
    .replace(LETTER, (whole, name) => unevenly(whole, LETTERS[name] ?? name));
  const signs = quoted(tied(`${before}${accented}${after}`));
  return withoutFaces(signs.slice(before.length, signs.length - after.length))
    .replace(/\\([\s\S])/g, (pair, sign: string) => ESCAPED[sign] ?? pair)
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–');
}

const NAMED_FACE = /\\(?:text(?:bf|it|tt|sc|rm|sf|sl|up|md)?|emph|mbox|underline)\s*\{([^{}]*)\}/g;
const OLD_FACE = /\{\\(?:it|bf|em|sc|tt|rm|sf|sl)(?![A-Za-z])([^{}]*)\}/g;
/** A face inside of a face inside of a face is as deep as abstracts go. */
const DEPTH = 3;

function withoutFaces(text: string): string {
  let bare = text;
  for (let i = 0; i < DEPTH && bare.includes('\\'); i += 1) {
    bare = bare.replace(NAMED_FACE, '$1').replace(OLD_FACE, (_, words: string) => words.trimStart());
  }
  return bare;
}

/** Braces around a letter go with it, but only as a pair. */
function unevenly(whole: string, letter: string): string {
  const inner = whole.replace(/\{[^{}]*\}/g, '');
  const opened = whole.startsWith('{') && !whole.endsWith('}');
  const closed = inner.endsWith('}') && !whole.startsWith('{');
  return `${opened ? '{' : ''}${letter}${closed ? '}' : ''}`;
}
