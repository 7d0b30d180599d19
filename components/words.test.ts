import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../lib/testing/sources';
import { childrenOf, isNode, type Node, parsed as parsedSource } from '../lib/testing/syntax';

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

interface Entry {
  name: string;
  value: Node;
}

const nameOf = (node: unknown) => String((node as Node).name ?? (node as Node).value);

/** The entries of a file of the room, as `POPUP.settings`. */
const entriesOf = (text: string): Entry[] =>
  nodes(parsed(text).body)
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ declaration }) => nodes((declaration as Node).declarations))
    .flatMap(({ id, init }) =>
      nodes((init as Node).properties).map(({ key, value }) => ({
        name: `${nameOf(id)}.${nameOf(key)}`,
        value: value as Node,
      })),
    );
const ENTRIES = ROOM.flatMap(({ text }) => entriesOf(text));

/** Whether it is a text with names filled in and nothing worked out, but for the form that goes with a number. */
function isMessage(node: Node): boolean {
  if (node.type === 'TemplateLiteral')
    return nodes(node.expressions).every((each) => each.type === 'Identifier' || isPlural(each));
  return textOf(node) !== null || isPlural(node);
}

function isPlural(node: Node): boolean {
  if (node.type !== 'CallExpression' || nameOf(node.callee) !== 'plural') return false;
  const [count, forms] = nodes(node.arguments);
  const values = nodes(forms?.properties).map(({ value }) => value as Node);
  return count?.type === 'Identifier' && values.every(isMessage);
}

function isEntry({ value }: Entry): boolean {
  if (value.type !== 'ArrowFunctionExpression') return textOf(value) !== null && isMessage(value);
  const params = nodes(value.params);
  return params.length === 1 && params[0]?.type === 'ObjectPattern' && isMessage(value.body as Node);
}

/** All texts of an entry, each form of a plural of its own. */
const textsOf = (node: Node): string[] => {
  const text = textOf(node);
  return [...(text === null ? [] : [text]), ...childrenOf(node).flatMap(textsOf)];
};

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
  it('are strings, or made of one object of parameters by a template', () => {
    expect(ENTRIES.length).toBeGreaterThan(200);
    expect(ENTRIES.filter((entry) => !isEntry(entry)).map(({ name }) => name)).toEqual([]);
    const worked = entriesOf(
      `export const A = { a: ({ b }) => \`\${b + 1}\`, c: (d) => \`\${d}\`, e: f(), g: 'x' }`,
    );
    expect(worked.filter(isEntry).map(({ name }) => name)).toEqual(['A.g']);
  });

  it('have names in camel case, each once', () => {
    const names = ENTRIES.map(({ name }) => name);
    expect(names.filter((name) => !/^[A-Z]+(_[A-Z]+)*\.[a-z][A-Za-z]*$/.test(name))).toEqual([]);
    expect(names).toEqual([...new Set(names)]);
  });

  it('are all used', () => {
    const code = REST.map((source) => source.code).join('\n');
    const used = new Set(code.match(/\b[A-Z_]+\.[a-z][A-Za-z]*/g));
    expect(ENTRIES.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  it('number their tags from 0, and have no other markup', () => {
    for (const text of ENTRIES.flatMap(({ value }) => textsOf(value))) {
      const tags = [...text.matchAll(/<(\d)>[^<]*<\/\1>|<(\d)\/>/g)];
      expect(tags.map(([, around, alone]) => Number(around ?? alone)).sort()).toEqual([...tags.keys()]);
      expect(text.replace(/<\/?\d\/?>/g, '')).not.toMatch(/[<>]/);
    }
  });
});
