import type { Criteria } from '../criteria/criteria';
import { criteriaHash } from '../criteria/criteria-hash';
import { instructions, PROMPT_VERSION, titleInstructions } from '../criteria/prompt';
import { AS_EXPECTED, type Learned } from '../ledger/learned';
import { type Price, priceOf } from '../ledger/price';
import type { Provider } from '../providers/provider';
import { providerOf } from '../providers/provider-of';
import { originOf } from '../settings/base-url';
import { isBuiltIn } from '../settings/built-in';
import { isLoopback } from '../settings/loopback';
import type { Effort, Settings } from '../settings/settings';

/** All that it takes to ask one model, at one moment. Holds no secret. */
export interface Asking {
  baseUrl: string;
  model: string;
  effort: Effort;
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
  /** The fixed part of every prompt. */
  instructions: string;
  withAuthors: boolean;
  /** By how much its bills differ from what is expected. */
  learned: Learned;
}

/** Everything that decides how papers are scored, and what they may cost. */
export interface Plan
  extends Asking,
    Pick<
      Settings,
      'dailyCapUsd' | 'pageCapUsd' | 'askUsd' | 'askPapers' | 'scoreReplacements' | 'scoreTitles'
    > {
  criteria: Criteria;
  /** Name of the criteria's wording, see `criteriaHash`. */
  hash: string;
  /** A model can be asked. Without one, the keyword scorer marks the page. */
  ready: boolean;
  /** Who is asked about titles alone before anything else; null where that is off. */
  titles: Asking | null;
  /** Who gives a second opinion on papers near or above the cut-offs; null where that is off. */
  second: Asking | null;
  cutOffs: { relevance: number; novelty: number };
}

/** @param learnedOf what is known of a scorer's bills */
export async function makePlan(
  settings: Settings,
  criteria: Criteria,
  hasKey: boolean,
  learnedOf: (scorer: string) => Promise<Learned> = async () => AS_EXPECTED,
): Promise<Plan> {
  const { baseUrl, model, view } = settings;
  const { dailyCapUsd, pageCapUsd, askUsd, askPapers, scoreReplacements, scoreTitles } = settings;
  const url = new URL(baseUrl);
  const own = isBuiltIn(baseUrl);
  const host = own ? 'Your browser' : url.host;
  const loopback = own || isLoopback(url);
  // The browser's own model has no such lever.
  const effort = own ? 'none' : settings.effort;
  const shared = {
    ...{ baseUrl, host, origin: originOf(baseUrl), loopback, provider: providerOf(baseUrl) },
    instructions: instructions(criteria.text),
    withAuthors: /\bauthors?\b/i.test(criteria.text),
  };
  const asking = async (name: string, hard: Effort): Promise<Asking> => {
    const scorer = `${own ? baseUrl : host} ${name} ${hard}`;
    const price = priceOf(baseUrl, name, settings.typedPrices);
    return { ...shared, model: name, effort: hard, scorer, price, learned: await learnedOf(scorer) };
  };
  // The browser has one model and no bill: there is nothing to save, and nobody else to ask.
  const titlePass = settings.titlePass && !own;
  const second = own ? '' : settings.secondModel;
  const titles =
    titlePass && (await asking(settings.titleModel || model, effort === 'none' ? 'none' : 'low'));
  return {
    ...(await asking(model, effort)),
    ...{ dailyCapUsd, pageCapUsd, askUsd, askPapers, scoreReplacements, scoreTitles, criteria },
    hash: await criteriaHash(criteria.text),
    ready: (hasKey || loopback) && criteria.text.trim() !== '',
    titles: titles ? { ...titles, instructions: titleInstructions(criteria.text) } : null,
    second: second === '' ? null : await asking(second, settings.secondEffort),
    cutOffs: { relevance: view.minRelevance, novelty: view.minNovelty },
  };
}

/** Key of the score that a plan gives a paper, by its own model unless another is named. */
export function scoreKey(
  plan: Pick<Plan, 'hash' | 'scorer'>,
  id: string,
  { scorer }: Pick<Asking, 'scorer'> = plan,
): string {
  return `${plan.hash} ${scorer} ${PROMPT_VERSION} ${id}`;
}

/** What a reader agrees to when a large run is agreed to. */
export function scopeOf({ hash, scorer, second }: Plan): string {
  return [hash, scorer, second?.scorer].filter(Boolean).join(' ');
}

/** Whether two plans give the same scores for the same papers, so that work under way may go on. */
export function samePlan(a: Plan, b: Plan): boolean {
  const whose = (plan: Plan) => {
    const { baseUrl, criteria, ready, scoreReplacements, scoreTitles, titles } = plan;
    const which = [ready, scoreReplacements, scoreTitles, titles?.scorer];
    return JSON.stringify([scopeOf(plan), baseUrl, criteria.id, ...which]);
  };
  return whose(a) === whose(b);
}
