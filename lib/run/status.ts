import type { AbstractProgress } from '../abstracts/abstract-progress';
import type { Spend } from '../ledger/spend';
import type { Notice } from '../model/notice';

/** What the popup is told of a page. */
export interface PageStatus extends RunStatus {
  /** So many of its papers reach the reader's cut-offs. */
  above: number;
  /** So many the reader has never had on screen before this visit. */
  newToMe: number;
}

/** Counts always add up: `total = scored + stale + failed + owed + unasked`. */
export interface RunStatus {
  phase: 'keyword' | 'question' | 'running' | 'waiting' | 'stopped' | 'done';
  total: number;
  /** Have a score for the criteria, the model and the text of today. */
  scored: number;
  /** Of `scored`, how many were known before this page asked for any. */
  remembered: number;
  /** Have a score of earlier criteria or another model only, and are not being asked about. */
  stale: number;
  /** Of `stale`, those that were read in from a digest. */
  imported?: number;
  /** Of `stale`, how many would be asked about if the reader paid for new scores. */
  rescorable: number;
  /** What new scores for these would cost. */
  rescore: Spend;
  failed: number;
  owed: number;
  /** Not asked about, by reason: see `KeywordNote`. */
  unasked: number;
  withoutAbstract: number;
  /** Abstracts that the page does not show and that are got from arXiv; null where it lacks none. */
  abstracts?: AbstractProgress | null;
  replacements: number;
  /** Left out by their titles. */
  byTitle: number;
  /** Left out as unlike what was relevant: see `Plan.recall`. */
  unlike: number;
  /** Left out since a digest that is followed in place of own scores has one. */
  instead?: number;
  /** Papers that show the score of a followed digest, by its name, wherever they are counted; absent where none does. */
  followed?: { name: string; papers: number }[];
  /** Of those not asked about, how many would be if the reader wanted: the rest of a large page and all left out. */
  askable: number;
  /** What these would cost. */
  rest: Spend;
  /** Of `scored`, how many are asked about once more, since their batch looked steered. */
  doubted: number;
  /** Second opinions: wanted, about how many of these today's budget has room for where that is not all, and given. */
  second: { owed: number; affordable?: number; given: number };
  /** Who gives them, and what they came to; null where nobody does. */
  strong?: {
    model: string;
    /** Papers worth one for which today's budget has no room. */
    unpaid: number;
    /** Of those given: another relevance than the first model's, or another side of the cut-offs. */
    changed: number;
    /** Of those changed: another side of the cut-offs. */
    crossed: number;
  } | null;
  /** Thrifty leaves nothing out yet, since too little is known under these criteria, of this model and in this category. */
  learning?: boolean;
  /** Papers judged that the order was learned from; 0 where it was made without any. */
  learnedFrom: number;
  /** Where it was learned from papers seen alone, from how many. */
  learnedSeen?: number;
  /** Asked before a large run: nothing is sent until it is answered. */
  question: { papers: number; nearest: number; unread?: true } | null;
  criteria: string;
  /** Names of the axes of the reader's own that they ask for, so that there is a reading order; absent where there are none. */
  axes?: string[];
  model: string;
  /** What the papers still owed will cost, before they are paid for. */
  estimate: Spend;
  /** What this page's run has cost so far, also before the background was started anew. */
  page: Spend;
  /** More of it is still to come: a request is under way, or its bill. */
  unbooked?: boolean;
  /** Slower answers for less were refused, or late: the rest was asked for at the full price. */
  hurried?: boolean;
  today: Spend;
  dailyCapUsd: number;
  /** What the notice tells of stands in the way, and does not pass by itself: a limit, a key, a model. */
  stuck: boolean;
  /** One plain sentence on what went wrong and what to do, and what button helps. */
  notice: Notice | null;
}
