import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../lib/testing/sources';
import { childrenOf, isNode, type Node, parsed as parsedSource } from '../lib/testing/syntax';
import { entriesOf, keysOf, usedEntries } from '../lib/testing/word-entries';

/** Whatever the reader reads on our own pages stands in `components/words/`, ready to become entries of `_locales`. */

const OURS = SHIPPED.filter(({ path }) => /^(components|entrypoints)\/.*\.tsx?$/.test(path));
const ROOM = OURS.filter(({ path }) => path.startsWith('components/words/'));
const REST = OURS.filter((source) => !ROOM.includes(source));

/** What looks like the reader's words outside the room, and why it is not. */
const NO_WORDS = [
  ['components/digest-source-fields.tsx', 'listing …', 'a value of the list, which is never shown'],
  ['components/digest-source-fields.tsx', 'import …', 'a value of the list, which is never shown'],
  ['entrypoints/digest/save-file.ts', 'There is no format ….', 'a mistake of ours, which nobody is told of'],
  ['entrypoints/digest/use-drop.ts', 'Files', 'the browser’s own name for what is dropped'],
] as const;

/** Attributes that are for the browser, not for the reader. */
const SILENT = ['class', 'id', 'key', 'href', 'for', 'rel', 'target', 'accept', 'viewBox', 'transform'];
/** Attributes and fields in which a single word is one for the reader. */
const SAID =
  /^(label|title|aria-label|aria-valuetext|placeholder|alt|hint|question|yes|text|name|words|problem)$/;

const LETTER = /\p{L}/u;
/** Two words, or one that begins a sentence; what is filled in counts as a word. */
const WORDS = /[\p{L}\d…][^\s\p{L}]*\s+[^\s\p{L}\d…]*[\p{L}…]|^\s*\p{Lu}\p{Ll}+[^\w-]*$/u;

const nodes = (value: unknown) => (value as unknown[]).filter(isNode);
const parsed = (text: string) => parsedSource({ path: 'a.tsx', text });

/** What a text says, with `…` for what is filled in; null where the node is no text. */
function textOf(node: Node): string | null {
  if (node.type === 'JSXText') return String(node.value);
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral') return null;
  return nodes(node.quasis)
    .map(({ value }) => (value as { cooked: string }).cooked)
    .join('…');
}

/** Texts that look like words for the reader. `place` is the attribute or field that they are in. */
function saidIn(node: Node, place = ''): string[] {
  if (/^(Import|ExportAll|TSLiteral)/.test(node.type)) return [];
  let here = place;
  if (node.type === 'JSXAttribute') here = String((node.name as Node).name);
  if (node.type === 'Property' && !node.computed)
    here = String((node.key as Node).name ?? (node.key as Node).value);
  if (node.type === 'JSXAttribute' && SILENT.includes(here)) return [];
  // What is compared, or handed on, need not be what is said there.
  if (/^(Binary|Call)Expression$/.test(node.type)) here = '';
  const text = textOf(node);
  const said =
    text !== null &&
    LETTER.test(text) &&
    (node.type === 'JSXText' || SAID.test(here) || WORDS.test(text.trim()));
  return [...(said ? [text.trim()] : []), ...childrenOf(node).flatMap((child) => saidIn(child, here))];
}

describe('the reader’s words', () => {
  it('stand nowhere else', () => {
    const said = REST.flatMap(({ path, text }) => saidIn(parsed(text)).map((words) => `${path}: ${words}`));
    expect([...new Set(said)].sort()).toEqual(NO_WORDS.map(([path, words]) => `${path}: ${words}`).sort());
  });

  it.each([
    ['text on the page', '<p>any</p>'],
    ['text beside something', '<p>{n} of</p>'],
    ['a single word in its place', '<a title="x" /> || ({ label: "x" })'],
    ['a choice in its place', '<Row name={a ? "x" : y} />'],
    ['a word by itself', 'a ? "Saved." : b'],
    ['two words', 'say("no papers.")'],
    ['a word and a number', `say(\`\${n} scored\`)`],
  ])('would be found: %s', (_what, text) => {
    expect(saidIn(parsed(text))).not.toEqual([]);
  });

  it.each([
    'import a from "Some thing"; type A = "Some thing"',
    `<p class="two words" id={\`an id \${n}\`}>{n} ·</p>`,
    `<a title={useMedia("(min-width: 901px)") && \`\${a}, \${b} (\${c === 'x'})\`} /> || \`\${id}-hint\``,
  ])('would not be seen in: %s', (text) => {
    expect(saidIn(parsed(text))).toEqual([]);
  });
});

describe('entries', () => {
  it('are messages of `_locales`, by keys of their own', () => {
    const entries = ROOM.flatMap((source) => entriesOf(source).map((entry) => ({ source, entry })));
    expect(entries.length).toBeGreaterThan(200);
    const others = entries.filter(({ source, entry }) => keysOf(source, entry).length === 0);
    expect(others.map(({ source, entry }) => `${source.path}: ${entry.name}`)).toEqual([]);
  });

  it('are all used', () => {
    const unused = ROOM.flatMap((source) => {
      const used = usedEntries(source, OURS);
      return entriesOf(source).flatMap(({ name }) => (used.has(name) ? [] : `${source.path}: ${name}`));
    });
    expect(unused).toEqual([]);
  });
});
