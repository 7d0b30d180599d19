/** Model services by name: address, small model, headers, fields to spare them, requests at a time. */

/**
 * Fields of a request that not every server takes, in the order in which they are given up. Without
 * `max_completion_tokens` the length is limited by `max_tokens`, its older name.
 */
export const OPTIONAL_FIELDS = [
  'prompt_cache_options',
  'max_completion_tokens',
  'stream_options',
  'reasoning_effort',
  'max_tokens',
] as const;
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];

/**
 * Given up before `reasoning_effort` is, where a model refuses an effort below low: it gets low. Without any it
 * would think at its own default, which is dearer (2026-11: GPT-6 takes no `minimal`, GPT-6 Astra no `none`).
 * https://github.com/experientiallabs/experiential/issues/764
 */
export const LOW_EFFORT = 'low_effort';

/**
 * Told apart where a model's thinking left no answer: from then on it is asked to think less, and given more room. Kept
 * with the fields that a server refuses.
 */
export const LESS_THOUGHT = 'less_thought';

/**
 * Given up where a server cannot stream: the reply comes whole. OpenAI lets some accounts not stream some models
 * (2026-11: https://help.openai.com/en/articles/10910291-api-organization-verification).
 */
export const STREAM = 'stream';

/** A model service that speaks Chat Completions, and what it needs to be told or spared. Plain data. */
export interface Provider {
  id: string;
  /** As the reader knows it. */
  name: string;
  /** Empty for the two that stand for any other address. */
  baseUrl: string;
  /** A small and cheap model of today; empty where there is no telling. */
  model: string;
  /** Runs on the reader's own computer, where no key is asked for. */
  keyless: boolean;
  /** Where an account gets its key; null where none is needed or the place is not known. */
  keyPage: string | null;
  headers: Readonly<Record<string, string>>;
  /** Fields that are refused or without effect here, left out from the first request on. */
  leftOut: readonly OptionalField[];
  /** Sent in place of an effort of `none`, where thinking has a switch of its own. */
  noThinking: Readonly<Record<string, unknown>> | null;
  /** Each reply says what it cost, so that no price table is needed. */
  reportsCost: boolean;
  /** How many requests may run at once, at first and at most. */
  concurrency: { start: number; max: number };
  /**
   * What it asks for slower answers, as a share of its price, where it sells such by `service_tier: flex` and each reply
   * tells the tier that it was served at; absent where it does not.
   */
  flexShare?: number;
  /** Most papers that one request may hold, where that is fewer than elsewhere. */
  maxBatch?: number;
}
