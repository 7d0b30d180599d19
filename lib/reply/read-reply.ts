/** How to read a reply, whatever its shape, while it streams. */

import { AskedAxes } from './asked-axes';
import { type AskedPaper, idsIn } from './bind-paper';
import type { Facts } from './facts';
import { gatherFacts } from './gather-facts';
import { labelsBefore } from './line-names';
import { LineReader } from './line-reader';
import { isNode, type Node } from './node';
import { PlainStream } from './plain-stream';
import { type Dropped, type ReadRecord, RecordTally } from './record-tally';
import { ReplyTurns } from './reply-turns';
import { RowOrder } from './row-order';
import { Scanner } from './scanner';

export type { AskedPaper } from './bind-paper';
export type { ReadRecord } from './record-tally';

/** Longest reply read, in characters. */
export const REPLY_LIMIT = 4 * 1024 * 1024;

export interface ReplyReader {
  /**
   * Feeds a piece of the reply, of any length and cut anywhere.
   * @returns the records that became complete. What is said later may take them back: where a closing think tag shows
   * that all before it was thinking aloud, or a line such as `Final scores:` that it was a draft, records come anew and
   * replace the earlier ones; where a paper 0 shows that the numbers were off by one, what only a number named is owed
   * again; and so is a paper of which the reply says two things. What counts in the end is given and does not stand in
   * `owed`.
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
 *
 * @param axes names of what is asked for beside relevance and novelty, in order; a record without them counts all the same
 */
export function createReplyReader(asked: readonly AskedPaper[], axes: readonly string[] = []): ReplyReader {
  return new Reader(asked, new AskedAxes(axes), false);
}

class Reader implements ReplyReader {
  private readonly tally: RecordTally;
  private readonly lines: LineReader;
  private readonly order: RowOrder;
  private readonly turns: ReplyTurns;
  private readonly scanner: Scanner;
  private readonly plain = new PlainStream();
  private length = 0;
  private over = false;
  private done = false;

  constructor(
    private readonly asked: readonly AskedPaper[],
    private readonly axes: AskedAxes,
    lastWins: boolean,
  ) {
    this.lines = new LineReader(axes, (title) => this.tally.titled(title));
    this.order = new RowOrder(axes);
    this.tally = new RecordTally(asked, axes, lastWins);
    this.turns = new ReplyTurns(this.lines, this.tally);
    this.scanner = new Scanner({
      node: (node, before, outermost) => this.node(node, before, outermost),
      leftover: (node, before) => this.leftover(node, before),
      // `{"0": null, "1": …}`: paper 0 need not have a record to show how the others are counted.
      keyed: (key) => this.turns.keyed(key),
      retract: (node) => this.tally.doubt(gatherFacts(node, axes).flatMap(({ claims }) => claims)),
      line: (text, complete) => {
        this.order.readLine(text);
        this.turns.line(text, complete);
      },
      tail: (text) => this.turns.tail(text),
      isPlain: (head) => this.turns.isPlain(head),
      wasThinking: () => this.tally.reset(),
      opens: (before) => this.turns.opens(before),
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
    if (this.scanner.thinking) return this.readThought(this.scanner.thought, complete);
    this.turns.end(complete);
    this.tally.release(complete);
    return this.tally.take();
  }

  /**
   * Thinking that was never closed holds the answer only if it ends with a record: then the last record of each
   * paper counts, the earlier ones being drafts. One that ends in words was cut off while still thinking.
   */
  private readThought(thought: string, whole: boolean): ReadRecord[] {
    this.tally.release(whole);
    if (!/[\]}]\s*(?:```)?\s*$/.test(thought.slice(-200))) return this.tally.take();
    const reader = new Reader(this.asked, this.axes, true);
    const drafts = reader.push(thought);
    reader.tally.release(whole);
    const last = new Map([...drafts, ...reader.tally.take()].map((record) => [record.id, record]));
    for (const { id, relevance, novelty, comment, axes = {} } of last.values()) {
      const facts = {
        claims: [id],
        title: null,
        relevance: `${relevance}`,
        novelty: `${novelty}`,
        comment,
        axes: Object.fromEntries(Object.entries(axes).map(([name, score]) => [name, `${score}`])),
        torn: false,
      };
      this.tally.settle(facts, true);
    }
    this.tally.release(whole);
    return this.tally.take();
  }

  private node(node: Node, before: string, outermost: boolean): boolean {
    const all = this.factsOf(node, before, outermost);
    if (this.scanner.forced && all.some((facts) => facts.comment === null)) return false;
    let spent = false;
    // A record over several lines that stands before this one ends here.
    if (all.some(({ relevance, novelty }) => relevance !== null && novelty !== null))
      this.turns.settle(this.lines.turn());
    for (const facts of all) {
      if (this.tally.settle(this.turns.placed(facts), false) !== 'unfinished') spent = true;
    }
    if (spent) this.lines.forgetLabel();
    return spent;
  }

  private leftover(node: Node, before: string): void {
    this.lines.forgetLabel();
    if (this.scanner.forced) return;
    for (const facts of this.factsOf(node, before, false)) this.tally.settle(this.turns.placed(facts), true);
  }

  /** Facts of a node, which may have its paper's name in front of it. */
  private factsOf(node: Node, before: string, outermost: boolean): Facts[] {
    if (node.kind !== '{' && this.order.readHeader(node)) return [];
    const labels = node.key === null ? labelsBefore(before) : [];
    const [label, ...more] = labels;
    const all = this.order.apply(
      node,
      factsOf(label === undefined ? node : { ...node, key: label }, before, this.axes),
    );
    for (const facts of all) facts.claims.push(...more);
    const [only] = all;
    if (all.length !== 1 || !only || before.trim() !== '') return all;
    if (only.relevance === null || only.novelty === null) return all;
    // A bare name right in front of a record that names its own paper is held against it.
    if (only.claims.length === 0 || outermost)
      only.claims.push(...this.lines.takeLabels(only.claims.length > 0));
    return all;
  }
}

/** `as in [1, 2, 3]`: three bare numbers in a sentence are citations, not scores. */
function factsOf(node: Node, before: string, axes: AskedAxes): Facts[] {
  const all = gatherFacts(node, axes);
  if (node.kind === '{' || !/[A-Za-z]/.test(before)) return all;
  const last = node.entries.at(-1)?.value;
  const quoted =
    last !== undefined && (isNode(last) || last.quote !== '' || node.entries.some(({ key }) => key !== null));
  return all.filter(
    (facts) => (facts.comment !== null && quoted) || facts.claims.some((claim) => idsIn(claim).length > 0),
  );
}
