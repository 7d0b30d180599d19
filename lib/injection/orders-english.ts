import { ORDERS_ON_OTHERS } from './orders-on-others';
import { ORDERS_ON_REPLY } from './orders-on-reply';
import { ORDERS_TO_MODEL } from './orders-to-model';
import { ORDERS_TO_SCORE } from './orders-to-score';

/**
 * Words that authors have no reason to write about a paper, but somebody who wants to steer a model has. Matched
 * against folded text: lower case, no accents. Every repetition in them is bounded.
 */
export const ENGLISH_ORDERS: readonly { what: string; pattern: RegExp }[] = [
  ...ORDERS_TO_MODEL,
  ...ORDERS_TO_SCORE,
  ...ORDERS_ON_OTHERS,
  ...ORDERS_ON_REPLY,
].map(([what, pattern]) => ({ what, pattern: new RegExp(pattern, 'u') }));
