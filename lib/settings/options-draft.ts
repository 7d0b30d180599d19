import { checkBaseUrl } from './base-url';
import { isBuiltIn } from './built-in';
import type { Effort, Settings } from './settings';
import { NO_PRICE, type PriceDrafts, priceDrafts, priceName, readPrice, readPrices } from './typed-prices';
import { WORDS } from './words';

/** What stands in the fields of the options page, as typed. */
export interface OptionsDraft {
  /** Empty at first, and again after every save: the key is written, never shown. */
  key: string;
  baseUrl: string;
  model: string;
  effort: Effort;
  dailyCapUsd: string;
  pageCapUsd: string;
  askUsd: string;
  askPapers: string;
  scoreReplacements: boolean;
  scoreTitles: boolean;
  titlePass: boolean;
  titleModel: string;
  secondModel: string;
  secondEffort: Effort;
  strongBudgetUsd: string;
  prices: PriceDrafts;
  localBilling: Settings['localBilling'];
}

export type OptionsProblems = Partial<
  Record<
    'key' | 'baseUrl' | ModelField | (typeof AMOUNTS)[number] | 'askPapers' | 'inputPrice' | 'outputPrice',
    string
  >
>;

type OptionsSettings = Omit<
  Settings,
  'enabled' | 'view' | 'views' | 'keymap' | 'learn' | 'thrifty' | 'recallToKeep'
>;

/** What may be saved. */
export interface OptionsRead {
  settings: OptionsSettings;
  /** Empty where none was typed: then the saved key stays. */
  key: string;
  origin: string;
  /** Match pattern of the base URL, for the browser's permission prompt; null where there is none to ask. */
  pattern: string | null;
}

type ModelField = 'model' | 'titleModel' | 'secondModel';
const MODELS: readonly ModelField[] = ['model', 'titleModel', 'secondModel'];

/** Amounts in US dollars. */
const AMOUNTS = ['dailyCapUsd', 'pageCapUsd', 'askUsd', 'strongBudgetUsd'] as const;
const MOST_USD = 1000;
const MOST_PAPERS = 5000;

/** The fields as they are after loading or saving. */
export function draftOf(settings: Settings): OptionsDraft {
  const { enabled: _, view: __, views: ___, keymap: ____, typedPrices, ...rest } = settings;
  const { dailyCapUsd, pageCapUsd, askUsd, askPapers, strongBudgetUsd } = settings;
  return {
    ...rest,
    key: '',
    ...{ dailyCapUsd: String(dailyCapUsd), pageCapUsd: String(pageCapUsd) },
    ...{ askUsd: String(askUsd), askPapers: String(askPapers), strongBudgetUsd: String(strongBudgetUsd) },
    prices: priceDrafts(typedPrices),
  };
}

/** Reads the fields. Either all of them are right or nothing is saved. */
export function readDraft(
  draft: OptionsDraft,
): { ok: true; read: OptionsRead } | { ok: false; problems: OptionsProblems } {
  const problems: OptionsProblems = {};
  const base = checkBaseUrl(draft.baseUrl);
  // What was typed before the browser's own model was chosen is for nobody.
  const key = isBuiltIn(draft.baseUrl.trim()) ? '' : draft.key.trim();
  // Anything else cannot travel in a header; it is what a copy from a web page or a PDF brings along.
  if (!/^[\x21-\x7e]*$/.test(key)) problems.key = WORDS.key;
  if (!base.ok) problems.baseUrl = base.why;

  const names = {
    model: draft.model.trim(),
    titleModel: draft.titleModel.trim(),
    secondModel: draft.secondModel.trim(),
  };
  if (names.model === '') problems.model = WORDS.noModel;
  for (const name of MODELS) if (names[name].length > 200) problems[name] = WORDS.longModel;

  const amounts = {
    ...{ dailyCapUsd: numberIn(draft.dailyCapUsd), pageCapUsd: numberIn(draft.pageCapUsd) },
    ...{ askUsd: numberIn(draft.askUsd), strongBudgetUsd: numberIn(draft.strongBudgetUsd) },
  };
  for (const name of AMOUNTS) {
    const fits = amounts[name] >= 0 && amounts[name] <= MOST_USD;
    if (!fits) problems[name] = WORDS.amount({ most: MOST_USD });
  }
  const askPapers = numberIn(draft.askPapers);
  if (!(Number.isInteger(askPapers) && askPapers >= 1 && askPapers <= MOST_PAPERS))
    problems.askPapers = WORDS.papers({ most: MOST_PAPERS });

  const price = readPrice(draft.prices[nameOfPrice(draft) ?? ''] ?? NO_PRICE);
  if (!price.ok && price.problems.input) problems.inputPrice = price.problems.input;
  if (!price.ok && price.problems.output) problems.outputPrice = price.problems.output;

  if (!base.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  const { key: _, prices, ...fields } = draft;
  const settings: OptionsSettings = {
    ...{ ...fields, ...names, ...amounts, askPapers, baseUrl: base.url },
    typedPrices: readPrices(prices),
  };
  return { ok: true, read: { settings, key, origin: base.origin, pattern: base.pattern } };
}

/** Under what name the price of the typed model is kept; null until there are an address and a model. */
export function nameOfPrice({ baseUrl, model }: Pick<OptionsDraft, 'baseUrl' | 'model'>): string | null {
  const base = checkBaseUrl(baseUrl);
  return base.ok && model.trim() !== '' ? priceName(base.url, model) : null;
}

/** Whether there is anything in the fields that was not saved. */
export function isDirty(draft: OptionsDraft, settings: Settings): boolean {
  return Object.keys(differing(draft, draftOf(settings))).length > 0;
}

/** The fields once a save is done: as they were saved, but for what was typed since it began with those of `sent`. */
export function afterSave(now: OptionsDraft, sent: OptionsDraft, saved: Settings): OptionsDraft {
  return { ...draftOf(saved), ...differing(now, sent) };
}

/** The fields that are not as they were. */
function differing(now: OptionsDraft, before: OptionsDraft): Partial<OptionsDraft> {
  const fields = Object.entries(now) as [keyof OptionsDraft, unknown][];
  return Object.fromEntries(
    fields.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}

/** What is typed, or NaN where that is nothing or no number. */
function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
