import { fieldOf } from '../answer-words/field-names';
import { parseScore } from '../answer-words/parse-score';
import type { Score } from '../papers/score';

/** What a reply says of axes, as written, by their names. */
export type AxisTexts = Readonly<Record<string, string>>;

/** A number behind an axis' name in a line of words, and the marks around it. */
const VALUE =
  /^[\s*_"'`]{0,4}[:=]?[\s*_"'`]{0,4}(\d{1,2}(?:\.\d{1,2})?(?:\s?\/\s?10)?)(?![\p{L}\d/%.-])[\s*_"'`,;|]{0,6}/u;
const MARKS = /^[\s*_"'`,;|–—-]{0,8}/;

/**
 * The axes that a request asks for beside relevance and novelty, in their order. What a reply leaves out of them is not
 * told; the record counts all the same, since both scores are there.
 */
export class AskedAxes {
  private readonly byKey = new Map<string, string>();

  constructor(readonly names: readonly string[]) {
    // A name that means one of the fields can be told by its place only.
    for (const name of names) if (fieldOf(name) === null) this.byKey.set(plain(name), name);
  }

  /** So many numbers beside a paper's name are its scores: both, with every axis or with none. */
  isWhole(count: number): boolean {
    return count === 2 || count === 2 + this.names.length;
  }

  /** The axis that a key means, in any case and spelling; null where it means none. */
  nameOf(key: string): string | null {
    if (this.byKey.size === 0) return null;
    const name = plain(key.slice(0, 80));
    return this.byKey.get(name) ?? this.byKey.get(name.replace(/(?:score|rating)$/, '')) ?? null;
  }

  /** Texts in the order that was asked for; null for one that says nothing. */
  inOrder(texts: readonly (string | null)[]): AxisTexts {
    return Object.fromEntries(
      this.names.flatMap((name, i) => (typeof texts[i] === 'string' ? [[name, texts[i]]] : [])),
    );
  }

  /** Takes axes off the beginning of what follows both scores in a line of words: `, proximity 8, load 3 — A comment.` */
  lead(tail: string): { axes: AxisTexts; rest: string } {
    const axes = new Map<string, string>();
    // Of `Load` and `Load time`, the one that is meant.
    const longestFirst = [...this.byKey.values()].sort((a, b) => b.length - a.length);
    let rest = tail;
    // Each is told once: what stands there again belongs to the comment.
    while (axes.size < this.byKey.size) {
      const text = rest.slice(MARKS.exec(rest)?.[0].length ?? 0);
      const begins = (name: string) => text.slice(0, name.length).toLowerCase() === name.toLowerCase();
      const name = longestFirst.find((each) => !axes.has(each) && begins(each));
      const value = name === undefined ? null : VALUE.exec(text.slice(name.length));
      if (name === undefined || !value?.[1]) break;
      axes.set(name, value[1]);
      rest = text.slice(name.length + value[0].length);
    }
    return { axes: Object.fromEntries(axes), rest };
  }

  /** What was told of the axes, checked as every score is; no axes where nothing was. */
  told(texts: AxisTexts = {}): Pick<Score, 'axes'> {
    const numbers = Object.entries(texts).flatMap(([name, text]): [string, number][] => {
      const score = parseScore(text);
      return score === null ? [] : [[name, score]];
    });
    return numbers.length > 0 ? { axes: Object.fromEntries(numbers) } : {};
  }
}

/** `Proximity (1-10)` is `proximity`. */
function plain(key: string): string {
  return key
    .replace(/\([^()]*\)/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
