/** Under what a paper was judged. */
export interface Regime {
  /** Hash of the criteria's text. */
  criteria: string;
  /** Host, model and effort. */
  scorer: string;
  /** Category of the listing. */
  category: string;
}

/** What a label of earlier criteria, or of another model, still counts. */
const OTHER_CRITERIA = 0.15;
const OTHER_SCORER = 0.5;

/** How much a label says under the present regime. Whatever the category, a taste is the same. */
export function labelWeight(then: Regime, now: Regime): number {
  if (then.criteria !== now.criteria) return OTHER_CRITERIA;
  return then.scorer === now.scorer ? 1 : OTHER_SCORER;
}

/**
 * What came by under the same regime has the same name. Nothing else says how many are missed: after an edit, with another
 * model and in a new category everything is bought until enough is known anew, and no recall is claimed.
 */
export function regimeName({ criteria, scorer, category }: Regime): string {
  return [criteria, scorer, category].join('\n');
}
