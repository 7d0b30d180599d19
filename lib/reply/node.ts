/** The three brackets that can hold a record. A parenthesis is a Python tuple. */
export type Bracket = '{' | '[' | '(';

/** A value as written: escapes not yet decoded, so that an id or a TeX command is never lost to a number or a tab. */
export interface Scalar {
  text: string;
  /** Quoting mark it stood in; empty for a bare word or number. */
  quote: '' | '"' | "'";
}

/** One member of an object (`key` set) or one element of an array (`key` null). */
interface Entry {
  key: string | null;
  value: Scalar | Node;
}

/** A closed bracket and what it held. */
export interface Node {
  kind: Bracket;
  /** Key under which the parent object holds it. */
  key: string | null;
  entries: Entry[];
}

/** Tells a nested bracket from a plain value. */
export function isNode(value: Scalar | Node): value is Node {
  return 'entries' in value;
}
