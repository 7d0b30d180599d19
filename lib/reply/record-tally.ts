import type { Score } from '../papers/score';
import { type AskedPaper, type Binder, createBinder, isZero } from './bind-paper';
import { cleanComment } from './clean-comment';
import type { Facts } from './facts';
import { parseScore } from './parse-score';

/** One paper's scores, bound to a paper that was asked about. */
export interface ReadRecord extends Score {
  /** arXiv id as given in the question. */
  id: string;
}

/** Records seen in a reply and not used. */
export interface Dropped {
  /** Of a paper that was not asked about, or that cannot be told. */
  unknown: number;
  /** Of a paper already scored: the first valid record wins. */
  duplicate: number;
  /** Without two scores from 1 to 10, or naming two papers at once. */
  invalid: number;
}

export type Verdict = 'taken' | 'dropped' | 'unfinished';

/** Checks facts and keeps count of what is valid, what is dropped and what is still owed. */
export class RecordTally {
  dropped: Dropped = { unknown: 0, duplicate: 0, invalid: 0 };
  /** Valid records not yet handed out. */
  fresh: ReadRecord[] = [];
  private readonly valid = new Set<string>();
  /** Of `valid`, those that only a number of the batch names. */
  private readonly byNumber = new Set<string>();
  /** Named by numbers while these may still turn out to be off by one. */
  private held: ReadRecord[] = [];
  private trusted = false;
  /** Records that name no paper. */
  private nameless: Facts[] = [];
  /** Scored before the model said that its final word is still to come; each may be scored once more. */
  private drafts = new Set<string>();
  private readonly binder: Binder;

  /** @param lastWins a later record replaces an earlier one, as in thinking aloud. */
  constructor(
    private readonly asked: readonly AskedPaper[],
    private readonly lastWins = false,
  ) {
    this.binder = createBinder(asked);
  }

  get owed(): string[] {
    return this.asked.filter((paper) => !this.valid.has(paper.id)).map((paper) => paper.id);
  }

  /** Takes or drops what looks like a whole record; `final`: nothing can be added to it any more. */
  settle(facts: Facts, final: boolean): Verdict {
    const scored = facts.relevance !== null && facts.novelty !== null;
    const partly = facts.relevance !== null || facts.novelty !== null || facts.comment !== null;
    if (!scored && !final) return 'unfinished';
    const fromZero = this.asked.length > 1 && this.asked.every(({ index }) => index !== 0);
    if (scored && fromZero && facts.claims.some(isZero)) this.countFromZero();
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
    const again = this.lastWins || this.drafts.delete(bound.id);
    if (this.valid.has(bound.id) && !again) return this.drop('duplicate');
    this.valid.add(bound.id);
    if (bound.byNumber) this.byNumber.add(bound.id);
    else this.byNumber.delete(bound.id);
    const record = { id: bound.id, relevance, novelty, comment: cleanComment(facts.comment ?? '') };
    if (!bound.byNumber || this.trusts(bound.id)) this.fresh.push(record);
    else this.held.push(record);
    return 'taken';
  }

  /** Hands out the records that became complete since the last call. */
  take(): ReadRecord[] {
    const { fresh } = this;
    this.fresh = [];
    return fresh;
  }

  /** The reply has ended: nothing in it can show any more that its numbers were off by one. */
  release(): void {
    const [only, ...more] = this.nameless;
    const [paper] = this.asked;
    this.nameless = [];
    // One paper was asked about, and one pair of scores came: it needs no name.
    const same = more.every((each) => each.relevance === only?.relevance && each.novelty === only?.novelty);
    if (only && same && paper && this.asked.length === 1 && this.valid.size === 0) {
      this.settle({ ...only, claims: [paper.id] }, true);
    }
    this.fresh.push(...this.held);
    this.held = [];
  }

  /**
   * Whether numbers can be taken at their word: the last paper's is beyond what a model that counts from 0 can
   * say, and one that begins with the first paper counts from 1.
   */
  private trusts(id: string): boolean {
    const at = this.asked.findIndex((paper) => paper.id === id);
    this.trusted ||= at === this.asked.length - 1 || (at === 0 && this.valid.size === 1);
    if (this.trusted) this.fresh.push(...this.held.splice(0));
    return this.trusted;
  }

  /** Forgets everything: what was read so far was not yet the answer. */
  reset(): void {
    this.dropped = { unknown: 0, duplicate: 0, invalid: 0 };
    this.fresh = [];
    this.valid.clear();
    this.byNumber.clear();
    this.drafts.clear();
    this.held = [];
    this.trusted = false;
    this.nameless = [];
  }

  /** The id of the paper that has this title, or null. */
  titled(title: string): string | null {
    return this.binder.byTitle(title);
  }

  /** What was read so far was a draft: a paper's next record replaces the one it has. */
  redraft(): void {
    this.drafts = new Set(this.valid);
  }

  /** What its numbers named so far was the paper before the one meant: these papers are owed again. */
  private countFromZero(): void {
    if (this.binder.countsFromZero) return;
    this.binder.countFromZero();
    for (const id of this.byNumber) this.valid.delete(id);
    this.fresh = this.fresh.filter(({ id }) => !this.byNumber.has(id));
    this.held = [];
    this.byNumber.clear();
  }

  private drop(why: keyof Dropped): Verdict {
    this.dropped[why] += 1;
    return 'dropped';
  }
}
