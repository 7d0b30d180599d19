import { oneSpelling } from './one-spelling';

/** So many plain words say which paper it is, where formulas beside them are spelt in two ways. */
const ENOUGH = 3;

/**
 * Whether two titles are one paper's, however they are spelt: in TeX or in letters of their own, in capitals or not, with
 * other signs between the words. Another word makes it another title: a later version may have one, and is another text.
 */
export function sameTitle(a: string, b: string): boolean {
  const [one, other] = [lettersOf(a), lettersOf(b)];
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [words, others] = [plainWords(a), plainWords(b)];
  return words.length >= ENOUGH && words.join(' ') === others.join(' ');
}

/** Without what TeX and arXiv's pages do to a formula: commands of style, braces, signs. */
function lettersOf(title: string): string {
  return oneSpelling(title.replace(STYLE, ' '))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Those that have no formula, accent or single letter in them. */
function plainWords(title: string): string[] {
  const words = title
    .replace(/\$[^$]{0,400}\$/g, '\\')
    .toLowerCase()
    .split(/\s+/);
  return words
    .filter((word) => !/[^ -~]|[\\{}^_$]/.test(word))
    .flatMap((word) => word.match(/[a-z]{3,}/g) ?? []);
}

/** `\mathbf`, `\text`: how a formula looks, of which the same title elsewhere has nothing. */
const STYLE =
  /\\(?:math(?:bb|bf|cal|rm|it|sf|tt|frak|scr)|text(?:bf|it|tt|rm|sf|sc)?|emph|boldsymbol|bm|rm|bf|it|operatorname)\b/g;
