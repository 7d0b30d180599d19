import { calibrate } from '../learned/calibration';
import { isCloseCall } from '../learned/close-call';
import { marginOf, type Taste } from '../learned/learner';
import { mixed } from '../learned/mixed-order';
import { isAnswered, type Past } from '../learned/past';
import type { Recall } from '../learned/recall-cut';
import { type Choice, thriftyChoice } from '../learned/thrifty-choice';
import type { WarmUp } from '../learned/warm-up';
import type { Counts } from '../ranking/term-counts';

/** What is known of a paper before a model is asked. */
export interface Foreseen extends Choice {
  /** The order in which papers are shown and asked about, higher first; to be compared on one page only. */
  rank: number;
  /** It is as likely relevant as not. */
  isClose: boolean;
}

/** What is foreseen of a page. */
export interface Foresight {
  /** By arXiv id. */
  papers: ReadonlyMap<string, Foreseen>;
  /** Papers judged that it was learned from; 0 where the order is made of keywords and of what was seen. */
  judged: number;
  /** Papers seen, and judged by nobody, that it was learned from; 0 where it was not learned at all. */
  seen: number;
  /** Estimates were held against enough answers to be shown. */
  tested: boolean;
  /** What is still to be bought before anything may be left out; null where that is enough. */
  warmUp: WarmUp | null;
}

/** With fewer answers to what was foreseen, an estimate claims too much. */
const ENOUGH = 50;

/** Whether estimates were held against enough answers to be shown. */
export function isTested(past: readonly Past[]): boolean {
  return past.filter(isAnswered).length >= ENOUGH;
}

/**
 * A page as what was learned sees it. Pure.
 * @param past of the present regime, from the oldest to the newest
 */
export function foresee(
  page: readonly { id: string; counts: Counts; lean: number }[],
  {
    taste,
    past,
    ...thrift
  }: {
    taste: Taste | null;
    past: readonly Past[];
    recall: Recall | null;
    seed: number;
  },
): Foreseen[] {
  const candidates = page.map(({ id, counts, lean }) => {
    return { id, margin: taste ? marginOf(taste, counts) : 0, lean };
  });
  const calibration = calibrate(past);
  return thriftyChoice(candidates, past, thrift, calibration).map((choice) => ({
    ...choice,
    rank: mixed(choice, taste?.papers ?? 0),
    isClose: isCloseCall(calibration, choice),
  }));
}
