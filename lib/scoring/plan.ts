import type { Criteria } from '../criteria/criteria';
import { criteriaHash } from '../criteria/criteria-hash';
import { instructions, PROMPT_VERSION } from '../criteria/prompt';
import { type Price, priceOf } from '../ledger/price';
import type { Provider } from '../providers/provider';
import { providerOf } from '../providers/provider-of';
import { originOf } from '../settings/base-url';
import { isBuiltIn } from '../settings/built-in';
import { isLoopback } from '../settings/loopback';
import type { Settings } from '../settings/settings';

/** Everything that decides how papers are scored, at one moment. Holds no secret. */
export interface Plan
  extends Pick<Settings, 'baseUrl' | 'model' | 'effort' | 'dailyCapUsd' | 'scoreReplacements'> {
  criteria: Criteria;
  /** Name of the criteria's wording, see `criteriaHash`. */
  hash: string;
  /** `api.openai.com`, as it stands in messages to the reader. */
  host: string;
  /** What the key is bound to. */
  origin: string;
  /** Host, model and effort: together with criteria and prompt they say whose score it is. */
  scorer: string;
  price: Price | null;
  /** On the reader's own computer, the browser's own model among them: no key needed, more patience. */
  loopback: boolean;
  /** What the service at the base URL needs: headers, fields to leave out, requests at a time. */
  provider: Provider;
  /** A model can be asked. Without one, the keyword scorer marks the page. */
  ready: boolean;
  instructions: string;
  withAuthors: boolean;
}

export async function makePlan(settings: Settings, criteria: Criteria, hasKey: boolean): Promise<Plan> {
  const { baseUrl, model, dailyCapUsd, scoreReplacements } = settings;
  const url = new URL(baseUrl);
  const own = isBuiltIn(baseUrl);
  const host = own ? 'Your browser' : url.host;
  const origin = originOf(baseUrl);
  // Its own model has no such lever.
  const effort = own ? 'none' : settings.effort;
  const loopback = own || isLoopback(url);
  const empty = criteria.text.trim() === '';
  return {
    ...{ baseUrl, model, effort, dailyCapUsd, scoreReplacements, criteria, host, origin, loopback },
    provider: providerOf(baseUrl),
    hash: await criteriaHash(criteria.text),
    scorer: `${own ? baseUrl : host} ${model} ${effort}`,
    price: priceOf(baseUrl, model, settings.typedPrices),
    ready: (hasKey || loopback) && !empty,
    instructions: instructions(criteria.text),
    withAuthors: /\bauthors?\b/i.test(criteria.text),
  };
}

/** Key of the score that a plan gives a paper. */
export function scoreKey(plan: Pick<Plan, 'hash' | 'scorer'>, id: string): string {
  return `${plan.hash} ${plan.scorer} ${PROMPT_VERSION} ${id}`;
}

/** Whether two plans give the same scores for the same papers, so that work under way may go on. */
export function samePlan(a: Plan, b: Plan): boolean {
  return (
    a.hash === b.hash &&
    a.scorer === b.scorer &&
    a.baseUrl === b.baseUrl &&
    a.criteria.id === b.criteria.id &&
    a.ready === b.ready &&
    a.scoreReplacements === b.scoreReplacements
  );
}
