import type { Criteria } from './criteria/criteria';
import type { DailyChange, DailyEstimate, DailyReply } from './daily/contract';
import type { DigestQuery, DigestSources, Imported, MaterialReply, TrendDay } from './digest/contract';
import type { Cut } from './digest/material';
import type { SpendRecord } from './digest/record';
import type { KeywordMatch, Paper, Score } from './scoring/score';
import type { Settings, View } from './settings/settings';

/**
 * The one contract between contexts. Everything is plain JSON. No message returns the key.
 * The listing talks over a port (many answers), the extension's own pages by request and reply.
 */

export const LISTING_PORT = 'listing';

/** A paper as the listing subscribes to it. */
export interface ListedPaper extends Paper {
  /** Replacements are sent to the model only if the reader says so. */
  replaced: boolean;
  /** Where arXiv shows its abstract among others of a day; null where the page tells no day. */
  mailing?: { subject: string; day: string } | null;
  comments?: string;
  /** `cs.LG`, the primary one first. */
  categories?: string[];
  kind?: 'new' | 'cross' | 'replace';
  /** Why its abstract is not to be had. The background's own: no page tells it. */
  gone?: string;
}

/** A page as a digest speaks of it. */
export interface ListingPage {
  /** `/list/cs.LG/new`, without what follows a question mark. */
  path: string;
  /** `cs.LG`, or the title of the page where it belongs to no category. */
  title: string;
  /** `cs.LG`; empty where it belongs to none. */
  category: string;
}

/** From the listing to the background. None of these can raise a cap or change what is paid for. */
export type ListingRequest =
  /** First message on a port, and again after every reconnect. Known scores come back at once. */
  | {
      type: 'subscribe';
      papers: ListedPaper[];
      /** The reader pressed Stop on this page, before the background was started anew. */
      paused: boolean;
      /** Made by the page when it opened: the run stays the same after the background was started anew. */
      run: string;
      /** Path of the listing, for the record. */
      listing: string;
      /** Which page it is. Without it, no digest can be made of it later. */
      page?: ListingPage;
    }
  /** Ids on screen now, top first: they are asked about before the others. */
  | { type: 'look'; ids: string[] }
  /** Stop asking for this page. Requests under way are cut off. */
  | { type: 'stop' }
  /** Go on after a stop, or try again what could not be scored. */
  | { type: 'resume' }
  /**
   * The answer to the question before a large run: so many papers, the nearest to the criteria; null: all, also those
   * that were left out before; `owed`: all that the question was about.
   */
  | { type: 'approve'; papers: Wish }
  /** Pay for new scores in place of those of earlier criteria or another model. */
  | { type: 'rescore' }
  | { type: 'view'; view: Partial<View> }
  | { type: 'openOptions' }
  /** The digest of this page, in a tab of its own. */
  | { type: 'digest' };

/** What is known of one paper. Every paper of a subscription has exactly one mark at any time. */
export type Mark =
  | ({
      id: string;
      state: 'scored';
      model: string;
      stale: Stale | null;
      flagged: boolean;
      /** What in the abstract speaks to a model, where it does: `an order in German`. */
      found?: string;
      /** Given by the stronger model that is asked once more near the cut-offs. */
      second: boolean;
      /** Its abstract was not to be had: the title was all that was read. */
      titleOnly?: boolean;
    } & Score)
  | ({ id: string; state: 'keyword'; note: KeywordNote } & KeywordMatch)
  | { id: string; state: 'waiting' }
  | { id: string; state: 'failed'; why: string };

/**
 * Why a score is not one of today: other criteria, another model or effort, another text of the paper, or it
 * was read in from a digest (`model` then says from which).
 */
export type Stale = 'criteria' | 'model' | 'text' | 'imported';

/**
 * Why a paper has a keyword match and no score. `question`: the reader is asked first; `later`: the reader
 * wanted the nearest only; `title`: left out by its title; `gone`: its abstract is not to be had.
 */
export type KeywordNote =
  | 'no key'
  | 'no abstract'
  | 'gone'
  | 'replacement'
  | 'stopped'
  | 'question'
  | 'later'
  | 'title';

/** From the background to the listing. */
export type ListingReply =
  | { type: 'marks'; marks: Mark[] }
  | { type: 'status'; status: RunStatus }
  | { type: 'view'; view: View }
  /** The reader switched Winnow off, or on again. */
  | { type: 'enabled'; enabled: boolean }
  /** The background cannot work at all. */
  | { type: 'broken'; text: string };

/** Sums in tokens and US dollars; `usd` is null where the model's price is not known. */
export interface Spend {
  promptTokens: number;
  completionTokens: number;
  usd: number | null;
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
  /** Of those not asked about, how many would be if the reader wanted: the rest of a large page, and `byTitle`. */
  askable: number;
  /** What these would cost. */
  rest: Spend;
  /** Of `scored`, how many are asked about once more, since their batch looked steered. */
  doubted: number;
  /** Second opinions: still to come, and given. */
  second: { owed: number; given: number };
  /** Asked before a large run: nothing is sent until it is answered. */
  question: { papers: number; nearest: number } | null;
  criteria: string;
  model: string;
  /** What the papers still owed will cost, before they are paid for. */
  estimate: Spend;
  /** What this page's run has cost so far, also before the background was started anew. */
  page: Spend;
  today: Spend;
  dailyCapUsd: number;
  /** What the notice tells of stands in the way, and does not pass by itself: a limit, a key, a model. */
  stuck: boolean;
  /** One plain sentence on what went wrong and what to do, and what button helps. */
  notice: Notice | null;
}

/** How many papers the reader wants scored: see `approve`. Pages cannot say `owed`. */
export type Wish = number | 'owed' | null;

/** How far the abstracts are that a page does not show. */
export interface AbstractProgress {
  /** Still looked for. */
  left: number;
  /** Looked for at all. */
  all: number;
  /** When arXiv is asked again, in ms since the epoch; null where it is being asked. */
  until: number | null;
  /** Why it is not asked now, in words that fit behind a colon. */
  trouble: string | null;
  /** Not to be had, and why. */
  gone: number;
  why: string | null;
}

export interface Notice {
  /** Short name of the fault, for tests and styles: `bad-key`, `offline`, `rate-limit`, `daily-cap` … */
  fault: string;
  text: string;
  /** What the reader can do from here. */
  action: 'options' | 'retry' | 'reload' | null;
  /** When work goes on by itself, in ms since the epoch. */
  until: number | null;
}

/** Requests of the extension's own pages; each has one reply. */
export interface Requests {
  getSettings: { ask: Record<string, never>; reply: SettingsReply };
  /**
   * Settings, and with them a key for their base URL, so that nothing is ever sent with the one and without
   * the other. The key is write-only.
   */
  saveSettings: { ask: { settings: SettingsChange; key?: string }; reply: Saved };
  removeKey: { ask: Record<string, never>; reply: Saved };
  /** Try base URL, model and key with one small request. */
  testConnection: { ask: Record<string, never>; reply: { ok: boolean; text: string } };
  saveCriteria: { ask: { criteria: Criteria }; reply: Saved };
  deleteCriteria: { ask: { id: string }; reply: Saved };
  activateCriteria: { ask: { id: string }; reply: Saved };
  /** What there is to make digests of. */
  digestSources: { ask: Record<string, never>; reply: DigestSources };
  digestMaterial: { ask: DigestQuery; reply: MaterialReply };
  /** Days of the last weeks with the scores of their papers. */
  digestTrend: { ask: { days: number }; reply: TrendDay[] };
  /** How the daily run is set and how it goes. */
  getDaily: { ask: Record<string, never>; reply: DailyReply };
  saveDaily: { ask: { change: DailyChange }; reply: Saved };
  /** Starts it now; how it goes is asked for by `getDaily`. */
  runDaily: { ask: Record<string, never>; reply: Saved };
  dailyEstimate: { ask: Record<string, never>; reply: DailyEstimate };
  /** Where the reader cuts digests, for the number on the toolbar. */
  keepDigestCut: { ask: { cut: Cut }; reply: Saved };
  /** Every day and run that is kept. */
  spendRecord: { ask: Record<string, never>; reply: SpendRecord };
  /** Reads a file in: its scores show on arXiv at once, for the active criteria. */
  importDigest: { ask: { name: string; text: string }; reply: Imported };
  /** Makes criteria of an imported digest's prompt, puts them to work and its scores with them. */
  useDigestPrompt: { ask: { id: string }; reply: Saved };
  /** Forgets an imported digest and its scores. */
  forgetDigest: { ask: { id: string }; reply: Saved };
  /** Status of the listing in a tab, or null where the tab shows none. */
  pageStatus: { ask: { tabId: number }; reply: { status: RunStatus | null; today: Spend } };
}

/** Some settings; of the view, too, only what changes. */
export type SettingsChange = Partial<Omit<Settings, 'view'>> & { view?: Partial<View> };

export interface SettingsReply {
  settings: Settings;
  criteria: Criteria[];
  activeCriteria: string;
  /** Last four characters of the saved key and the origin it is bound to; never the key. */
  key: { hint: string; origin: string } | null;
}

export type Saved = { ok: true } | { ok: false; why: string };

export type RequestName = keyof Requests;
