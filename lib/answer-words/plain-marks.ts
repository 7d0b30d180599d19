/** Where the decimal digits of a script begin: Arabic-Indic, Persian, the scripts of India, Thai, full-width … */
const ZEROS = '٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐０';

/** Marks that do the work of plain ones, each behind the plain mark. */
const MARKS: Record<string, string> = {
  ':': '：︰﹕ː',
  ',': '，、﹐،､',
  ';': '；﹔؛',
  '{': '｛﹛',
  '}': '｝﹜',
  '[': '［【〔〖〚',
  ']': '］】〕〗〛',
  '(': '（﹙',
  ')': '）﹚',
  '"': '＂',
  "'": '＇',
  '“': '「『«„‟〝',
  '”': '」』»〞〟',
  '‘': '‹‚‛',
  '’': '›',
  '=': '＝',
  '|': '｜￨',
  '/': '／⁄∕',
  '#': '＃',
  '*': '＊',
  '-': '－',
  _: '＿',
  '.': '．',
  '<': '＜',
  '>': '＞',
  '%': '％٪',
  '~': '～〜',
  '+': '＋',
  ' ': '\u3000',
};

const PLAIN = new Map<string, string>();
for (const [plain, marks] of Object.entries(MARKS)) for (const mark of marks) PLAIN.set(mark, plain);
for (const zero of ZEROS) {
  for (let n = 0; n <= 9; n += 1) PLAIN.set(String.fromCharCode(zero.charCodeAt(0) + n), `${n}`);
}
/** Full-width Latin letters. */
for (let n = 0; n < 26; n += 1) {
  PLAIN.set(String.fromCharCode(0xff21 + n), String.fromCharCode(65 + n));
  PLAIN.set(String.fromCharCode(0xff41 + n), String.fromCharCode(97 + n));
}

const OTHER = new RegExp(`[${[...PLAIN.keys()].join('').replace(/[\\\]^-]/g, '\\$&')}]`, 'g');

/**
 * The text with full-width and other scripts' brackets, quoting marks, dividers, digits and Latin letters as plain
 * ones, each in its own place: the text keeps its length, so that what is found in it can be cut from the original.
 */
export function plainMarks(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is what is plain
  return /[^\u0000-\u00aa]/.test(text) ? text.replace(OTHER, (mark) => PLAIN.get(mark) ?? mark) : text;
}

/** What stands in the original where `part` stands in its plain form; `part` itself where that is not clear. */
export function asWritten(part: string, plain: string, original: string): string {
  if (plain === original || part === '') return part;
  const at = plain.lastIndexOf(part);
  return at < 0 ? part : original.slice(at, at + part.length);
}
