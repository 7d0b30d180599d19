import { fieldOf } from '../answer-words/field-names';
import type { AskedAxes } from './asked-axes';
import type { Facts } from './facts';
import { isNode, type Node } from './node';

/** `INSERT INTO scores (id, novelty, relevance) VALUES` */
const COLUMNS = /\(([^()]{5,160})\)\s*values\b/i;

/** In which order rows say their scores, as a header row or a legend in front of them announced. */
export class RowOrder {
  /** Relevance, novelty and axes as `#` and their names, as they follow on each other; null where they do as was asked. */
  private announced: readonly string[] | null = null;

  constructor(private readonly axes: AskedAxes) {}

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
    const { announced } = this;
    return announced && placed ? all.map((facts) => this.reordered(facts, announced)) : all;
  }

  private reordered(facts: Facts, announced: readonly string[]): Facts {
    const { axes = {}, relevance, novelty } = facts;
    const said = [relevance, novelty, ...this.axes.names.map((name) => axes[name] ?? null)];
    const named = new Map(announced.map((name, at) => [name, said[at] ?? null]));
    return {
      ...facts,
      ...{ relevance: named.get('relevance') ?? null, novelty: named.get('novelty') ?? null },
      axes: this.axes.inOrder(this.axes.names.map((name) => named.get(`#${name}`) ?? null)),
    };
  }

  private takes(names: readonly string[]): boolean {
    const fields = names.map((name) => {
      const axis = this.axes.nameOf(name);
      return axis === null ? fieldOf(name) : `#${axis}`;
    });
    const scores = fields.filter((field) => field === 'relevance' || field === 'novelty' || isAxis(field));
    if (!scores.includes('relevance') || !scores.includes('novelty')) return false;
    if (names.some((name) => /\d/.test(name.replace(/\(.*\)/, '')) && this.axes.nameOf(name) === null))
      return false;
    const asked = ['relevance', 'novelty', ...this.axes.names.map((name) => `#${name}`)];
    this.announced = scores.every((name, at) => name === asked[at]) ? null : scores.map(String);
    return true;
  }
}

function isAxis(field: string | null): boolean {
  return field?.startsWith('#') ?? false;
}

function isPlaced(value: Node['entries'][number]['value']): boolean {
  return !isNode(value) || value.entries.every(({ key }) => key === null);
}
