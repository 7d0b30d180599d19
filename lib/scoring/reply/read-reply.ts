import { type AskedPaper, idsIn } from './bind-paper';
import { type Facts, gatherFacts } from './gather-facts';
import { LineReader, labelBefore } from './line-reader';
import type { Node } from './node';
import { type Dropped, type ReadRecord, RecordTally } from './record-tally';
import { Scanner } from './scanner';

export type { AskedPaper } from './bind-paper';
export type { Dropped, ReadRecord } from './record-tally';

/** Longest reply read, in characters. */
export const REPLY_LIMIT = 4 * 1024 * 1024;

export interface ReplyReader {
  /**
   * Feeds a piece of the reply, of any length and cut anywhere.
   * @returns the records that became complete. A paper comes once, with one exception: where a closing think tag
   * shows that all before it was thinking aloud, its records come anew and replace the earlier ones. A paper that is
   * given but stands in `owed` in the end was scored in thought only.
   */
  push(piece: string): ReadRecord[];
  /**
   * The stream ended. An unfinished last record counts only if nothing in it can have been cut.
   * @param whole the server said that the reply is complete (`finish_reason: stop`), so that its last word is whole
   * @returns the records that could still be rescued
   */
  end(whole?: boolean): ReadRecord[];
  /** Records seen and not used. */
  readonly dropped: Readonly<Dropped>;
  /** Ids asked about for which no valid record was read, in the order asked. */
  readonly owed: string[];
  /** True once the reply passed 4 Mi characters: the rest was not read. */
  readonly overflow: boolean;
  /** Characters visited so far, lookahead included: for tests of its linearity. */
  readonly work: number;
}

/**
 * Creates the reader of one reply. It takes any shape that tells which paper, both scores and perhaps a comment:
 * JSON of any nesting and spelling, whole or damaged, prose, tables, blocks. It never throws and never guesses a
 * score: what is missing or out of range stays owed.
 */
export function createReplyReader(asked: readonly AskedPaper[]): ReplyReader {
  return new Reader(asked, false);
}

class Reader implements ReplyReader {
  private readonly tally: RecordTally;
  private readonly lines = new LineReader();
  private readonly scanner: Scanner;
  private length = 0;
  private over = false;
  private done = false;

  constructor(
    private readonly asked: readonly AskedPaper[],
    lastWins: boolean,
  ) {
    this.tally = new RecordTally(asked, lastWins);
    this.scanner = new Scanner({
      node: (node, before) => this.node(node, before),
      leftover: (node, before) => this.leftover(node, before),
      line: (text, complete) => this.settleAll(this.lines.read(text, complete)),
      isPlain: (head) => this.lines.isPlain(head),
      wasThinking: () => this.tally.reset(),
    });
  }

  get dropped(): Dropped {
    return this.tally.dropped;
  }

  get owed(): string[] {
    return this.tally.owed;
  }

  get overflow(): boolean {
    return this.over;
  }

  get work(): number {
    return this.scanner.work;
  }

  push(piece: string): ReadRecord[] {
    if (this.done || this.over) return [];
    const room = REPLY_LIMIT - this.length;
    this.over = piece.length > room;
    this.length += Math.min(piece.length, room);
    this.scanner.feed(this.over ? piece.slice(0, room) : piece);
    return this.tally.take();
  }

  end(whole = false): ReadRecord[] {
    if (this.done) return [];
    this.done = true;
    const complete = whole && !this.over;
    this.scanner.finish(complete);
    if (this.scanner.thinking) return this.readThought(this.scanner.thought);
    for (const facts of this.lines.flush()) {
      if (complete || facts.comment !== null) this.tally.settle(facts, complete);
    }
    return this.tally.take();
  }

  /**
   * Thinking that was never closed holds the answer only if it ends with a record: then the last record of each
   * paper counts, the earlier ones being drafts. One that ends in words was cut off while still thinking.
   */
  private readThought(thought: string): ReadRecord[] {
    if (!/[\]}]\s*(?:```)?\s*$/.test(thought.slice(-200))) return this.tally.take();
    const reader = new Reader(this.asked, true);
    const last = new Map(reader.push(thought).map((record) => [record.id, record]));
    for (const { id, relevance, novelty, comment } of last.values()) {
      const facts = { claims: [id], relevance: `${relevance}`, novelty: `${novelty}`, comment, torn: false };
      this.tally.settle(facts, true);
    }
    return this.tally.take();
  }

  private node(node: Node, before: string): boolean {
    const all = factsOf(node, before);
    if (this.scanner.forced && all.some((facts) => facts.comment === null)) return false;
    const nameless = all.length === 1 && all[0]?.claims.length === 0 ? all[0] : undefined;
    if (nameless && nameless.relevance !== null && nameless.novelty !== null) {
      const label = labelBefore(before) ?? (before.trim() === '' ? this.lines.takeLabel() : null);
      if (label !== null) nameless.claims.push(label);
    }
    let spent = false;
    for (const facts of all) if (this.tally.settle(facts, false) !== 'unfinished') spent = true;
    if (spent) this.lines.forgetLabel();
    return spent;
  }

  private leftover(node: Node, before: string): void {
    this.lines.forgetLabel();
    if (this.scanner.forced) return;
    for (const facts of factsOf(node, before)) this.tally.settle(facts, true);
  }

  private settleAll(all: Facts[]): void {
    for (const facts of all) this.tally.settle(facts, true);
  }
}

/** `as in [1, 2, 3]`: three bare numbers in a sentence are citations, not scores. */
function factsOf(node: Node, before: string): Facts[] {
  const all = gatherFacts(node);
  if (node.kind === '{' || !/[A-Za-z]/.test(before)) return all;
  return all.filter(
    (facts) => facts.comment !== null || facts.claims.some((claim) => idsIn(claim).length > 0),
  );
}
