import { findFormulas } from './find-formulas';
import { mendedTex, wordsOnly } from './mended-tex';
import { plainTex } from './plain-tex';

/**
 * A piece of a title or abstract: words, or a formula in TeX without its delimiters. Words know what stands beside them
 * as far as `plainTex` needs it.
 */
export type TexPart =
  | { kind: 'text'; text: string; raw: string; before: string; after: string }
  | { kind: 'math'; tex: string; display: boolean; raw: string };

/**
 * Takes TeX apart into words and formulas. `raw` of all parts put together is the text again, but for commands that
 * only web pages know (`mendedTex`).
 */
export function texParts(text: string): TexPart[] {
  const parts: TexPart[] = [];
  let end = 0;
  let before = '';
  const words = (raw: string, after: string) => {
    if (raw !== '') parts.push({ kind: 'text', text: plainTex(raw, before, after), raw, before, after });
  };
  for (const { from, to, tex, display } of findFormulas(text)) {
    words(mendedTex(text.slice(end, from), 'text'), /^\s*[.\d]/.test(tex) ? '0' : 'x');
    // "$z$~2" is about two, "$\sim$~2" is not.
    before = /^\s*[A-Za-z]\s*$/.test(tex) ? 'x' : 'xx';
    end = to;
    const bare = wordsOnly(tex);
    if (bare !== null) words(bare, '');
    else {
      // A bare % would make a comment of the rest.
      const mended = mendedTex(tex, 'formula').replace(/\\[\s\S]|%/g, (sign) =>
        sign === '%' ? '\\%' : sign,
      );
      parts.push({ kind: 'math', tex: mended, display, raw: mendedTex(text.slice(from, to), 'formula') });
    }
  }
  words(mendedTex(text.slice(end), 'text'), '');
  return parts;
}

/** A text as one can read it where no formula can be set: TeX stays in formulas only. */
export function readable(text: string): string {
  return texParts(text)
    .map((part) => (part.kind === 'text' ? part.text : part.raw))
    .join('');
}
