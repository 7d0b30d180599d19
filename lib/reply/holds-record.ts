import { fieldOf } from '../answer-words/field-names';
import { idsIn } from './bind-paper';
import { isNode, type Node } from './node';

/** Whether the bracket has scores of its own: a value under a score's name, or two numbers of a row. */
export function holdsRecord(entries: Node['entries']): boolean {
  let numbers = 0;
  for (const { key, value } of entries) {
    if (isNode(value)) continue;
    const field = key === null ? null : fieldOf(key);
    if (field === 'relevance' || field === 'novelty') return true;
    if (key === null && /^\s*\d/.test(value.text) && value.text.length < 24) numbers += 1;
    if (field === 'id' && idsIn(value.text).length > 0) return true;
  }
  return numbers >= 2;
}
