/** Commands whose argument is text, and those that make text of the rest of their group. */
const TEXT =
  /^(?:text[a-z]*|[mhf]box|math(?:rm|it|bf|sf|tt|cal|bb|scr|frak|normal)|operatorname|emph|underline|href|url|tag|label|begin|end)$/;
const FACE = /^(?:rm|it|bf|sf|tt|sc|sl|em|cal|tiny|small|large|scriptsize)$/;

/**
 * How many words stand in a formula as they would in a sentence, outside of what TeX sets as text: of two letters and
 * more, small ones but for the first, with nothing but blanks and stops at their sides.
 */
export function plainWords(tex: string): number {
  const words = sentence(tex).match(/(?<=^|[\s(,;])[A-Za-z][a-z]+(?:['-][a-z]+)*(?=[\s.,;:)!?]|$)/g);
  return words?.length ?? 0;
}

/** The formula with a mark in place of all commands, braces and what is set as text. */
function sentence(tex: string): string {
  /** For each group that is open: is it text? */
  const text = [false];
  let opensText = false;
  const parts: string[] = [];
  for (const [sign, command] of tex.matchAll(/\\(?:([A-Za-z]+)\*?|[\s\S]|$)|[{}]|[^\\{}]+/g)) {
    if (command !== undefined) {
      opensText = TEXT.test(command);
      if (FACE.test(command)) text[text.length - 1] = true;
    }
    if (sign === '{') text.push(opensText || text.at(-1) === true);
    if (sign === '}' && text.length > 1) text.pop();
    if (command === undefined && sign.trim() !== '') opensText = false;
    parts.push(/^[\\{}]/.test(sign) || text.at(-1) ? '\u0001' : sign);
  }
  return parts.join('');
}
