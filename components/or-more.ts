import { COMMON } from './words/common';

/** A cut-off from 1 to 10, in words. */
export function orMore(value: number): string {
  if (value === 1) return COMMON.any;
  return value === 10 ? '10' : COMMON.orMore({ value });
}
