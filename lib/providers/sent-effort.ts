import type { Effort } from '../settings/settings';
import { LESS_THOUGHT, LOW_EFFORT, type Provider } from './provider';

/** Whether an effort may be refused for being too low: it is sent as such, and less than low. */
export function isBelowLow(effort: Effort, noThinking: Provider['noThinking']): boolean {
  return effort === 'minimal' || (effort === 'none' && !noThinking);
}

/** The effort that is sent: low in place of less, where a model takes no less; less, where thinking left no answer. */
export function sentEffort(
  effort: Effort,
  { noThinking }: Pick<Provider, 'noThinking'>,
  dropped: readonly string[],
): Effort {
  const wanted = dropped.includes(LESS_THOUGHT) ? lessThan(effort) : effort;
  return isBelowLow(wanted, noThinking) && dropped.includes(LOW_EFFORT) ? 'low' : wanted;
}

/** Where thinking left no answer. */
function lessThan(effort: Effort): Effort {
  return effort === 'high' || effort === 'medium' ? 'low' : 'none';
}
