import { namesOf } from '../arxiv/aliases';
import type { Criteria } from './criteria';

/** `cs.LG`, `hep-th`, `math.*`, and `math` for the same. */
const CATEGORY = /^[a-z-]+(?:\.(?:[a-z-]+|\*))?$/i;
const MAX_CATEGORIES = 60;

/** Categories as people write them down, with blanks, commas or lines between them, each once. */
export function readCategories(text: string): string[] {
  const names = text.split(/[\s,;]+/).filter((name) => CATEGORY.test(name) && name.length <= 30);
  return [...new Set(names)].slice(0, MAX_CATEGORIES);
}

/**
 * The criteria that a listing is scored with: those that name its category, before those that name its archive; of
 * several the active ones; the active ones, too, where none name it or the page is of no category.
 *
 * @param category of the listing, `cs.LG`; empty where it has none
 */
export function criteriaFor(
  { all, active }: { all: readonly Criteria[]; active: Criteria },
  category: string,
): Criteria {
  const names = namesOf(category).map((name) => name.toLowerCase());
  const near = new Map(all.map((each) => [each, nearness(each, names)]));
  const nearest = Math.max(0, ...near.values());
  const found = all.filter((each) => near.get(each) === nearest);
  return nearest === 0 ? active : (found.find(({ id }) => id === active.id) ?? found[0] ?? active);
}

/** 2 where they name the category itself, 1 where they name its archive, else 0. */
function nearness({ categories = [] }: Criteria, names: readonly string[]): 0 | 1 | 2 {
  const named = categories.map((each) => each.toLowerCase().replace(/\.\*$/, ''));
  if (named.some((each) => names.includes(each))) return 2;
  return named.some((each) => names.some((name) => name.startsWith(`${each}.`))) ? 1 : 0;
}
