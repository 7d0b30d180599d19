import type { Criteria } from '../criteria/criteria';
import { criteriaHash } from '../criteria/criteria-hash';
import { instructions, namingOf, titleInstructions, wordingOf } from '../criteria/prompt';
import { AS_EXPECTED, type Learned } from '../ledger/learned';
import { priceOf } from '../ledger/price';
import type { ModelConfig } from '../model/model-config';
import { providerOf } from '../providers/provider-of';
import type { Plan } from '../queue/plan';
import { originOf } from '../settings/base-url';
import { isBuiltIn } from '../settings/built-in';
import { isLoopback } from '../settings/loopback';
import type { Effort, Settings } from '../settings/settings';
import { WORDS } from './words';

/** Who scores, as scores and bills are kept: host, model and effort. The browser's own model has no host, and no effort. */
export function scorerOf({ baseUrl, model, effort }: Pick<Settings, 'baseUrl' | 'model' | 'effort'>): string {
  const parts = isBuiltIn(baseUrl) ? [baseUrl, model, 'none'] : [new URL(baseUrl).host, model, effort];
  return parts.join(' ');
}

/** What a model is told of criteria. The browser's own is vouched for in English alone, see `MODEL_OPTIONS`. */
export function instructionsFor(criteria: Criteria, baseUrl: string): string {
  const language = isBuiltIn(baseUrl) ? '' : criteria.commentLanguage;
  return instructions(wordingOf(criteria), language, criteria.axes);
}

/**
 * @param learnedOf what is known of a scorer's bills
 * @param category of the listing; empty where it has none
 */
export async function makePlan(
  settings: Settings,
  criteria: Criteria,
  hasKey: boolean,
  learnedOf: (scorer: string) => Promise<Learned> = async () => AS_EXPECTED,
  category = '',
): Promise<Plan> {
  const { baseUrl, model, view } = settings;
  const { dailyCapUsd, pageCapUsd, askUsd, askPapers, strongBudgetUsd } = settings;
  const { scoreReplacements, scoreTitles, learn } = settings;
  const wording = wordingOf(criteria);
  const url = new URL(baseUrl);
  const own = isBuiltIn(baseUrl);
  const host = own ? WORDS.ownBrowser : url.host;
  const loopback = own || isLoopback(url);
  // The browser's own model has no such lever.
  const effort = own ? 'none' : settings.effort;
  const shared = {
    ...{ baseUrl, host, origin: originOf(baseUrl), loopback, provider: providerOf(baseUrl) },
    instructions: instructionsFor(criteria, baseUrl),
    withAuthors: /\bauthors?\b/i.test(wording),
    axes: criteria.axes?.map(({ name }) => name) ?? [],
  };
  const config = async (name: string, hard: Effort): Promise<ModelConfig> => {
    const scorer = scorerOf({ baseUrl, model: name, effort: hard });
    const price = priceOf(baseUrl, name, settings);
    return { ...shared, model: name, effort: hard, scorer, price, learned: await learnedOf(scorer) };
  };
  // The browser has one model and no bill: there is nothing to save, and nobody else to ask.
  const titlePass = settings.titlePass && !own;
  const first = await config(model, effort);
  const { secondModel, secondEffort } = settings;
  // Nobody has a second opinion of its own.
  const second = own || secondModel === '' ? null : await config(secondModel, secondEffort);
  const titles =
    titlePass && (await config(settings.titleModel || model, effort === 'none' ? 'none' : 'low'));
  return {
    ...first,
    ...{
      dailyCapUsd,
      pageCapUsd,
      askUsd,
      askPapers,
      strongBudgetUsd,
      scoreReplacements,
      scoreTitles,
      criteria,
    },
    ...{ learn, category, recall: learn && settings.thrifty ? settings.recallToKeep : null },
    hash: await criteriaHash(namingOf(criteria)),
    ready: (hasKey || loopback) && wording.trim() !== '',
    titles: titles ? { ...titles, axes: [], instructions: titleInstructions(criteria.text) } : null,
    second: second !== null && second.scorer !== first.scorer ? second : null,
    cutOffs: { relevance: view.minRelevance, novelty: view.minNovelty },
  };
}
