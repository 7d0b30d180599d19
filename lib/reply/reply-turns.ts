import { countsFromZero } from '../answer-words/counts-from-zero';
import { HEARSAY } from '../answer-words/hearsay';
import { plainMarks } from '../answer-words/plain-marks';
import { endsQuote } from '../answer-words/quoting';
import { type Turn, turnOf } from '../answer-words/turning-points';
import { isZero } from './bind-paper';
import type { Facts } from './facts';
import { HtmlRows } from './html-rows';
import { mentions } from './line-head';
import type { LineReader } from './line-reader';
import { isMark, isQuoted, isStruck, Quotation, withoutStruck } from './quotation';
import type { RecordTally } from './record-tally';

/** Tells the tally what a reply says of its own records: that a draft ends, that papers are counted from 0. */
export class ReplyTurns {
  private readonly html = new HtmlRows();
  private readonly quotation = new Quotation();
  /** How the outermost bracket stands beside the answer. */
  private place: Pick<Facts, 'aside' | 'quoted'> = {};

  /** What stands in front of the outermost bracket that opened last. */
  private head = '';
  /** The names in the bracket that closed last. */
  private last: readonly string[] = [];

  constructor(
    private readonly lines: LineReader,
    private readonly tally: RecordTally,
  ) {}

  /** A line outside brackets. */
  line(text: string, complete: boolean): void {
    if (countsFromZero(text)) this.tally.sawZero();
    const { isOpen } = this.quotation;
    // What was read before belongs to the side on which it stood.
    if (this.quotation.passes(text)) this.settle(this.lines.turn(), isOpen);
    if (isMark(text)) return;
    for (const row of this.html.take(withoutStruck(text), complete)) {
      if (row.text !== text && countsFromZero(row.text)) this.tally.sawZero();
      this.settle(this.lines.read(row.text, row.complete));
      if (this.lines.silent) this.readTurn(row.text, row.complete);
    }
  }

  /** Whether a line that begins like this is plain words up to its end, brackets and all. */
  isPlain(head: string): boolean {
    return this.html.holds(head) || this.lines.isPlain(head);
  }

  settle(all: readonly Facts[], quoted = this.quotation.isOpen): void {
    for (const facts of all) this.tally.settle(quoted ? { ...facts, quoted } : facts, true);
  }

  private turn(turn: Turn): void {
    this.settle(this.lines.turn());
    this.tally.turn(turn);
  }

  /** A line that is no part of any record may say what the records are worth, and go on with one. */
  private readTurn(text: string, complete: boolean): void {
    const [, head = '', rest = ''] = /^([^\d{[]{2,80}?[:：—-])\s*(\S.*)$/.exec(text) ?? [];
    const turn = turnOf(head);
    // `Example: …`: only what stands on this line.
    if (turn === 'quote') return;
    if (turn !== null && turn !== 'scores') {
      this.turn(turn);
      const all = this.lines.read(rest, complete);
      this.settle(all);
      if (all.length === 0) this.doubt(turn, rest);
      return;
    }
    const whole = turnOf(text);
    const { isOpen } = this.quotation;
    this.quotation.silent(text, whole);
    if (isOpen !== this.quotation.isOpen) this.settle(this.lines.turn(), isOpen);
    if (whole !== null && whole !== 'quote') this.turn(whole);
    this.doubt(whole, text);
  }

  /** `Paper 3 should be 4, not 9`: what is said of it in words that are no record puts its record in doubt. */
  private doubt(turn: Turn | null, text: string): void {
    if (turn === 'mixed' || (turn === 'correction' && SCORED.test(text)))
      this.tally.doubt(mentions(plainMarks(text)));
  }

  /** A bracket opens: what stands in front of it may say what its records are worth. */
  opens(before: string): void {
    const head = before.slice(-600);
    this.head = head;
    this.quotation.mark(head);
    const quoted = this.quotation.isOpen || isQuoted(head) || isHearsay(head);
    this.place = { ...(isRemark(head) && { aside: true }), ...(quoted && { quoted }) };
    if (before.trim() === '') return;
    if (countsFromZero(before)) this.tally.sawZero();
    const turn = quoted ? null : turnOf(before);
    if (turn !== null && turn !== 'scores') this.turn(turn);
  }

  /** A key in brackets may be a paper 0. */
  keyed(key: string): void {
    if (isZero(key) && !this.place.quoted) this.tally.sawZero();
  }

  /** Facts of a bracket, with what stood in front of the outermost one in mind. */
  placed(facts: Facts): Facts {
    this.last = facts.claims;
    return { ...facts, ...this.place };
  }

  /** What stands behind the last record of a line: `… is what the abstract says` takes it back. */
  tail(text: string): void {
    if (endsQuote(text) || isStruck(this.head, text) || takesBack(text)) this.tally.doubt(this.last);
    this.last = [];
  }

  /** The reply has ended: what its last lines hold. */
  end(whole: boolean): void {
    const facts = this.lines.flush(whole).filter(({ comment }) => whole || comment !== null);
    for (const each of facts) this.tally.settle({ ...each, quoted: this.quotation.isOpen }, whole);
  }
}

/** A score or a number that may be one. */
const SCORED = /relevan|novel|score|\d/i;

/** Whether what stands in front of a bracket makes it a remark. */
function isRemark(before: string): boolean {
  return /^\s*(?:>|\/\/|(?:#{1,6}|--|;|%)\s*$)/.test(before);
}

/** Whether the words in front of a bracket may be of somebody else's scores, and do not announce the answer. */
function isHearsay(before: string): boolean {
  if (!/\p{L}/u.test(before) || !HEARSAY.test(before)) return false;
  return (
    !/json|arrays?|lines?|format|scores?|results?|output|reply|response|follow|below|here|\bi (?:say|give|rate|assign)/i.test(
      before,
    ) && turnOf(before) === null
  );
}

/** What stands behind a record and says that it is another paper's, a draft or a mistake: `<- no, that is paper 3`. */
function takesBack(tail: string): boolean {
  const turn = tail.length > 240 ? null : turnOf(tail);
  if (turn === 'draft' || turn === 'correction' || turn === 'mixed') return true;
  return (
    /^[\s(\]]*(?:is|was|=|<-|←|no,|means|belongs)(?![\p{L}])/iu.test(tail) &&
    mentions(plainMarks(tail)).length > 0
  );
}
