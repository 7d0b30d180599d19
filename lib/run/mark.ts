import type { ToldAxis } from '../criteria/reading-order';
import type { KeywordMatch, Score } from '../papers/score';

/** What is known of one paper. Every paper of a subscription has exactly one mark at any time. */
export type Mark = State & {
  /** Absent where nothing was learned. */
  learned?: Learned;
  /** What followed digests say of the paper; absent where none does. The first is shown where `stale` is `followed`. */
  followed?: readonly FollowedWord[];
  /** The reader's own mark, where the score of a followed digest is told in its place. */
  own?: State;
};

/** What a followed digest says of a paper: a stranger's words, to be shown as text. */
export interface FollowedWord extends Omit<Score, 'axes'> {
  /** Whose digest it is, in the reader's words. */
  name: string;
  /** Whose score it is, as the digest tells it; empty where it does not. */
  model: string;
  /** Of the digest, `2026-02-06`; empty where it tells none. */
  day: string;
}

/** The mark that a run's own model, ledger and record go by. */
export function ownMark(mark: Mark): State {
  return mark.own ?? mark;
}

type State =
  | ({
      id: string;
      state: 'scored';
      model: string;
      stale: Stale | null;
      flagged: boolean;
      /** What in the abstract speaks to a model, where it does: `an order in German`. */
      found?: string;
      /** Given by the stronger model, which is asked once more where its word matters most. */
      second: boolean;
      /** What the first model had given, where this is a second opinion. */
      first?: Pick<Score, 'relevance' | 'novelty'>;
      /** Its abstract was not to be had: the title was all that was read. */
      titleOnly?: boolean;
      /** Known before this page asked for it. */
      remembered?: boolean;
      /** What the reader's own axes came to, in the order of the criteria; absent where there are none. */
      axes?: ToldAxis[];
      /** Its place in the reading order, the higher the sooner; absent where the criteria have no axes. */
      reading?: number;
    } & Omit<Score, 'axes'>)
  | ({ id: string; state: 'keyword'; note: KeywordNote } & KeywordMatch)
  | { id: string; state: 'waiting' }
  | { id: string; state: 'failed'; why: string };

/** What the device makes of a paper by what it learned: for the order, and as an estimate. Never a score. */
export interface Learned {
  /** Higher is nearer to the reader's taste; to be compared on one page only. */
  order: number;
  /** How likely it is relevant, 0 to 1; null where such estimates were not held against enough answers yet. */
  likely: number | null;
  /** As likely relevant as not. */
  close: boolean;
}

/**
 * Why a score is not one of today: other criteria, another model or effort, another text of the paper, or it
 * was read in from a digest, or is one of a digest that is followed (`model` then says which).
 */
export type Stale = 'criteria' | 'model' | 'text' | 'imported' | 'followed';

/**
 * Why a paper has a keyword match and no score. `question`: the reader is asked first; `later`: the reader
 * wanted the nearest only; `title`: left out by its title; `unlike`: left out as unlike what was relevant; `gone`: its
 * abstract is not to be had; `followed`: a digest is followed in place of scores of the reader's own, and has one.
 */
export type KeywordNote =
  | 'no key'
  | 'no abstract'
  | 'gone'
  | 'replacement'
  | 'stopped'
  | 'question'
  | 'later'
  | 'title'
  | 'unlike'
  | 'followed';
