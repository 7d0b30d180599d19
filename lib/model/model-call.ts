import type { Counted } from '../ledger/booked-usage';
import type { Effort } from '../settings/settings';
import type { Patience } from './patience';
import type { CacheMark } from './prompt-cache';

export interface ModelCall {
  baseUrl: string;
  key: string;
  model: string;
  effort: Effort;
  /** Fixed part, the same in every request of a run. */
  instructions: string;
  /** The part that differs. */
  papers: string;
  maxCompletionTokens: number;
  /** Headers that this provider needs. */
  headers: Readonly<Record<string, string>>;
  /** Optional fields that this server does not take. */
  dropped: readonly string[];
  /** Sent in place of an effort of `none`, where the provider has a switch of its own. */
  noThinking: Readonly<Record<string, unknown>> | null;
  /** Asked for at the slower, cheaper tier; absent is no. */
  flex?: boolean;
  /** Whether and how the fixed part is kept by the provider. */
  cache: CacheMark | null;
  patience: Patience;
  signal: AbortSignal;
}

/** How a reply ended: `complete` only where the model itself said that it had finished. */
export interface ReplyEnd {
  complete: boolean;
  /** There was no answer outside of its thinking: that took all the room, or the reply ended there. */
  unsaid?: 'used-up' | 'in-thought' | null;
}

/** What is told while a reply comes in. */
export interface ReplyListener {
  /** Each piece of the reply. */
  text(piece: string): void;
  /** And each of thoughts that are shown beside it. */
  thought?(piece: string): void;
  headers(headers: Headers): void;
  /** At which tier the provider says that it serves the request. */
  tier?(tier: string): void;
  /** What the provider has counted so far; what it told before a reply broke off holds, too. */
  counted(counted: Counted): void;
}

/** How a model is asked, whoever it is. */
export type CallModel = (call: ModelCall, on: ReplyListener) => Promise<ReplyEnd>;
