/**
 * TeX without the commands that mean something on a web page only: `\href{address}{words}` is its words,
 * `\unicode{x2013}` its sign, as MathJax shows them, and `\url{address}` the address. What cannot be read stays.
 *
 * @param where in a formula a sign that means something to TeX keeps a backslash
 */
export function mendedTex(tex: string, where: 'text' | 'formula'): string {
  if (!/\\(?:href|unicode|url)/.test(tex)) return tex;
  return tex
    .replace(/\\href\s*\{(?:[^{}]|\{[^{}]*\})*\}\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g, '$1')
    .replace(/\\(?:url|href)\s*\{([^{}]*)\}(?!\s*\{)/g, '$1')
    .replace(
      /\\unicode\s*(?:\[[^\\\]{}]*\]\s*){0,2}\{\s*(x[\da-f]{1,6}|\d{1,7})\s*\}/gi,
      (whole, name: string) => signOf(name, where) ?? whole,
    );
}

/**
 * What is no formula though dollars stand around it: a link or a sign by itself, as in "a$\unicode{x2013}$b" and
 * "$\href{address}{\text{this https URL}}$". Null for all others.
 */
export function wordsOnly(tex: string): string | null {
  if (!/^\s*\\(?:href|unicode)/.test(tex)) return null;
  const words = mendedTex(tex, 'text')
    .replace(/\\(?:text(?:bf|it|tt|rm|sf)?|mbox|math(?:rm|tt|sf|bf))\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\(?: |space(?![A-Za-z]) ?)|~/g, ' ');
  return /[\\{}^]/.test(words) ? null : words;
}

/** The sign of this number; null where a text has no place for it: control and format characters, halves, no sign. */
function signOf(name: string, where: 'text' | 'formula'): string | null {
  const number = Number(/^x/i.test(name) ? `0${name}` : name);
  if (!(number <= 0x10ffff)) return null;
  const sign = String.fromCodePoint(number);
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}\p{Zl}\p{Zp}\\^~]/u.test(sign)) return null;
  return where === 'formula' && /[%#&_{}$]/.test(sign) ? `\\${sign}` : sign;
}
