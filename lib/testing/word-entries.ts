import { dirname, join } from 'node:path';
import { isWords } from './reader-texts';
import type { Source } from './sources';
import { childrenOf, type Node, parsed } from './syntax';

/** One of `WORDS`, or of whatever the file calls them. */
export interface Entry {
  name: string;
  value: Node;
}

/** The entries of a file of words, each as often as it is there. */
export function entriesOf(source: Source): Entry[] {
  const found: Entry[] = [];
  const walk = (node: Node): void => {
    const { id, init } = node as Node & { id?: { name?: string }; init?: Node };
    if (node.type !== 'VariableDeclarator' || !/^[A-Z_]+$/.test(id?.name ?? '') || !init)
      return childrenOf(node).forEach(walk);
    for (const each of (init.properties ?? []) as (Node & { key: { name?: string }; value: Node })[])
      found.push({ name: each.key?.name ?? '', value: each.value });
  };
  walk(parsed(source));
  return found;
}

/**
 * The keys in `_locales` of an entry: one, or two where it goes with a count. None where it is anything but a message
 * by a key of its own file's and name's: `overlay_bar_sort` for `sort` of `lib/overlay/words/bar.ts`.
 */
export function keysOf({ path }: Pick<Source, 'path'>, { name, value }: Entry): string[] {
  const { callee, arguments: given } = value as Node & { callee?: { name?: string }; arguments?: Node[] };
  const key = `${prefixOf(path)}_${name}`;
  if (value.type !== 'CallExpression' || given?.[0]?.value !== key) return [];
  if (callee?.name === 'counting') return [`${key}_one`, `${key}_other`];
  return callee?.name === 'said' || callee?.name === 'filled' ? [key] : [];
}

/** `lib/overlay/words/bar.ts` is `overlay_bar`; our own pages are `pages_…`. */
function prefixOf(path: string): string {
  const parts = path
    .replace(/^lib\/|\.ts$/g, '')
    .replace(/^components\b/, 'pages')
    .split('/')
    .filter((part) => part !== 'words');
  return parts.join('_').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Entries of a file of words that others name. Where one is picked by a name that is worked out, every text and every
 * key of that folder counts as its name.
 */
export function usedEntries(words: Source, sources: readonly Source[]): Set<string> {
  const target = words.path.replace(/\.ts$/, '');
  const used = new Set<string>();
  for (const source of sources.filter(({ imports }) => imports.includes(target))) {
    const locals = localsOf(source, target);
    const walk = (node: Node): void => {
      const { object, property } = node as Node & { object?: { name?: string }; property?: Node };
      if (node.type === 'MemberExpression' && property && locals.has(object?.name ?? '')) {
        if (!node.computed) used.add(String(property.name));
        else for (const name of namesIn(sources, dirname(source.path))) used.add(name);
      }
      for (const child of childrenOf(node)) walk(child);
    };
    walk(parsed(source));
  }
  return used;
}

/** What the words are called where they are imported. */
function localsOf(source: Source, target: string): Set<string> {
  const imports = childrenOf(parsed(source)).filter(({ type }) => type === 'ImportDeclaration');
  return new Set(
    imports
      .filter((each) => join(source.path, '..', String((each.source as Node).value)) === target)
      .flatMap((each) => (each.specifiers as { local: { name: string } }[]).map(({ local }) => local.name)),
  );
}

function namesIn(sources: readonly Source[], folder: string): Set<string> {
  const names = new Set<string>();
  const walk = (node: Node): void => {
    if (node.type === 'Literal' && typeof node.value === 'string') names.add(node.value);
    const { name } = (node.key ?? {}) as { name?: string };
    if (node.type === 'Property' && name) names.add(name);
    for (const child of childrenOf(node)) walk(child);
  };
  for (const source of sources) if (dirname(source.path) === folder && !isWords(source)) walk(parsed(source));
  return names;
}
