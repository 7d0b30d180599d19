import { formatDollars } from '../ledger/format-spend';
import type { Fault } from '../model/fault';
import type { Plan } from './plan';
import { WORDS } from './words';

/** Why nothing is sent, although nobody refused anything. */

export function noKey({ host }: Plan): Fault {
  return { name: 'no-key', kind: 'halt', text: WORDS.noKey({ host }), action: 'options', waitMs: null };
}

export function pageCap({ pageCapUsd }: Plan): Fault {
  const text = WORDS.pageCap({ usd: formatDollars(pageCapUsd) });
  return { name: 'page-cap', kind: 'halt', text, action: 'options', waitMs: null };
}

export function dailyCap({ dailyCapUsd }: Plan): Fault {
  const text = WORDS.dailyCap({ usd: formatDollars(dailyCapUsd) });
  return { name: 'daily-cap', kind: 'halt', text, action: 'options', waitMs: null };
}
