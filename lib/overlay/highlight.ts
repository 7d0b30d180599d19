import type { PlacedEntry } from '../arxiv/entry';
import { fold } from '../sieve/query';

const NAME = 'winnow-found';
/** More than anybody looks at; each one costs the browser some work. */
const MOST = 2000;

/** Marks words where they stand on the page. The page's own nodes stay as they are. */
export interface Highlight {
  /** The rule that gives marks their look, to be put into the page. */
  css: string;
  /** @param entries those that are in sight */
  set(words: readonly string[], entries: readonly PlacedEntry[]): void;
}

export function createHighlight(doc: Document): Highlight {
  // Of entries alone, which hand it down: one about all elements has each of them styled anew.
  const css = `:is(dt, dd, li)::highlight(${NAME}) { background-color: #ffe58a; color: #000; }`;
  const view = doc.defaultView as (Window & typeof globalThis) | null;
  // Not in every browser that Winnow runs in: then the papers are filtered, and nothing is marked.
  const registry = view?.CSS && 'highlights' in view.CSS ? view.CSS.highlights : null;
  return {
    css,
    set(words, entries) {
      registry?.delete(NAME);
      if (!registry || !view || words.length === 0) return;
      const wanted = wordsPattern(words);
      const ranges: Range[] = [];
      for (const part of entries.flatMap(({ parts }) => parts)) {
        if (ranges.length < MOST) ranges.push(...rangesIn(doc, part, wanted));
      }
      if (ranges.length > 0) registry.set(NAME, new view.Highlight(...ranges));
    },
  };
}

function rangesIn(doc: Document, part: HTMLElement, wanted: RegExp): Range[] {
  const texts = doc.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const { 0: found, index } of (node.nodeValue ?? '').matchAll(wanted)) {
      const range = doc.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Finds folded words in text as it stands on the page: with accents, over line breaks. */
export function wordsPattern(words: readonly string[]): RegExp {
  const letters = (word: string) =>
    word.replace(
      /[\s\S]/gu,
      (letter) => ACCENTED.get(letter) ?? letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&'),
    );
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(letters).join('|'), 'giu');
}

/** What may stand for a letter, or a sign, that was folded. */
const ACCENTED = new Map<string, string>([
  [' ', '\\s+'],
  ['-', '[-‐‑–]'],
]);
for (let code = 0xc0; code <= 0x17f; code += 1) {
  const accented = String.fromCharCode(code);
  const letter = fold(accented);
  if (/^[a-z]$/.test(letter))
    ACCENTED.set(letter, `${(ACCENTED.get(letter) ?? `[${letter}]`).slice(0, -1)}${accented}]`);
}
