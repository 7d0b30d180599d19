/** Sorted by one of the reader's own axes, by its name. */
export type AxisSort = `axis:${string}`;

const MARK = 'axis:';

export function axisSort(name: string): AxisSort {
  return `${MARK}${name}`;
}

/** The axis that is sorted by; null where it is another order. */
export function axisOf(sort: string): string | null {
  return isAxisSort(sort) ? sort.slice(MARK.length) : null;
}

export function isAxisSort(sort: unknown): sort is AxisSort {
  return typeof sort === 'string' && /^axis:.{1,30}$/u.test(sort);
}
