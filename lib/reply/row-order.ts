import { fieldOf } from '../answer-words/field-names';
import type { Facts } from './facts';
import { isNode, type Node } from './node';

/** `INSERT INTO scores (id, novelty, relevance) VALUES` */
const COLUMNS = /\(([^()]{5,160})\)\s*values\b/i;

/** Whether rows say novelty before relevance, as a header row or a legend in front of them announced. */
export class RowOrder {
  private swapped = false;

  /** Takes a bracket that only names columns, `[id, novelty, relevance, comment]`; false where it is none. */
  readHeader(node: Node): boolean {
    const names = node.entries.map(({ key, value }) => (key !== null || isNode(value) ? null : value.text));
    return names.every((name) => name !== null) && this.takes(names);
  }

  readLine(line: string): void {
    const columns = line.length < 500 ? COLUMNS.exec(line)?.[1] : undefined;
    if (columns !== undefined) this.takes(columns.split(','));
  }

  /** A row's facts in the order that was announced. */
  apply(node: Node, all: Facts[]): Facts[] {
    const placed =
      node.kind !== '{' && node.entries.every(({ key, value }) => key === null && isPlaced(value));
    if (!this.swapped || !placed) return all;
    return all.map((facts) => ({ ...facts, relevance: facts.novelty, novelty: facts.relevance }));
  }

  private takes(names: readonly string[]): boolean {
    const fields = names.map(fieldOf);
    const relevance = fields.indexOf('relevance');
    const novelty = fields.indexOf('novelty');
    if (relevance < 0 || novelty < 0 || names.some((name) => /\d/.test(name.replace(/\(.*\)/, ''))))
      return false;
    this.swapped = novelty < relevance;
    return true;
  }
}

function isPlaced(value: Node['entries'][number]['value']): boolean {
  return !isNode(value) || value.entries.every(({ key }) => key === null);
}
