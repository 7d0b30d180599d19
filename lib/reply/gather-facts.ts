import {
  COMMENT_NAMES,
  countsRows,
  type Field,
  fieldOf,
  isRemark,
  plainName,
  rivalsScore,
} from '../answer-words/field-names';
import type { AskedAxes } from './asked-axes';
import { idsIn, namesPaper, numericId } from './bind-paper';
import { columnFacts, isColumn } from './columns';
import { emptyFacts, type Facts } from './facts';
import { wordsRow } from './line-row';
import { isNode, type Node, type Scalar } from './node';
import { namedRow, rowFacts } from './row-facts';
import { textOf } from './scalar-text';

/**
 * Reads the facts out of a closed bracket: an object by the names of its keys, an array by its order. Several
 * where rows stand one after another in one flat array.
 */
export function gatherFacts(node: Node, axes: AskedAxes): Facts[] {
  if (isColumn(node, axes)) return [];
  const told = columnFacts(node, axes) ?? toldFacts(node, axes);
  if (told.length > 0) return told;
  const all = isNamed(node)
    ? runOn(node).map((each) => namedFacts(each, axes))
    : rowFacts(node, axes, (inner) => gatherFacts(inner, axes));
  const { key } = node;
  if (key !== null && namesPaper(key)) for (const facts of all) facts.claims.unshift(key);
  return all;
}

function isNamed({ entries }: Node): boolean {
  return entries.some(({ key }) => key !== null);
}

/** `{"2602.04915": "Relevance: 9, novelty: 7. …"}` and the same in a list: records in words, each in a string. */
function toldFacts({ entries }: Node, axes: AskedAxes): Facts[] {
  const rows: Facts[] = [];
  for (const { key, value } of entries) {
    if (isNode(value) || value.quote === '' || value.text.length < 12) continue;
    if (key !== null && fieldOf(key) !== null) return [];
    const row = wordsRow(key === null ? textOf(value) : `${key}: ${textOf(value)}`, axes);
    if (row && row.claims.length > 0) rows.push(row);
  }
  // One such string beside others is a comment that quotes a record.
  return rows.length === entries.length ? rows : [];
}

/** Divides an object that goes on with the next record, `{"id": …, "relevance": …, "id": …`, at each name. */
function runOn(node: Node): Node[] {
  const first = node.entries[0]?.key ?? null;
  const field = first === null ? null : fieldOf(first);
  if (field !== 'id' && field !== 'index' && field !== 'n') return [node];
  const parts: Node[] = [];
  for (const entry of node.entries) {
    if (entry.key === first) parts.push({ ...node, entries: [] });
    parts.at(-1)?.entries.push(entry);
  }
  return parts;
}

function namedFacts(node: Node, axes: AskedAxes): Facts {
  return node.kind === '{' ? objectFacts(node, axes) : namedRow(node, (row) => objectFacts(row, axes));
}

function objectFacts(node: Node, axes: AskedAxes): Facts {
  const collector = new Collector(axes);
  collector.object(node, null);
  return collector.finish();
}

/** Keys that only hold together what belongs to one record. */
const WRAPS =
  /^(?:papers?|items?|entry|result|results|data|evaluation|review|judge?ment|metrics|values?|output|answer|response|record|record[sd]|score(?:s|card)|arguments|args|parameters|input|function|properties)$/;

function holdsScore({ entries }: Node): boolean {
  return entries.some(
    ({ key }) => key !== null && (fieldOf(key) === 'relevance' || fieldOf(key) === 'novelty'),
  );
}

class Collector {
  private readonly facts = emptyFacts();
  private rank = Number.POSITIVE_INFINITY;
  /** Value of a key `n`, which is the number of the paper or the novelty. */
  private n: string | null = null;
  /** Value of a key such as `#`, which is the number of the paper or, beside an id, of the row. */
  private row: string | null = null;
  private shortNames = false;
  /** A second score of the same kind stands beside the first. */
  private rivals = false;

  constructor(private readonly axes: AskedAxes) {}

  object(node: Node, under: Field | null): void {
    const seen = new Map<string, string>();
    for (const { key, value } of node.entries) {
      if (key === null) {
        if (isNode(value)) this.object(value, under);
        // `"relevance": 9,5`: a number without a name makes the one before it doubtful.
        else if (value.quote === '' && /^[\d.]+$/.test(value.text)) this.facts.torn = true;
        continue;
      }
      const field = fieldOf(key);
      if (isNode(value)) this.nested(key, field, value);
      else {
        const before = seen.get(key);
        if (before !== undefined && before !== value.text) this.facts.torn = true;
        seen.set(key, value.text);
        this.scalar(key, field, value, under);
      }
    }
  }

  private nested(key: string, field: Field | null, value: Node): void {
    if (field === null && namesPaper(key)) this.facts.claims.push(key);
    if (field === 'comment' && value.entries.every((entry) => entry.key === null && !isNode(entry.value))) {
      const parts = value.entries.map((entry) => (isNode(entry.value) ? '' : textOf(entry.value)));
      this.comment(key, parts.join(' '));
      return;
    }
    // What an object in place of a comment tells of is another matter.
    if (isRemark(key)) return;
    if (value.kind !== '{') {
      const texts = value.entries.flatMap((entry) => (isNode(entry.value) ? [] : [textOf(entry.value)]));
      const [relevance, novelty, ...more] = texts;
      if (field !== 'scores' || texts.length < value.entries.length || !this.axes.isWhole(texts.length))
        return;
      this.set('relevance', relevance ?? '');
      this.set('novelty', novelty ?? '');
      this.facts.axes = this.axes.inOrder(more);
      return;
    }
    // `"claimed": {"relevance": 10, …}`: scores under a key that says nothing to us are somebody else's.
    if (field === null && !WRAPS.test(plainName(key)) && !namesPaper(key) && holdsScore(value))
      this.facts.torn = true;
    this.object(value, field === 'relevance' || field === 'novelty' ? field : null);
  }

  private scalar(key: string, field: Field | null, value: Scalar, under: Field | null): void {
    const text = textOf(value);
    if (field === null) {
      const axis = this.axes.nameOf(key);
      if (axis !== null) this.facts.axes = { [axis]: text, ...this.facts.axes };
      else if (rivalsScore(key)) this.rivals = true;
      return;
    }
    if ((under === 'relevance' || under === 'novelty') && (field === 'value' || field === 'scores')) {
      this.set(under, text);
    } else if (field === 'relevance' || field === 'novelty') {
      this.shortNames ||= /^r$/i.test(key.trim());
      this.set(field, text);
    } else if (field === 'comment') this.comment(key, text);
    else if (field === 'title') this.facts.title ??= text;
    else if (field === 'n') this.n = text;
    // A link or title that names no paper claims nothing.
    else if (field === 'id' || field === 'index') {
      if (countsRows(key) && namesPaper(text)) this.row = text;
      else if (namesPaper(text)) this.facts.claims.push(value.quote === '' ? numericId(text) : text);
    }
  }

  private set(field: 'relevance' | 'novelty', text: string): void {
    if (this.facts[field] !== null && this.facts[field] !== text) this.facts.torn = true;
    this.facts[field] = text;
  }

  private comment(key: string, text: string): void {
    const place = COMMENT_NAMES.indexOf(plainName(key));
    const rank = place < 0 ? COMMENT_NAMES.length : place;
    if (rank >= this.rank) return;
    this.rank = rank;
    this.facts.comment = text;
  }

  finish(): Facts {
    const { facts, n } = this;
    if (this.rivals) facts.torn = true;
    if (this.row !== null && facts.claims.some((claim) => idsIn(claim).length > 0)) facts.row = this.row;
    else if (this.row !== null) facts.claims.push(this.row);
    if (n !== null) {
      // Beside `r` and a name for the paper, `n` is novelty; beside a novelty it is the number.
      if (facts.novelty === null && this.shortNames && facts.claims.length > 0) facts.novelty = n;
      else if (facts.novelty !== null) facts.claims.push(n);
    }
    return facts;
  }
}
