import type { Entry } from './entry';

/** Categories of a paper, the primary one first. Pages write `Machine Learning (cs.LG); Optimization (math.OC)` or, in search results, `cs.LG; math.OC`. */
export function categoriesOf({ primary, subjects }: Pick<Entry, 'primary' | 'subjects'>): string[] {
  const named = subjects
    .split(';')
    .map((each) => /(?:^|\()([a-z-]+(?:\.[A-Za-z-]+)?)\)?$/.exec(each.trim())?.[1] ?? '');
  return [...new Set([primary, ...named])].filter((name) => name !== '');
}
