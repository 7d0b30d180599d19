import { dirname, join } from 'node:path';
import { isWords } from './reader-texts';
import type { Source } from './sources';
import { childrenOf, type Node, parsed } from './syntax';

/** One of `WORDS`. */
export interface Entry {
  name: string;
  value: Node;
}

/** Names of the entries of a file of words, each as often as it is there. */
export function entriesOf(source: Source): Entry[] {
  const found: Entry[] = [];
  const walk = (node: Node): void => {
    const { id, init } = node as Node & { id?: { name?: string }; init?: Node };
    if (node.type !== 'VariableDeclarator' || id?.name !== 'WORDS' || !init)
      return childrenOf(node).forEach(walk);
    for (const each of (init.properties ?? []) as (Node & { key: { name?: string }; value: Node })[])
      found.push({ name: each.key?.name ?? '', value: each.value });
  };
  walk(parsed(source));
  return found;
}

/**
 * Whether an entry is a message and nothing but: a text, or a function of one object of named parameters to a text,
 * or to one of two by a count.
 */
export function isMessage({ value }: Pick<Entry, 'value'>): boolean {
  if (isText(value)) return true;
  const { params, body } = value as Node & { params: Node[]; body: Node };
  if (value.type !== 'ArrowFunctionExpression' || params.length !== 1) return false;
  if (params[0]?.type !== 'ObjectPattern') return false;
  if (isText(body)) return true;
  const { callee, arguments: given } = body as Node & { callee?: { name?: string }; arguments?: Node[] };
  const forms = (given?.[1]?.properties ?? []) as { value: Node }[];
  return callee?.name === 'plural' && forms.length === 2 && forms.every((form) => isText(form.value));
}

function isText(node: Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'string';
  const put = node.expressions as Node[] | undefined;
  return node.type === 'TemplateLiteral' && (put ?? []).every(({ type }) => type === 'Identifier');
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

/** What `WORDS` is called where it is imported. */
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
