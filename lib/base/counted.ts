import { LANGUAGE } from './said';

/** A count with the way it is shown, `1,200`: what messages with a plural are made of. */
export function counted(count: number): { count: number; shown: string } {
  return { count, shown: count.toLocaleString(LANGUAGE) };
}
