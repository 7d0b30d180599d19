import { emptyFacts, type Facts, type Form } from './facts';

/** One fact on a line of its own; `claims` holds the name of a paper. */
export type Part = Partial<Pick<Facts, 'claims' | 'relevance' | 'novelty' | 'comment' | 'axes'>>;
type Kind = Exclude<keyof Part, 'axes'>;

/** More lines than any record has; a longer paragraph without a name is no list of records. */
const PARTS = 2000;

/**
 * Puts together records whose facts stand on several lines. As a rule the paper's name comes first, and what
 * follows is its own up to the next name of the same form, across blank lines; a name of another form within it is one
 * more claim, and a claim that contradicts the first leaves the record without a paper. Where scores come before any
 * name, the name may be the next line but one, or be lost: then a paragraph is read only as a whole, and only if it
 * adds up.
 */
export class FactBlock {
  private block = emptyFacts();
  /** How the block's name is written: `##`, `key id`. */
  form = '';
  /** Nothing stood between the block's name and this line. */
  private justNamed = false;
  /** A blank line or ruling stood since the last fact. */
  private parted = true;
  /** How the blocks so far are parted: null while only one has begun. */
  private blocks = 0;
  /** A whole record, followed by a name of another form: that one's own scores will show whether it belongs here. */
  private suspended: Facts | null = null;
  /** Facts of a paragraph that did not begin with a name. */
  private nameless: [Kind, string][] = [];
  /** Scores without a name were met: a name may belong to what stands before it. */
  private misled = false;

  get begun(): boolean {
    return this.block.claims.length > 0 || this.nameless.length > 0;
  }

  /** A record has begun and has no comment yet. */
  get awaitsComment(): boolean {
    return this.begun && this.block.comment === null;
  }

  /** The block has a name. */
  get named(): boolean {
    return this.block.claims.length > 0;
  }

  /** The names of the paper whose scores are still to come, if they stand there alone. */
  get labels(): string[] {
    const { claims, relevance, novelty } = this.block;
    return relevance === null && novelty === null ? claims : [];
  }

  /**
   * @param heading the name is a heading, so that it can only belong to what follows
   * @param form how the name is written, the same for all records of a list
   */
  name(labels: string | readonly string[], heading: boolean, form = heading ? '#' : ''): Facts[] {
    const claims = typeof labels === 'string' ? [labels] : labels;
    const { block, justNamed } = this;
    const again = claims.every((claim) => block.claims.includes(claim));
    if (again && (this.labels.length > 0 || form !== this.form)) return [];
    if (!heading && (this.misled || this.nameless.some(([kind]) => kind !== 'comment'))) {
      this.push('claims', claims.join('\n'));
      return [];
    }
    if (this.named && (justNamed || !this.beginsAnew(form))) {
      const whole = block.relevance !== null && block.novelty !== null && !block.torn;
      if (!whole || !this.parted || this.suspended) {
        block.claims.push(...claims);
        this.justNamed = true;
        return [];
      }
      const done = this.settleNameless();
      this.suspended = block;
      this.begin(claims, form, 'block');
      return done;
    }
    const tight = !this.parted && !heading;
    // Of two blocks the second shows how blocks are parted.
    if (this.blocks === 1 && tight) block.form = 'tight';
    const done = this.flush();
    this.blocks += 1;
    this.begin(claims, form, tight && this.blocks > 1 ? 'tight' : 'block');
    return done;
  }

  private begin(claims: readonly string[], form: string, kind: Form): void {
    this.block = { ...emptyFacts(), claims: [...claims], form: kind };
    this.form = form;
    this.justNamed = true;
    this.parted = false;
  }

  /** Whether a name of this form begins the next record: one as the block's own does, or a heading as high. */
  private beginsAnew(form: string): boolean {
    if (form === this.form) return true;
    const [level, own] = [form, this.form].map((each) => (/^#+$/.test(each) ? each.length : 9));
    return (level ?? 9) < 9 && (level ?? 9) <= (own ?? 9);
  }

  /** Another line, of whatever kind, was read. */
  passed(): void {
    this.justNamed = false;
  }

  fill(part: Part): Facts[] {
    const { block } = this;
    this.parted = false;
    this.justNamed = false;
    if (block.claims.length === 0) {
      for (const kind of ['relevance', 'novelty', 'comment'] as const) {
        const text = part[kind];
        if (text !== null && text !== undefined) this.push(kind, text);
      }
      return [];
    }
    for (const kind of ['relevance', 'novelty'] as const) {
      const text = part[kind] ?? null;
      // Said twice, differently: a claim and an answer, or two records that have run into each other.
      if (text !== null && block[kind] !== null && block[kind] !== text) block.torn = true;
      block[kind] ??= text;
    }
    if (part.comment) block.comment ??= part.comment;
    if (part.axes) block.axes = { ...part.axes, ...block.axes };
    return [];
  }

  /** A ruling ends a record; under a name that stands alone it underlines it. */
  ruling(): Facts[] {
    this.parted = true;
    return this.labels.length > 0 && this.block.comment === null ? this.settleNameless() : this.flush();
  }

  /** @param parted a blank line, not a fence, which may stand around a quotation */
  paragraph(parted = true): Facts[] {
    this.parted ||= parted;
    this.justNamed = false;
    return this.settleNameless();
  }

  /** What the lines read so far hold though nothing marked its end. */
  flush(): Facts[] {
    const done = this.settleNameless();
    const { block, suspended } = this;
    this.block = emptyFacts();
    this.form = '';
    this.suspended = null;
    const scored = block.relevance !== null || block.novelty !== null;
    if (suspended)
      done.push(scored ? suspended : { ...suspended, claims: [...suspended.claims, ...block.claims] });
    return block.relevance !== null || block.novelty !== null ? [...done, block] : done;
  }

  /** What follows is another list, parted in its own way. */
  restart(): Facts[] {
    const done = this.flush();
    this.blocks = 0;
    this.parted = true;
    return done;
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
      if (kind === first[0]) records.push({ ...emptyFacts(), form: 'block' });
      const record = records.at(-1);
      if (!record) continue;
      if (kind === 'claims') record.claims.push(text);
      else if (record[kind] !== null && record[kind] !== text) record.torn = true;
      else record[kind] = text;
    }
    // Once misled, several names in one paragraph may each belong before or behind.
    const clear = records.length === 1 || !this.misled || first[0] !== 'claims';
    if (parts.length < PARTS && clear && records.every(isWhole))
      return records.map((record) => ({
        ...record,
        claims: record.claims.flatMap((name) => name.split('\n')),
      }));
    this.misled = true;
    return records.map((record) => ({ ...record, claims: [] }));
  }
}

function isWhole({ claims, relevance, novelty, torn }: Facts): boolean {
  return claims.length === 1 && relevance !== null && novelty !== null && !torn;
}
