import type { How, Kept, Place, Restored, ScoresToForget, Slice } from '../backup/contract';
import type { Criteria } from '../criteria/criteria';
import type { Steer } from '../criteria/steered-words';
import type { DailyChange, DailyEstimate, DailyReply } from '../daily/contract';
import type { DigestQuery, DigestSources, Imported, MaterialReply, TrendDay } from '../digest/contract';
import type { Cut } from '../digest/material';
import type { SpendRecord } from '../digest/record';
import type { FollowedReply, PreviewReply, SourceChange } from '../follow/contract';
import type { Spend } from '../ledger/spend';
import type { PageAnswer } from '../run/listing-protocol';
import type { Rehearsal, RehearsalOffer } from '../run/rehearsal';
import type { PageStatus } from '../run/status';
import type { Settings, SettingsChange } from '../settings/settings';
import type { TasteReport } from '../tastes/look-back';

/** Our own pages talk by request and reply: plain JSON, none of which holds the key. */

/** Requests of the extension's own pages; each has one reply. */
export interface Requests {
  getSettings: { ask: Record<string, never>; reply: SettingsReply };
  /**
   * Settings, and with them a key for their base URL, so that nothing is ever sent with the one and without
   * the other. The key is write-only.
   */
  saveSettings: { ask: { settings: SettingsChange; key?: string }; reply: Saved };
  /** The key that is saved for this origin. */
  removeKey: { ask: { origin: string }; reply: Saved };
  removeAllKeys: { ask: Record<string, never>; reply: Saved };
  /** Try base URL, model and key with one small request. */
  testConnection: { ask: Record<string, never>; reply: { ok: boolean; text: string } };
  /** The reader has read what is new in this version. */
  readReleaseNews: { ask: Record<string, never>; reply: Saved };
  saveCriteria: { ask: { criteria: Criteria }; reply: Saved };
  /** The whole prompt for criteria that need not be saved, and what a day costs with it. */
  promptEstimate: { ask: { criteria: Criteria }; reply: PromptEstimate };
  /** What a rehearsal of criteria would take, saved or not. */
  getRehearsalOffer: { ask: { criteria: Criteria }; reply: RehearsalOffer };
  /** Tries criteria, saved or not, on papers that the reader starred or does not want. It takes as long as their scoring. */
  rehearse: { ask: { criteria: Criteria }; reply: Rehearsed };
  stopRehearsal: { ask: Record<string, never>; reply: Saved };
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
  /** The digests that are followed, how their reading goes, and some that may be. */
  getFollowed: { ask: Record<string, never>; reply: FollowedReply };
  /** Reads what stands at an address, and keeps nothing of it. */
  previewSource: { ask: { address: string }; reply: PreviewReply };
  /** Follows what a preview has shown. The browser was asked for its host in the same click. */
  followSource: { ask: { address: string; name: string }; reply: Saved };
  changeSource: { ask: { id: string; change: SourceChange }; reply: Saved };
  /** Forgets it, and its scores. */
  unfollowSource: { ask: { id: string }; reply: Saved };
  /** Goes on with one that was held. */
  releaseSource: { ask: { id: string }; reply: Saved };
  /** Reads now, whatever is due; all of them where none is named. How it goes is asked for by `getFollowed`. */
  readSources: { ask: { id?: string }; reply: Saved };
  /** A piece of the one file with everything but the keys, from `at` on; from its beginning where that is null. */
  exportSlice: { ask: { at: Place | null }; reply: Slice };
  /** A piece of such a file that is to be read back: the piece `at`, counted from 0. */
  importSlice: { ask: { id: string; at: number; text: string }; reply: Saved };
  /** Reads back what was handed over in so many slices. */
  importAll: { ask: { id: string; slices: number; how: How }; reply: Restored };
  keptAmounts: { ask: Record<string, never>; reply: Kept };
  forgetScores: { ask: ScoresToForget; reply: { ok: true; forgotten: number } | { ok: false; why: string } };
  /** What was learned for some criteria; for the active ones where none are named, or these are gone. */
  getTaste: { ask: { criteriaId?: string | undefined }; reply: TasteReply };
  /** Strikes or pins a word that was learned for these criteria; null has it stand as it was learned. */
  steerTaste: { ask: { term: string; how: Steer | null; criteriaId?: string | undefined }; reply: Saved };
  /** Forgets all that was learned, for all criteria; scores stay. */
  forgetTaste: { ask: Record<string, never>; reply: Saved };
  /** Status of the listing in a tab, or null where the tab shows none. */
  pageStatus: { ask: { tabId: number }; reply: { status: PageStatus | null; today: Spend } };
  /** Has the listing in a tab go on. */
  answerPage: { ask: { tabId: number; answer: PageAnswer }; reply: Saved };
}

export type { Placing, Rehearsal, RehearsalOffer, RehearsedPaper } from '../run/rehearsal';

export type { Steer };

/** What was learned, and what it is worth. */
export interface TasteReply extends TasteReport {
  /** For which criteria, by whose scores. */
  criteria: Criteria;
  model: string;
  /** About what the papers that were left out would have cost, in US dollars; null where that is not known. */
  savedUsd: number | null;
}

/** Tells a saved key from others. */
export interface KeyHint {
  hint: string;
  origin: string;
}

export interface SettingsReply {
  settings: Settings;
  criteria: Criteria[];
  activeCriteria: string;
  /** The one of `keys` that goes to the saved base URL; null where there is none. */
  key: KeyHint | null;
  /** Of each saved key its last four characters and the origin it is bound to; never the key. */
  keys: KeyHint[];
  /** What the provider's own bills came to, as a share of its price; null where that fits. */
  billed: number | null;
  /** What is not kept, was lost or came back, each in words for the reader. */
  notices: string[];
  /** The version that Winnow has become, until the reader has read what is new in it. */
  unreadVersion: string | null;
}

/** What a model is told before the papers. */
export interface PromptEstimate {
  prompt: string;
  tokens: number;
  model: string;
  /** Days of categories that the reader read; where there are none, so many papers of no category. */
  days: { category: string; papers: number; spend: Spend }[];
}

type Rehearsed = { ok: true; rehearsal: Rehearsal } | { ok: false; why: string };

export type Saved = { ok: true } | { ok: false; why: string };

export type RequestName = keyof Requests;
