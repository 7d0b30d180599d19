import { plainTex } from './plain-tex';

/** A piece of a title or abstract: words, or a formula in TeX without its delimiters. */
export type TexPart =
  | { kind: 'text'; text: string; raw: string }
  | { kind: 'math'; tex: string; display: boolean; raw: string };

// A closing dollar before a digit is a price: "$5 and $10". An escaped one is a dollar.
const MATH =
  /\\[\\$]|\$\$([^$]+)\$\$|\$((?:\\[\s\S]|[^$\\])+)\$(?!\d)|\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]|(\\begin\{(equation|align|gather|multline)(\*?)\}[\s\S]+?\\end\{\6\7\})/g;

/** Takes TeX apart into words and formulas. `raw` of all parts put together is the text again. */
export function texParts(text: string): TexPart[] {
  const parts: TexPart[] = [];
  let from = 0;
  const words = (to: number) => {
    const raw = text.slice(from, to);
    if (raw !== '') parts.push({ kind: 'text', text: plainTex(raw), raw });
  };
  for (const match of text.matchAll(MATH)) {
    const [raw, dollars, dollar, paren, bracket, block] = match;
    const tex = dollars ?? dollar ?? paren ?? bracket ?? block;
    if (tex === undefined) continue;
    words(match.index);
    parts.push({ kind: 'math', tex, display: dollar === undefined && paren === undefined, raw });
    from = match.index + raw.length;
  }
  words(text.length);
  return parts;
}

/** A text as one can read it where no formula can be set: TeX stays in formulas only. */
export function readable(text: string): string {
  return texParts(text)
    .map((part) => (part.kind === 'text' ? part.text : part.raw))
    .join('');
}
