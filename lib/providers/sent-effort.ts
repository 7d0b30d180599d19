import type { Effort } from '../settings/settings';
import { LOW_EFFORT, type Provider } from './provider';

/** Whether an effort may be refused for being too low: it is sent as such, and less than low. */
export function isBelowLow(effort: Effort, noThinking: Provider['noThinking']): boolean {
  return effort === 'minimal' || (effort === 'none' && !noThinking);
}

/** The effort that is sent: low in place of less, where a model has shown that it takes no less. */
export function sentEffort(
  effort: Effort,
  { noThinking }: Pick<Provider, 'noThinking'>,
  dropped: readonly string[],
): Effort {
  return isBelowLow(effort, noThinking) && dropped.includes(LOW_EFFORT) ? 'low' : effort;
}
