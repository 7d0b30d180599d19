import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the project. */
export const ROOT = join(import.meta.dirname, '../..');

/** One file of ours, as the rules of the house read it. */
export interface Source {
  path: string;
  text: string;
  /** Without comments: these may speak of anything. */
  code: string;
  /** What it imports, types included; paths are from the root. */
  imports: string[];
}

/** All of `lib`, `components` and `entrypoints`, tests included. */
export const SOURCES = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  sourcesIn(folder, /\.(ts|tsx|html)$/),
);
/** Browser tests and what serves them: no rooms of the house, but files of ours. */
export const E2E = sourcesIn('e2e', /\.tsx?$/);
export const isTest = ({ path }: Source) => /\.test\.tsx?$/.test(path) || path.startsWith('lib/testing/');
/** What is built into the extension. */
export const SHIPPED = SOURCES.filter((source) => !isTest(source));

/** No pages of HTML. */
export const isCode = ({ path }: Source) => /\.tsx?$/.test(path);
/** What is shipped of a folder at the top. */
export const inFolder = (folder: string) => SHIPPED.filter(({ path }) => path.startsWith(`${folder}/`));

function sourcesIn(folder: string, names: RegExp): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => names.test(name) && !name.endsWith('.d.ts'))
    .map((name) => sourceOf(`${folder}/${name.replaceAll('\\', '/')}`));
}

function sourceOf(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const named = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
  return {
    path,
    text,
    code,
    imports: named.map((name) => (name.startsWith('.') ? join(path, '..', name) : name)),
  };
}

export const paths = (sources: readonly Source[]) => sources.map(({ path }) => path).sort();
/** Which of these say so in their code. */
export const saying = (words: RegExp, sources = SHIPPED) =>
  paths(sources.filter(({ code }) => words.test(code)));

export const inRoom = (room: string) => SHIPPED.filter(({ path }) => roomOf(path) === room);

/** `lib/arxiv`, `components`; a file that lies in `lib/` itself is a room of its own: `lib/services`. */
export function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/');
  return top === 'lib' ? `lib/${room.replace(/\.tsx?$/, '')}` : top;
}

/** Files that reach themselves through their imports, each circle once. */
export function circles(sources: readonly Source[]): string[][] {
  const reach = reachAmong(sources);
  const reached = new Map(sources.map((source) => [source, reach(source)]));
  const mutual = (a: Source) =>
    sources.filter((b) => reached.get(a)?.has(b) && reached.get(b)?.has(a)).map(({ path }) => path);
  const found = sources.map((source) => mutual(source).sort().join(' ')).filter(Boolean);
  return [...new Set(found)].map((circle) => circle.split(' '));
}

/** What a shipped file needs, through any number of imports; by its path without the ending. */
export function reachedFrom(name: string): string[] {
  const from = SHIPPED.find(({ path }) => path.replace(/\.tsx?$/, '') === name);
  return from ? paths([...reachAmong(SHIPPED)(from)]) : [];
}

function reachAmong(sources: readonly Source[]): (from: Source) => Set<Source> {
  const byName = new Map(sources.map((source) => [source.path.replace(/\.tsx?$/, ''), source]));
  return (from) => {
    const seen = new Set<Source>();
    const next = [from];
    for (let each = next.pop(); each; each = next.pop())
      for (const name of each.imports) {
        const to = byName.get(name.replace(/\.tsx?$/, ''));
        if (!to || seen.has(to)) continue;
        seen.add(to);
        next.push(to);
      }
    return seen;
  };
}
