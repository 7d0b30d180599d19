import type { PlacedEntry } from '../arxiv/entry';
import { fold } from '../sieve/query';

const NAME = 'winnow-found';
/** On entries near the screen while words are marked. */
const MARKED = 'data-winnow-found';
/** More than anybody looks at; each one costs the browser some work. */
const MOST = 2000;

/** Marks words where they stand on the page, near the screen only. The page's own nodes stay as they are. */
export interface Highlight {
  /** The rule that gives marks their look, to be put into the page. */
  css: string;
  /** No words: nothing is marked. */
  set(words: readonly string[]): void;
}

export function createHighlight(doc: Document, entries: () => readonly PlacedEntry[]): Highlight {
  // Of entries alone, which hand it down, and only where they are marked: each one keeps a style of its own for it.
  const css = `[${MARKED}]::highlight(${NAME}) { background-color: #ffe58a; color: #000; }`;
  const view = doc.defaultView as (Window & typeof globalThis) | null;
  // Not in every browser that Winnow runs in: then the papers are filtered, and nothing is marked.
  const registry = view?.CSS && 'highlights' in view.CSS ? view.CSS.highlights : null;
  let wanted: RegExp | null = null;
  let observer: IntersectionObserver | null = null;
  /** Entries that are watched, by their last part; and those of them that are near the screen. */
  const watched = new Map<Element, PlacedEntry>();
  const near = new Set<PlacedEntry>();

  function see(changes: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of changes) {
      const entry = watched.get(target);
      if (!entry) continue;
      if (isIntersecting) near.add(entry);
      else near.delete(entry);
      for (const part of entry.parts) part.toggleAttribute(MARKED, isIntersecting);
    }
    mark();
  }

  function mark(): void {
    registry?.delete(NAME);
    if (!registry || !view || !wanted) return;
    const ranges: Range[] = [];
    for (const { parts } of near)
      for (const part of parts) if (ranges.length < MOST) ranges.push(...rangesIn(doc, part, wanted));
    if (ranges.length > 0) registry.set(NAME, new view.Highlight(...ranges));
  }

  /** Entries that were built anew, or added, since the last time, too. */
  function watch(): void {
    observer ??= new IntersectionObserver(see, { rootMargin: '50%' });
    for (const entry of entries()) {
      const last = entry.parts.at(-1) ?? entry.parts[0];
      if (watched.has(last)) continue;
      watched.set(last, entry);
      observer.observe(last);
    }
  }

  function stop(): void {
    observer?.disconnect();
    observer = null;
    for (const { parts } of near) for (const part of parts) part.removeAttribute(MARKED);
    near.clear();
    watched.clear();
  }

  return {
    css,
    set(words) {
      if (!registry) return;
      wanted = words.length > 0 ? wordsPattern(words) : null;
      if (wanted) watch();
      else stop();
      mark();
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
