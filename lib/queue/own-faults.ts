import { formatPrice } from '../ledger/format-spend';
import { type Fault, fault } from '../model/fault';
import { reasonWords } from '../store/unkept';
import type { Plan } from './plan';
import { WORDS } from './words';

/** Why nothing is sent, although nobody refused anything. */

export function noKey({ host }: Plan): Fault {
  return fault('no-key', 'halt', WORDS.noKey({ host }), 'options');
}

export function pageCap({ pageCapUsd }: Plan): Fault {
  const text = WORDS.pageCap({ usd: formatPrice(pageCapUsd) });
  return fault('page-cap', 'halt', text, 'options');
}

export function dailyCap({ dailyCapUsd }: Plan): Fault {
  const text = WORDS.dailyCap({ usd: formatPrice(dailyCapUsd) });
  return fault('daily-cap', 'halt', text, 'options');
}

/** What a request costs could not be written down, so that no limit would hold; null where the disk is not to blame. */
export function unwritten(error: unknown): Fault | null {
  const why = reasonWords(error);
  return why === null ? null : fault('not-stored', 'halt', WORDS.unwritten({ why }), 'retry');
}
