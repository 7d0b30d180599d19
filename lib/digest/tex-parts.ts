import { plainTex } from './plain-tex';

/** A piece of a title or abstract: words, or a formula in TeX without its delimiters. */
export type TexPart =
  | { kind: 'text'; text: string; raw: string }
  | { kind: 'math'; tex: string; display: boolean; raw: string };

// A closing dollar before a digit is a price: "$5 and $10". An escaped one is a dollar. Of the other formulas, only
// what opens them: a pattern for all of one would look through the rest of the text at each that nobody closes.
const SIGN =
  /\\[\\$]|\$\$([^$]+)\$\$|\$((?:\\[\s\S]|[^$\\])+)\$(?!\d)|\\\(|\\\[|\\begin\{(?:equation|align|gather|multline)\*?\}/g;

/** A formula in a text: where it begins, and where the text goes on. */
interface Formula {
  from: number;
  to: number;
  tex: string;
  display: boolean;
}

/** Takes TeX apart into words and formulas. `raw` of all parts put together is the text again. */
export function texParts(text: string): TexPart[] {
  const parts: TexPart[] = [];
  let end = 0;
  const words = (to: number) => {
    const raw = text.slice(end, to);
    if (raw !== '') parts.push({ kind: 'text', text: plainTex(raw), raw });
  };
  for (const { from, to, tex, display } of formulas(text)) {
    words(from);
    parts.push({ kind: 'math', tex, display, raw: text.slice(from, to) });
    end = to;
  }
  words(text.length);
  return parts;
}

function* formulas(text: string): Generator<Formula> {
  const signs = new RegExp(SIGN);
  /** Closing signs of which there is none further on. */
  const gone = new Set<string>();
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const [sign, dollars, dollar] = match;
    const from = match.index;
    const inside = dollars ?? dollar;
    const closer = closerOf(sign);
    if (inside !== undefined) {
      yield { from, to: signs.lastIndex, tex: inside, display: dollar === undefined };
    } else if (closer !== null && !gone.has(closer)) {
      const start = signs.lastIndex;
      // A formula with nothing in it is none.
      const at = text.indexOf(closer, start + 1);
      if (at < 0) gone.add(closer);
      else {
        const to = at + closer.length;
        signs.lastIndex = to;
        const block = sign.startsWith('\\begin');
        yield {
          from,
          to,
          tex: block ? text.slice(from, to) : text.slice(start, at),
          display: sign !== '\\(',
        };
      }
    }
  }
}

/** What ends a formula that begins so; null for a sign that begins none. */
function closerOf(sign: string): string | null {
  if (sign === '\\(') return '\\)';
  if (sign === '\\[') return '\\]';
  return sign.startsWith('\\begin') ? sign.replace('\\begin', '\\end') : null;
}

/** A text as one can read it where no formula can be set: TeX stays in formulas only. */
export function readable(text: string): string {
  return texParts(text)
    .map((part) => (part.kind === 'text' ? part.text : part.raw))
    .join('');
}
