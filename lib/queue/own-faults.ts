import { formatDollars } from '../ledger/format-spend';
import type { Fault } from '../model/fault';
import type { Plan } from './plan';

/** Why nothing is sent, although nobody refused anything. */

export function noKey({ host }: Plan): Fault {
  const text = `There is no API key for ${host}. Enter it in the options.`;
  return { name: 'no-key', kind: 'halt', text, action: 'options', waitMs: null };
}

export function pageCap({ pageCapUsd }: Plan): Fault {
  const text = `Stopped at your limit of ${formatDollars(pageCapUsd)} for one page. Raise it in the options to go on.`;
  return { name: 'page-cap', kind: 'halt', text, action: 'options', waitMs: null };
}

export function dailyCap({ dailyCapUsd }: Plan): Fault {
  const text = `Stopped at your daily limit of ${formatDollars(dailyCapUsd)}. Raise it in the options, or go on tomorrow.`;
  return { name: 'daily-cap', kind: 'halt', text, action: 'options', waitMs: null };
}
