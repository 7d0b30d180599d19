/**
 * One spelling for what arXiv's own pages spell in several ways, as its listings, search, API and feeds did in November
 * 2026: links with their address or as `this https URL`; Greek and some other letters as TeX commands or themselves;
 * accents as commands, upon the letter or left out; quotes, dashes, spaces and dollar signs. All else is kept, formulas
 * and other scripts included, in its order and as often as it stands there.
 */
export function oneSpelling(text: string): string {
  return text
    .replace(LINK, LINKED)
    .replace(/\\([A-Za-z]+)/g, (command, name: string) => LETTERS.get(name) ?? command)
    .replace(ACCENT, '$1$2')
    .normalize('NFKD')
    .replace(GREEK, (letter) => NAMES.get(letter) ?? letter)
    .replace(UNEVEN, '');
}

/** What arXiv's listings make a link of, with what they write in its place: an address, with or without its scheme. */
const LINK =
  /\bthis (?:https?|ftp) URL\b|\b(?:https?|ftp):\/\/[^\s{}|\\^[\]`<>"]+|(?<![\w@/.-])(?:[\w-]+\.)+(?:(?!js|jl|cs|ts)[a-z]{2}|com|org|net|edu|gov|info)\b(?!\.\w)(?:[/?][^\s{}|\\^[\]`<>"]*)?/gi;
/** A sign that no abstract has. */
const LINKED = '\u{1f517}';

/** The same text with each address as a listing shows it: a model is to read of a link what the page shows of it. */
export function withoutAddresses(text: string): string {
  return text.replace(LINK, (link) => (/^this /i.test(link) ? link : 'this https URL'));
}

/** `\'e`, `\"{o}`, `\H{o}`: an accent and the letter that it stands upon. */
const ACCENT = /\\['`^"~=.]\{?\\?([a-z])|\\[Hckruv]\{\\?([a-z])\}/gi;

/**
 * Punctuation, spaces, what TeX writes around formulas, and the accents that arXiv knows as TeX. A dot below or a hook is
 * none of these: with one of them a letter is another.
 */
const UNEVEN = /[\s\p{P}$^`~]|[\u0300-\u0304\u0306-\u0308\u030a-\u030c\u0327\u0328]/gu;

/** Small Greek letters from α on, by TeX's names; the eighteenth is the sigma of a word's end. */
const SMALL =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega';
const CAPITALS = 'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega';
const NAMES = new Map(
  SMALL.split(' ').flatMap((name, i) => {
    const letter = String.fromCharCode(0x3b1 + i);
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    const isCapital = CAPITALS.split(' ').includes(capital);
    return [[letter, name] as const, ...(isCapital ? [[letter.toUpperCase(), capital] as const] : [])];
  }),
);
const GREEK = /\p{Script=Greek}/gu;

/** Other letters and signs that arXiv writes for TeX's commands. */
const LETTERS = new Map(
  Object.entries({
    ...{ AA: 'Å', AE: 'Æ', DH: 'Ð', DJ: 'Đ', ETH: 'Ð', L: 'Ł', NG: 'Ŋ', O: 'Ø', OE: 'Œ', TH: 'Þ' },
    ...{ aa: 'å', ae: 'æ', dh: 'ð', dj: 'đ', eth: 'ð', i: 'ı', l: 'ł', ng: 'ŋ', o: 'ø', oe: 'œ' },
    ...{ ss: 'ß', th: 'þ', P: '', S: '', copyright: '©', dag: '', ddag: '', deg: '°', div: '÷' },
    ...{ pounds: '£', guillemotleft: '', guillemotright: '' },
  }),
);
