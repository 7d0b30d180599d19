import { isQuote } from './lookahead';
import { isNode, type Scalar } from './node';
import type { NodeBuilder } from './node-builder';
import type { OpenString } from './string-rules';

/** A string that was begun: where it stands, and which marks may end it. */
export interface OpenedString extends OpenString {
  quote: Scalar['quote'];
  closers: string;
  /** A plain mark opened it, which another script's does not close. */
  plain: boolean;
}

/** The string that this mark, plainly and as written, opens inside `top`, the innermost bracket. */
export function openedString(char: string, written: string, top: NodeBuilder['top']): OpenedString {
  const single = char === "'" || char === '‘' || char === '’';
  return {
    kind: top?.kind ?? '[',
    asKey: top?.kind === '{' && top.name === null,
    before: top?.entries.length ?? 0,
    listed: top?.entries.every(({ value }) => !isNode(value) && value.quote !== '') ?? false,
    text: '',
    last: '',
    marks: 0,
    quote: single ? "'" : '"',
    plain: char === written,
    closers: char === '"' || char === "'" ? char : single ? "’‘'" : '”“"',
  };
}

/** Whether a character is a quoting mark of apostrophe form. */
export function isSingle(char: string): boolean {
  return isQuote(char) && char !== '"' && char !== '“' && char !== '”';
}
