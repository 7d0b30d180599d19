import { oneSpelling } from './one-spelling';

/** Share of words that two titles must have in common, of the longer one: a title is now and then mended in a later version. */
const SAME = 0.75;

/**
 * Whether two titles are one paper's, however they are spelt: in TeX or in letters of their own, in capitals or not, with
 * other signs between the words.
 */
export function sameTitle(a: string, b: string): boolean {
  const [one, other] = [lettersOf(a), lettersOf(b)];
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const longer = Math.max(words.size, others.size);
  return longer > 0 && words.intersection(others).size / longer >= SAME;
}

/** Without what TeX and arXiv's pages do to a formula: commands of style, braces, signs. */
function lettersOf(title: string): string {
  return oneSpelling(title.replace(STYLE, ' '))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf(title: string): Set<string> {
  const words = title.replace(STYLE, ' ').split(/[\s\p{Pd}:;,/]+/u);
  return new Set(words.map(lettersOf).filter((word) => word !== ''));
}

/** `\mathbf`, `\text`: how a formula looks, of which the same title elsewhere has nothing. */
const STYLE =
  /\\(?:math(?:bb|bf|cal|rm|it|sf|tt|frak|scr|ds)|text(?:bf|it|tt|rm|sf|sc)?|emph|boldsymbol|bm|rm|bf|it|operatorname)\b/g;
