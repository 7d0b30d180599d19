import type { Learned } from '../ledger/learned';
import type { Price } from '../ledger/price';
import type { Provider } from '../providers/provider';
import type { Effort } from '../settings/settings';

/** All that it takes to ask one model, at one moment. Holds no secret. */
export interface ModelConfig {
  baseUrl: string;
  model: string;
  effort: Effort;
  /** `api.openai.com`, as it stands in messages to the reader. */
  host: string;
  /** What the key is bound to. */
  origin: string;
  /** Host, model and effort: together with criteria and prompt they say whose score it is. */
  scorer: string;
  price: Price | null;
  /** On the reader's own computer, the browser's own model among them: no key needed, more patience. */
  loopback: boolean;
  /** What the service at the base URL needs: headers, fields to leave out, requests at a time. */
  provider: Provider;
  /** The fixed part of every prompt. */
  instructions: string;
  withAuthors: boolean;
  /** Names of the axes that are asked for beside relevance and novelty, in their order. */
  axes: readonly string[];
  /** By how much its bills differ from what is expected. */
  learned: Learned;
}
