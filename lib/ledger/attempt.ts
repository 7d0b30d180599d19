import type { Price } from './price';
import type { Usage } from './usage';

/** One request to a model, from before it is sent. A failed request may be billed, so it counts, too. */
export interface Attempt {
  id: string;
  /** Day that it counts for. */
  day: string;
  /** Run that it was for; null for none. */
  run: string | null;
  at: number;
  /** Host and model. */
  scorer: string;
  papers: number;
  /** `lost` where the worker was killed before the reply was in. */
  state: 'reserved' | 'settled' | 'lost';
  /** It is for a second opinion; absent where it is not. */
  opinion?: boolean;
  /** Asked for at a slower, cheaper tier; absent where it was not. */
  flex?: boolean;
  /** Set aside, in US dollars, while reserved. */
  reservedUsd: number;
  price: Price | null;
  /** What it used; while reserved, the most that it may use. */
  usage: Usage;
}
