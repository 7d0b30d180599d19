import { fieldOf, isRemark } from '../answer-words/field-names';
import type { BareWords } from './bare-words';
import type { Cursor } from './cursor';
import { holdsRecord } from './holds-record';
import type { NodeBuilder } from './node-builder';

/** What a mark means inside brackets and outside strings, by what stands before it. Nothing here reads on. */

const LITERAL = /^\s*(?:null|none|undefined|true|false|n\/?a)\s*$/i;

/** A comma in an unquoted comment, which is what comes after three values of a row. */
export function isText(char: string, { top }: NodeBuilder, bare: BareWords): boolean {
  if (bare.depth > 0 || (char === ';' && bare.wordy)) return true;
  const late = top !== undefined && top.kind !== '{' && top.entries.length >= 3;
  return late && top.entries.every(({ key }) => key === null) && bare.wordy && !LITERAL.test(bare.text);
}

/** A lone bracket in a sentence, as in `on [0, 1) for`, ends with its line. */
export function isStrayBracket(cursor: Cursor, { depth, top }: NodeBuilder, bare: BareWords): boolean {
  if (depth !== 1 || !top || '[{(,:]})'.includes(cursor.solid)) return false;
  if (!/\w/.test(top.before.slice(0, 400))) return false;
  const empty = top.entries.length === 0 && top.name === null && top.loose === null;
  return empty || (top.kind === '{' ? bare.wordy : bare.solid);
}

/** Keys under which a whole answer may stand as a string. */
const HOLDS_ANSWER =
  /output|answer|response|reply|results?|data|content|arg(?:ument)?s|parameters|input|json|body|message|completion|scores?|papers?|items?|records?|ratings?|evaluations?|value|final/i;

/** Where JSON in a string is a reply: in a list of such, or under the key of an answer, not beside facts of one paper. */
export function mayHoldReply({ top }: NodeBuilder): boolean {
  if (!top) return false;
  if (top.kind !== '{') return top.entries.length === 0 && !top.remark;
  if (top.name === null || isRemark(top.name) || holdsRecord(top.entries)) return false;
  return HOLDS_ANSWER.test(top.name);
}

/** `[1, relevance: 9, …]` and `score(id="…", …)`: a name stands in front of a value where only values are due. */
export function namesValue(nodes: NodeBuilder, bare: BareWords): boolean {
  if (bare.solid) return bare.text.length < 40 && fieldOf(bare.text) !== null;
  const last = nodes.top?.name === null ? nodes.lastScalar : null;
  return last !== null && last !== undefined && last.quote !== '' && fieldOf(last.text) !== null;
}
