import { parseSync } from 'vite';
import type { Source } from './sources';

/** A node of a source's syntax tree, as ESTree has it. */
export interface Node {
  type: string;
  start: number;
  [name: string]: unknown;
}

const trees = new Map<string, Node>();

/** The tree of a source, parsed once. Throws where it is no TypeScript: the tests would pass over it in silence. */
export function parsed({ path, text }: Pick<Source, 'path' | 'text'>): Node {
  const known = trees.get(text);
  if (known) return known;
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const tree = program as unknown as Node;
  trees.set(text, tree);
  return tree;
}

/** What is right below a node, in no order; without what these properties hold. */
export function childrenOf(node: Node, without: readonly string[] = []): Node[] {
  return Object.entries(node)
    .filter(([name]) => !without.includes(name))
    .flatMap(([, value]) => [value].flat())
    .filter(isNode);
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Tells the line, from 1, of a place in a text. */
export function linesOf(text: string): (at: number) => number {
  return (at) => text.slice(0, at).split('\n').length;
}
