import type { Paper } from '../../papers/paper';
import { plainText } from './plain-text';
import { BREAK, tokens } from './tokens';

const WORD = /[\p{L}\p{N}]+(?:[-‐‑–’'][\p{L}\p{N}]+)*/gu;
const WORDS_KEPT = 50_000;
const stemsOfWord = new Map<string, readonly string[]>();

/**
 * How a term is written in a paper, whatever form of it the criteria have: `compressed` for `compression`. Null where it
 * cannot be told.
 */
export type Surface = (stems: readonly string[]) => string | null;

/** The words of a paper are read when a term is first asked for. */
export function surfaceOf({ title, abstract }: Pick<Paper, 'title' | 'abstract'>): Surface {
  const text = `${title} . ${abstract}`;
  let raw: Surface | null = null;
  let plain: Surface | null = null;
  return (stems) => {
    raw ??= reader(text);
    const found = raw(stems);
    if (found) return found;
    // Where TeX stands inside a word, as in `\textbf{T}ransformer`, its letters are still a word's.
    plain ??= reader(plainText(text));
    return plain(stems);
  };
}

function reader(text: string): Surface {
  const words = readWords(text);
  return (stems) => {
    const at = words.findIndex((_, i) => stems.every((stem, offset) => words[i + offset]?.stem === stem));
    const [begin, end] = [words[at], words[at + stems.length - 1]];
    return begin && end ? text.slice(begin.from, end.to).replace(/\s+/g, ' ') : null;
  };
}

/** Between words that no phrase may reach across there stands a `BREAK`. */
function readWords(text: string) {
  let end = 0;
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const ends = BREAKING.test(text.slice(end, index));
    end = index + word.length;
    const stems = stemsOf(word).map((stem) => ({ stem, from: index, to: index + word.length }));
    return ends ? [{ stem: BREAK, from: index, to: index }, ...stems] : stems;
  });
}
const BREAKING = /[.,;:!?()[\]、。，；：（）]/;

/** A page has some 200,000 words but few different ones. */
function stemsOf(word: string): readonly string[] {
  const known = stemsOfWord.get(word);
  if (known) return known;
  if (stemsOfWord.size >= WORDS_KEPT) stemsOfWord.clear();
  const stems = tokens(word).filter((stem) => stem !== BREAK);
  stemsOfWord.set(word, stems);
  return stems;
}
