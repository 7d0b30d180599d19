import type { Source } from './sources';
import { childrenOf, linesOf, type Node, parsed } from './syntax';

/** A text in a source that looks as if a reader were to read it. */
export interface ReaderText {
  path: string;
  line: number;
  /** What a template puts in is shown as `…`. */
  text: string;
}

/** `words.ts`, or a file in a folder `words`: the one place for what a room says. */
export const isWords = ({ path }: Pick<Source, 'path'>) => /(?:^|\/)words(?:\/[\w-]+)?\.ts$/.test(path);

/** Attributes that hold no words; of what elsewhere is a property, only these. */
const NOT_READ = /^(?:class|className|style|id|htmlFor|for|type|role|rel|href|d|viewBox|points|data-.*)$/;
const NOT_READ_PROPERTY = /^(?:class|className|style)$/;

/** Signs of patterns, style sheets and markup, which no message has. */
const NO_MESSAGE = /[\\|{}<>]/;

/** Texts of a source that look as if a reader were to read them. Names that types are made of are data. */
export function readerTexts(source: Source, names: ReadonlySet<string> = new Set()): ReaderText[] {
  const found: ReaderText[] = [];
  const lineAt = linesOf(source.text);
  const note = (node: Node, text: string) =>
    found.push({ path: source.path, line: lineAt(node.start), text });
  const say = (node: Node, text: string) => looksRead(text) && !names.has(text) && note(node, text);
  const walk = (node: Node): void => {
    if (isSilent(node)) return;
    if (node.type === 'Literal' && typeof node.value === 'string') say(node, node.value);
    // Nothing but text stands between tags.
    if (node.type === 'JSXText' && /\p{L}/u.test(String(node.value)))
      note(node, String(node.value).replace(/\s+/g, ' ').trim());
    if (node.type === 'TemplateLiteral') say(node, templateText(node));
    for (const child of childrenOf(node, node.type === 'Property' && !node.computed ? ['key'] : []))
      walk(child);
  };
  walk(parsed(source));
  return found;
}

function isSilent(node: Node): boolean {
  if (/^(?:TS.*Type.*|Import(?!Expr).*|ExportAll.*|TaggedTemplate.*)$/.test(node.type)) return true;
  if (node.type === 'JSXAttribute') return NOT_READ.test(nameOf(node.name));
  return node.type === 'Property' && NOT_READ_PROPERTY.test(nameOf(node.key));
}

function nameOf(named: unknown): string {
  const { name, value } = named as { name?: string; value?: string };
  return name ?? value ?? '';
}

/** A template's text, with `…` for what is put in. */
function templateText(node: Node): string {
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…');
}

/**
 * Whether a text is a sentence, a label or a part of one: two words in a row of which the second is a small one or
 * both are names, a word with a gap at its end to glue another to, or one word with a capital.
 */
export function looksRead(text: string): boolean {
  return (
    /[a-z]{2}/.test(text) &&
    !NO_MESSAGE.test(text) &&
    /[A-Za-z…][,;:.!?”’)]* [“(]?[a-z…]|[a-z] [A-Z][a-z]|^,? [a-z]|[a-z],? $|^[A-Z][a-z]+[.…!?]?$/.test(text)
  );
}

/** Names that types are made of, `'no key'`: they are compared, and no reader sees them. */
export function typeNames(sources: readonly Source[]): Set<string> {
  const names = new Set<string>();
  const walk = (node: Node): void => {
    if (node.type === 'TSLiteralType') {
      const { value } = node.literal as { value?: unknown };
      if (typeof value === 'string') names.add(value);
    }
    for (const child of childrenOf(node)) walk(child);
  };
  for (const source of sources) walk(parsed(source));
  return names;
}
