import { emptyFacts, type Facts } from './facts';

/** One fact on a line of its own; `claims` holds the name of a paper. */
export type Part = Partial<Pick<Facts, 'claims' | 'relevance' | 'novelty' | 'comment'>>;
type Kind = keyof Part;

/** More lines than any record has; a longer paragraph without a name is no list of records. */
const PARTS = 2000;

/**
 * Puts together records whose facts stand on several lines. As a rule the paper's name comes first, and what
 * follows is its own up to the next name, across blank lines. Where scores come before any name, the name may be
 * the next line but one, or be lost: then a paragraph is read only as a whole, and only if it adds up.
 */
export class FactBlock {
  private block = emptyFacts();
  /** Facts of a paragraph that did not begin with a name. */
  private nameless: [Kind, string][] = [];
  /** Scores without a name were met: a name may belong to what stands before it. */
  private misled = false;

  get begun(): boolean {
    return this.block.claims.length > 0 || this.nameless.length > 0;
  }

  /** The name of the paper whose scores are still to come, if it stands there alone. */
  get label(): string | null {
    const { claims, relevance, novelty } = this.block;
    return relevance === null && novelty === null ? (claims[0] ?? null) : null;
  }

  /** @param heading the name is a heading, so that it can only belong to what follows */
  name(label: string, heading: boolean): Facts[] {
    if (this.block.claims.includes(label)) return [];
    if (
      !heading &&
      (this.misled || this.nameless.some(([kind]) => kind === 'relevance' || kind === 'novelty'))
    ) {
      this.push('claims', label);
      return [];
    }
    const done = this.flush();
    this.block = { ...emptyFacts(), claims: [label] };
    return done;
  }

  fill(part: Part): Facts[] {
    const { block } = this;
    if (block.claims.length === 0) {
      for (const kind of ['relevance', 'novelty', 'comment'] as const) {
        const text = part[kind];
        if (text !== null && text !== undefined) this.push(kind, text);
      }
      return [];
    }
    const again =
      ((part.relevance ?? null) !== null && block.relevance !== null) ||
      ((part.novelty ?? null) !== null && block.novelty !== null);
    if (again) return [...this.flush(), ...this.fill(part)];
    block.relevance ??= part.relevance ?? null;
    block.novelty ??= part.novelty ?? null;
    if (part.comment) block.comment ??= part.comment;
    const full = block.relevance !== null && block.novelty !== null && block.comment !== null;
    return full ? this.flush() : [];
  }

  /** A ruling ends a record; under a name that stands alone it underlines it. */
  ruling(): Facts[] {
    return this.label !== null && this.block.comment === null ? this.settleNameless() : this.flush();
  }

  /** A blank line. */
  paragraph(): Facts[] {
    return this.settleNameless();
  }

  /** What the lines read so far hold though nothing marked its end. */
  flush(): Facts[] {
    const done = this.settleNameless();
    const { block } = this;
    this.block = emptyFacts();
    return block.relevance !== null || block.novelty !== null ? [...done, block] : done;
  }

  forget(): void {
    this.block = emptyFacts();
    this.nameless = [];
  }

  /** The last paragraph was cut off: whether it adds up cannot be known. */
  forgetNameless(): void {
    this.nameless = [];
  }

  private push(kind: Kind, text: string): void {
    if (this.nameless.length < PARTS) this.nameless.push([kind, text]);
  }

  /** Divides the paragraph where its first fact comes again; unless every part then has its one name, none counts. */
  private settleNameless(): Facts[] {
    const parts = this.nameless;
    this.nameless = [];
    const [first] = parts;
    if (!first || !parts.some(([kind]) => kind === 'relevance' || kind === 'novelty')) return [];
    const records: Facts[] = [];
    for (const [kind, text] of parts) {
      if (kind === first[0]) records.push(emptyFacts());
      const record = records.at(-1);
      if (!record) continue;
      if (kind === 'claims') record.claims.push(text);
      else if (record[kind] !== null && record[kind] !== text) record.torn = true;
      else record[kind] = text;
    }
    // Once misled, several names in one paragraph may each belong before or behind.
    const clear = records.length === 1 || !this.misled || first[0] !== 'claims';
    if (parts.length < PARTS && clear && records.every(isWhole)) return records;
    this.misled = true;
    return records.map((record) => ({ ...record, claims: [] }));
  }
}

function isWhole({ claims, relevance, novelty, torn }: Facts): boolean {
  return claims.length === 1 && relevance !== null && novelty !== null && !torn;
}
