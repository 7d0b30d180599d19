import { namesPaper } from './bind-paper';
import { COMMENT_NAMES, type Field, fieldOf, plainName } from './field-names';
import { isNode, type Node, type Scalar } from './node';
import { rowFacts } from './row-facts';
import { decodeEscapes } from './tex-escapes';

/** What one record says, as written: nothing in it has been checked. */
export interface Facts {
  /** Every text that says which paper it is: an id, a URL, a number of the batch. */
  claims: string[];
  relevance: string | null;
  novelty: string | null;
  /** null where there is none, '' where it is given as empty or null. */
  comment: string | null;
  /** One thing is said twice, differently: two records have run into each other. */
  torn: boolean;
}

export function emptyFacts(): Facts {
  return { claims: [], relevance: null, novelty: null, comment: null, torn: false };
}

/** A scalar as text: escapes decoded, and None or null as ''. */
export function textOf({ text, quote }: Scalar): string {
  if (quote !== '') return decodeEscapes(text, quote);
  return /^(?:none|null|undefined|nan)$/i.test(text) ? '' : text.replace(/["'”’]{1,3}$/, '');
}

/**
 * Reads the facts out of a closed bracket: an object by the names of its keys, an array by its order. Several
 * where rows stand one after another in one flat array.
 */
export function gatherFacts(node: Node): Facts[] {
  const named = node.entries.some((entry) => entry.key !== null);
  const all = named ? [objectFacts(node)] : rowFacts(node);
  const { key } = node;
  if (key !== null && namesPaper(key)) for (const facts of all) facts.claims.unshift(key);
  return all;
}

function objectFacts(node: Node): Facts {
  const collector = new Collector();
  collector.object(node, null);
  return collector.finish();
}

class Collector {
  private readonly facts = emptyFacts();
  private rank = Number.POSITIVE_INFINITY;
  /** Value of a key `n`, which is the number of the paper or the novelty. */
  private n: string | null = null;
  private shortNames = false;

  object(node: Node, under: Field | null): void {
    const seen = new Map<string, string>();
    for (const { key, value } of node.entries) {
      if (key === null) {
        if (isNode(value)) this.object(value, under);
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
    if (value.kind !== '{') {
      const [first, second, ...rest] = value.entries.map((entry) => entry.value);
      if (field !== 'scores' || !first || !second || rest.length > 0) return;
      if (isNode(first) || isNode(second)) return;
      this.set('relevance', textOf(first));
      this.set('novelty', textOf(second));
      return;
    }
    this.object(value, field === 'relevance' || field === 'novelty' ? field : null);
  }

  private scalar(key: string, field: Field | null, value: Scalar, under: Field | null): void {
    const text = textOf(value);
    if (field === null) return;
    if ((under === 'relevance' || under === 'novelty') && (field === 'value' || field === 'scores')) {
      this.set(under, text);
    } else if (field === 'relevance' || field === 'novelty') {
      this.shortNames ||= /^r$/i.test(key.trim());
      this.set(field, text);
    } else if (field === 'comment') this.comment(key, text);
    else if (field === 'n') this.n = text;
    // A link or title that names no paper claims nothing.
    else if (field === 'id' || field === 'index') {
      if (namesPaper(text)) this.facts.claims.push(text);
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
    if (n !== null) {
      // Beside `r` and a name for the paper, `n` is novelty; beside a novelty it is the number.
      if (facts.novelty === null && this.shortNames && facts.claims.length > 0) facts.novelty = n;
      else if (facts.novelty !== null) facts.claims.push(n);
    }
    return facts;
  }
}
