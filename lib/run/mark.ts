import type { ToldAxis } from '../criteria/reading-order';
import type { KeywordMatch, Score } from '../papers/score';

/** What is known of one paper. Every paper of a subscription has exactly one mark at any time. */
export type Mark = State & {
  /** Absent where nothing was learned. */
  learned?: Learned;
};

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
 * was read in from a digest (`model` then says from which).
 */
export type Stale = 'criteria' | 'model' | 'text' | 'imported';

/**
 * Why a paper has a keyword match and no score. `question`: the reader is asked first; `later`: the reader
 * wanted the nearest only; `title`: left out by its title; `unlike`: left out as unlike what was relevant; `gone`: its
 * abstract is not to be had.
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
  | 'unlike';
