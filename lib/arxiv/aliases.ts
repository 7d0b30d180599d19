/**
 * Categories with two names: arXiv lists a paper under both, and may show either on its pages.
 * https://arxiv.org/category_taxonomy (2026-11)
 */
const PAIRS = [
  ['cs.IT', 'math.IT'],
  ['cs.NA', 'math.NA'],
  ['cs.SY', 'eess.SY'],
  ['econ.GN', 'q-fin.EC'],
  ['math-ph', 'math.MP'],
  ['math.ST', 'stat.TH'],
] as const;

/** All names of a category, its own first. */
export function namesOf(category: string): string[] {
  return [category, ...PAIRS.filter((pair) => pair.some((name) => name === category)).flat()].filter(
    (name, i, all) => all.indexOf(name) === i,
  );
}
