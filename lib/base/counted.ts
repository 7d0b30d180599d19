import { lazily } from './lazily';
import { LANGUAGE } from './said';

const numbers = lazily(() => new Intl.NumberFormat(LANGUAGE));

/**
 * A count with the way it is shown, `1,200`: what messages with a plural are made of. Small ones are grouped by nothing, and
 * to ask the browser the first time takes it a while.
 */
export function counted(count: number): { count: number; shown: string } {
  return { count, shown: count < 1000 ? String(count) : numbers().format(count) };
}
