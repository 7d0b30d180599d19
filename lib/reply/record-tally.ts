import { parseScore } from '../answer-words/parse-score';
import type { Turn } from '../answer-words/turning-points';
import type { AskedAxes } from './asked-axes';
import { type AskedPaper, type Binder, createBinder, isZero, numberIn } from './bind-paper';
import { cleanComment } from './clean-comment';
import type { Facts } from './facts';
import { RowCount } from './row-count';
import { type Held, type ReadRecord, Standing } from './standing';

export type { ReadRecord } from './standing';

/** Records seen in a reply and not used. */
export interface Dropped {
  /** Of a paper that was not asked about, or that cannot be told. */
  unknown: number;
  /** Of a paper already scored. Where the scores differ, neither counts. */
  duplicate: number;
  /** Without two scores from 1 to 10, naming two papers at once, or not the reply's own. */
  invalid: number;
}

export type Verdict = 'taken' | 'dropped' | 'unfinished';

/** Checks facts and keeps count of what is valid, what is dropped and what is still owed. */
export class RecordTally {
  dropped: Dropped = { unknown: 0, duplicate: 0, invalid: 0 };
  /** Valid records not yet handed out. */
  private fresh: ReadRecord[] = [];
  private standing = new Standing();
  /** Named by numbers while these may still turn out to be off by one. */
  private held: ReadRecord[] = [];
  private trusted = false;
  private begun = false;
  /** Records that name no paper. */
  private nameless: Facts[] = [];
  /** What was handed out last of each paper. */
  private readonly shown = new Map<string, ReadRecord>();
  private readonly binder: Binder;
  private rows: RowCount;

  /** @param lastWins a later record replaces an earlier one, as in thinking aloud. */
  constructor(
    private readonly asked: readonly AskedPaper[],
    private readonly axes: AskedAxes,
    private readonly lastWins = false,
  ) {
    this.binder = createBinder(asked);
    this.rows = new RowCount(asked.length);
  }

  get owed(): string[] {
    const counting = this.standing.counting();
    return this.asked.filter((paper) => !counting.has(paper.id)).map((paper) => paper.id);
  }

  /** Takes or drops what looks like a whole record; `final`: nothing can be added to it any more. */
  settle(facts: Facts, final: boolean): Verdict {
    const scored = facts.relevance !== null && facts.novelty !== null;
    const partly = facts.relevance !== null || facts.novelty !== null || facts.comment !== null;
    if (facts.quoted) return scored ? this.drop('invalid') : 'unfinished';
    // Paper 0 need not have scores to show how the others are counted.
    if ([...facts.claims, facts.row ?? ''].some(isZero) && (partly || final)) this.sawZero();
    if (!scored && !final) return 'unfinished';
    const titled = facts.title === null ? null : this.binder.byTitle(facts.title);
    const bound = this.binder.bind(titled === null ? facts.claims : [...facts.claims, titled]);
    if (bound === null && !(scored && final)) return 'unfinished';
    if (!partly) return 'unfinished';
    if (bound === null && facts.claims.length === 0) this.nameless.push(facts);
    if (bound === null || bound === 'stranger') return this.drop('unknown');
    const relevance = facts.relevance === null ? null : parseScore(facts.relevance);
    const novelty = facts.novelty === null ? null : parseScore(facts.novelty);
    if (bound === 'clash' || facts.torn || relevance === null || novelty === null)
      return this.drop('invalid');
    const comment = cleanComment(facts.comment ?? '');
    const record = { id: bound.id, relevance, novelty, comment, ...this.axes.told(facts.axes) };
    const { form = 'bracket', aside = false } = facts;
    const held = { record, form, byNumber: bound.byNumber ?? false, aside };
    return facts.row === undefined || this.agrees(facts.row, held) ? this.add(held) : 'taken';
  }

  /** Whether the number beside the id of a record is its paper's; else the list will show what it is. */
  private agrees(row: string, held: Held): boolean {
    const number = Number(numberIn(row) ?? Number.NaN);
    const { index } = this.asked.find(({ id }) => id === held.record.id) ?? {};
    return index === undefined || this.rows.add({ number, index, held });
  }

  private add(held: Held): Verdict {
    const { record, byNumber } = held;
    const place = this.standing.add(held, this.lastWins);
    if (place === 'doubt') {
      this.fresh = this.fresh.filter(({ id }) => id !== record.id);
      this.held = this.held.filter(({ id }) => id !== record.id);
    }
    if (place === 'doubt' || place === 'again') return this.drop('duplicate');
    if (place === 'late') return 'taken';
    if (!byNumber || this.trusts(record.id)) this.fresh.push(record);
    else this.held.push(record);
    this.begun = true;
    return 'taken';
  }

  /** Hands out the records that became complete since the last call. */
  take(): ReadRecord[] {
    const { fresh } = this;
    this.fresh = [];
    for (const record of fresh) this.shown.set(record.id, record);
    return fresh;
  }

  /**
   * The reply has ended: nothing in it can show any more that its numbers were off by one, or its scores drafts.
   * @param whole it was not cut off
   */
  release(whole: boolean): void {
    const [only, ...more] = this.nameless;
    const [paper] = this.asked;
    this.nameless = [];
    // One paper was asked about, and one pair of scores came: it needs no name.
    const same = more.every((each) => each.relevance === only?.relevance && each.novelty === only?.novelty);
    if (only && same && paper && this.asked.length === 1 && this.standing.isEmpty) {
      this.settle({ ...only, claims: [paper.id] }, true);
    }
    this.takeRows();
    if (whole) this.standing.takeAsides();
    this.held = [];
    const counting = this.standing.counting();
    const waiting = new Set(this.fresh);
    this.fresh = [...counting.values()].filter((record) => this.shown.get(record.id) !== record);
    this.fresh.sort((a, b) => Number(waiting.has(b)) - Number(waiting.has(a)));
  }

  /**
   * Whether numbers can be taken at their word: the last paper's is beyond what a model that counts from 0 can
   * say, and one that begins with the first paper counts from 1.
   */
  private trusts(id: string): boolean {
    const at = this.asked.findIndex((paper) => paper.id === id);
    this.trusted ||= at === this.asked.length - 1 || (at === 0 && !this.begun);
    if (this.trusted) this.fresh.push(...this.held.splice(0));
    return this.trusted;
  }

  /** Forgets everything: what was read so far was not yet the answer. */
  reset(): void {
    this.dropped = { unknown: 0, duplicate: 0, invalid: 0 };
    this.fresh = [];
    this.standing = new Standing();
    this.held = [];
    this.trusted = false;
    this.begun = false;
    this.nameless = [];
    this.rows = new RowCount(this.asked.length);
  }

  private takeRows(): void {
    for (const held of this.rows.take()) this.add(held);
  }

  /** The id of the paper that has this title, or null. */
  titled(title: string): string | null {
    return this.binder.byTitle(title);
  }

  /** The model said what its scores before or from here on are worth. */
  turn(kind: Turn): void {
    this.takeRows();
    if (kind === 'final') this.nameless = [];
    this.standing.turn(kind);
  }

  /** Something was said of these papers that is no record and puts theirs in doubt. */
  doubt(claims: readonly string[]): void {
    for (const claim of claims) {
      const bound = this.binder.bind([claim]);
      if (bound && typeof bound !== 'string') this.standing.doubt(bound.id);
    }
  }

  /** A paper 0 was named: what numbers named so far was the paper before the one meant. These are owed again. */
  sawZero(): void {
    const fromOne = this.asked.length > 1 && this.asked.every(({ index }) => index !== 0);
    if (!fromOne || this.binder.countsFromZero) return;
    this.binder.countFromZero();
    this.standing.dropNumbered();
    const counting = new Set(this.standing.counting().values());
    this.fresh = this.fresh.filter((record) => counting.has(record));
    this.held = [];
  }

  private drop(why: keyof Dropped): Verdict {
    this.dropped[why] += 1;
    return 'dropped';
  }
}
