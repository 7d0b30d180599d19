import type { Criteria } from '../criteria/criteria';
import { PROMPT_VERSION } from '../criteria/prompt';
import type { ModelConfig } from '../model/model-config';
import type { Settings } from '../settings/settings';

/** Everything that decides how papers are scored, and what they may cost. */
export interface Plan
  extends ModelConfig,
    Pick<
      Settings,
      | ('dailyCapUsd' | 'pageCapUsd' | 'askUsd' | 'askPapers' | 'strongBudgetUsd')
      | ('scoreReplacements' | 'scoreTitles' | 'learn')
    > {
  criteria: Criteria;
  /** Name of the criteria's wording, see `criteriaHash`. */
  hash: string;
  /** A model can be asked. Without one, the keyword scorer marks the page. */
  ready: boolean;
  /** Who is asked about titles alone before anything else; null where that is off. */
  titles: ModelConfig | null;
  /** Who gives a second opinion where it is worth most, see `worthOf`; null where that is off. */
  second: ModelConfig | null;
  cutOffs: { relevance: number; novelty: number };
  /** Category of the listing; empty where it has none. */
  category: string;
  /** The part of the relevant papers that is to be bought where others are left out; null: none is left out. */
  recall: Settings['recallToKeep'] | null;
}

/** Key of the score that a plan gives a paper, by its own model unless another is named. */
export function scoreKey(
  plan: Pick<Plan, 'hash' | 'scorer'>,
  id: string,
  { scorer }: Pick<ModelConfig, 'scorer'> = plan,
): string {
  return `${plan.hash} ${scorer} ${PROMPT_VERSION} ${id}`;
}

/** What a reader agrees to when a large run is agreed to. */
export function scopeOf({ hash, scorer, second }: Plan): string {
  return [hash, scorer, second?.scorer].filter(Boolean).join(' ');
}

/**
 * Whether two plans give the same scores and comments for the same papers, and the same reading order, so that work under way
 * may go on.
 */
export function samePlan(a: Plan, b: Plan): boolean {
  const whose = (plan: Plan) => {
    const { baseUrl, criteria, ready, scoreReplacements, scoreTitles, titles, learn, recall } = plan;
    const which = [ready, scoreReplacements, scoreTitles, titles?.scorer, learn, recall, criteria.steering];
    const shown = [criteria.commentLanguage, criteria.axes];
    return JSON.stringify([scopeOf(plan), baseUrl, criteria.id, ...shown, ...which]);
  };
  return whose(a) === whose(b);
}
