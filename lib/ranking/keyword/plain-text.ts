const MAX_CHARS = 20_000;
/** Letters that Unicode does not count as an accented other. */
const UNMARKED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l' };

/**
 * A title or abstract without its TeX: command names, math signs and braces go, accents fall off their
 * letters, case is folded. The words between stay. Text beyond 20,000 characters is not read.
 */
export function plainText(tex: string): string {
  let text = tex.slice(0, MAX_CHARS);
  // Most abstracts carry none of it, and then nothing need be rewritten.
  if (/[\\${}~^_]/.test(text)) {
    text = text
      .replace(/\\(ss|ae|oe|o|l|i)(?![a-zA-Z]) ?/g, '$1')
      .replace(/\\['"`^~=.]/g, '')
      .replace(/\\[a-zA-Z]{1,40}/g, ' ')
      .replace(/[{}]/g, '')
      .replace(/[\\$~^_]/g, ' ');
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is the common case, told apart by range.
  if (/[^\x00-\x7f]/.test(text)) {
    text = text
      .replace(/[ßæœøł]/gi, (letter) => UNMARKED[letter.toLowerCase()] ?? letter)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-');
  }
  return text.toLowerCase();
}
