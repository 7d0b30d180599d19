/** How to read a reply, whatever its shape, while it streams. */

import { type AskedPaper, idsIn } from './bind-paper';
import type { Facts } from './facts';
import { gatherFacts } from './gather-facts';
import { LineReader, labelBefore } from './line-reader';
import { isNode, type Node } from './node';
import { PlainStream } from './plain-stream';
import { type Dropped, type ReadRecord, RecordTally } from './record-tally';
import { RowOrder } from './row-order';
import { Scanner } from './scanner';

export type { AskedPaper } from './bind-paper';
export type { ReadRecord } from './record-tally';

/** Longest reply read, in characters. */
export const REPLY_LIMIT = 4 * 1024 * 1024;

export interface ReplyReader {
  /**
   * Feeds a piece of the reply, of any length and cut anywhere.
   * @returns the records that became complete. A paper comes once, with three exceptions: where a closing think
   * tag shows that all before it was thinking aloud, or a line such as `Final scores:` that it was a draft, its
   * records come anew and replace the earlier ones; and where a paper 0 shows that the numbers were off by one,
   * what only a number named is owed again. What counts in the end is given and does not stand in `owed`.
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
  private readonly lines = new LineReader((title) => this.tally.titled(title));
  private readonly order = new RowOrder();
  private readonly scanner: Scanner;
  private readonly plain = new PlainStream();
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
      line: (text, complete) => this.line(text, complete),
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
    this.scanner.feed(this.plain.feed(this.over ? piece.slice(0, room) : piece));
    return this.tally.take();
  }

  end(whole = false): ReadRecord[] {
    if (this.done) return [];
    this.done = true;
    const complete = whole && !this.over;
    this.scanner.feed(this.plain.end());
    this.scanner.finish(complete);
    if (this.scanner.thinking) return this.readThought(this.scanner.thought);
    for (const facts of this.lines.flush(complete)) {
      if (complete || facts.comment !== null) this.tally.settle(facts, complete);
    }
    this.tally.release();
    return this.tally.take();
  }

  /**
   * Thinking that was never closed holds the answer only if it ends with a record: then the last record of each
   * paper counts, the earlier ones being drafts. One that ends in words was cut off while still thinking.
   */
  private readThought(thought: string): ReadRecord[] {
    this.tally.release();
    if (!/[\]}]\s*(?:```)?\s*$/.test(thought.slice(-200))) return this.tally.take();
    const reader = new Reader(this.asked, true);
    const drafts = reader.push(thought);
    reader.tally.release();
    const last = new Map([...drafts, ...reader.tally.take()].map((record) => [record.id, record]));
    for (const { id, relevance, novelty, comment } of last.values()) {
      const facts = {
        claims: [id],
        title: null,
        relevance: `${relevance}`,
        novelty: `${novelty}`,
        comment,
        torn: false,
      };
      this.tally.settle(facts, true);
    }
    this.tally.release();
    return this.tally.take();
  }

  private line(text: string, complete: boolean): void {
    this.order.readLine(text);
    const all = this.lines.read(text, complete);
    if (all.length === 0 && saysFinal(text)) this.tally.redraft();
    for (const facts of all) this.tally.settle(facts, true);
  }

  private node(node: Node, before: string): boolean {
    const all = this.factsOf(node, before);
    if (this.scanner.forced && all.some((facts) => facts.comment === null)) return false;
    let spent = false;
    for (const facts of all) if (this.tally.settle(facts, false) !== 'unfinished') spent = true;
    if (spent) this.lines.forgetLabel();
    return spent;
  }

  private leftover(node: Node, before: string): void {
    this.lines.forgetLabel();
    if (this.scanner.forced) return;
    for (const facts of this.factsOf(node, before)) this.tally.settle(facts, true);
  }

  /** Facts of a node, which may have its paper's name in front of it. */
  private factsOf(node: Node, before: string): Facts[] {
    if (node.kind !== '{' && this.order.readHeader(node)) return [];
    const label = node.key === null ? labelBefore(before) : null;
    const all = this.order.apply(node, factsOf(label === null ? node : { ...node, key: label }, before));
    const [nameless] = all;
    if (all.length !== 1 || !nameless || nameless.claims.length > 0 || before.trim() !== '') return all;
    if (nameless.relevance === null || nameless.novelty === null) return all;
    const heading = this.lines.takeLabel();
    if (heading !== null) nameless.claims.push(heading);
    return all;
  }
}

/** `Final answer:`, `## Corrected scores`: what stood before was a draft. */
function saysFinal(line: string): boolean {
  if (line.length > 200 || !/[:：]\W*$|^\W*(?:#|\*\*)/.test(line)) return false;
  return /\b(?:final|corrected|correction|revised|updated|reconsidered|on reflection)\b/i.test(line);
}

/** `as in [1, 2, 3]`: three bare numbers in a sentence are citations, not scores. */
function factsOf(node: Node, before: string): Facts[] {
  const all = gatherFacts(node);
  if (node.kind === '{' || !/[A-Za-z]/.test(before)) return all;
  const last = node.entries.at(-1)?.value;
  const quoted =
    last !== undefined && (isNode(last) || last.quote !== '' || node.entries.some(({ key }) => key !== null));
  return all.filter(
    (facts) => (facts.comment !== null && quoted) || facts.claims.some((claim) => idsIn(claim).length > 0),
  );
}
