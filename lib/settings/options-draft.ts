import { checkBaseUrl } from './base-url';
import { isBuiltIn } from './built-in';
import type { Effort, Settings } from './settings';
import { NO_PRICE, type PriceDrafts, priceDrafts, priceName, readPrice, readPrices } from './typed-prices';

/** What stands in the fields of the options page, as typed. */
export interface OptionsDraft {
  /** Empty at first, and again after every save: the key is written, never shown. */
  key: string;
  baseUrl: string;
  model: string;
  effort: Effort;
  dailyCapUsd: string;
  scoreReplacements: boolean;
  prices: PriceDrafts;
}

export type OptionsProblems = Partial<
  Record<'key' | 'baseUrl' | 'model' | 'dailyCapUsd' | 'inputPrice' | 'outputPrice', string>
>;

export type OptionsSettings = Omit<Settings, 'enabled' | 'view'>;

/** What may be saved. */
export interface OptionsRead {
  settings: OptionsSettings;
  /** Empty where none was typed: then the saved key stays. */
  key: string;
  origin: string;
  /** Match pattern of the base URL, for the browser's permission prompt; null where there is none to ask. */
  pattern: string | null;
}

/** The fields as they are after loading or saving. */
export function draftOf(settings: Settings): OptionsDraft {
  const { baseUrl, model, effort, scoreReplacements } = settings;
  return {
    ...{ key: '', baseUrl, model, effort, dailyCapUsd: String(settings.dailyCapUsd), scoreReplacements },
    prices: priceDrafts(settings.typedPrices),
  };
}

/** Reads the fields. Either all of them are right or nothing is saved. */
export function readDraft(
  draft: OptionsDraft,
): { ok: true; read: OptionsRead } | { ok: false; problems: OptionsProblems } {
  const base = checkBaseUrl(draft.baseUrl);
  // What was typed before the browser's own model was chosen is for nobody.
  const key = isBuiltIn(draft.baseUrl.trim()) ? '' : draft.key.trim();
  const model = draft.model.trim();
  const dailyCapUsd = draft.dailyCapUsd.trim() === '' ? Number.NaN : Number(draft.dailyCapUsd);
  const problems: OptionsProblems = {};
  // Anything else cannot travel in a header; it is what a copy from a web page or a PDF brings along.
  if (!/^[\x21-\x7e]*$/.test(key))
    problems.key = 'A key has no spaces and no accented letters. Copy it again.';
  if (!base.ok) problems.baseUrl = base.why;
  if (model === '') problems.model = 'Type the name of the model, for example gpt-6-luna.';
  if (model.length > 200) problems.model = 'A model’s name has at most 200 letters.';
  if (!(dailyCapUsd >= 0 && dailyCapUsd <= 1000)) problems.dailyCapUsd = 'Type an amount from 0 to 1000.';
  const price = readPrice(draft.prices[nameOfPrice(draft) ?? ''] ?? NO_PRICE);
  if (!price.ok && price.problems.input) problems.inputPrice = price.problems.input;
  if (!price.ok && price.problems.output) problems.outputPrice = price.problems.output;
  if (!base.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  const { effort, scoreReplacements } = draft;
  const typedPrices = readPrices(draft.prices);
  const settings = { baseUrl: base.url, model, effort, dailyCapUsd, scoreReplacements, typedPrices };
  return { ok: true, read: { settings, key, origin: base.origin, pattern: base.pattern } };
}

/** Under what name the price of the typed model is kept; null until there are an address and a model. */
export function nameOfPrice({ baseUrl, model }: Pick<OptionsDraft, 'baseUrl' | 'model'>): string | null {
  const base = checkBaseUrl(baseUrl);
  return base.ok && model.trim() !== '' ? priceName(base.url, model) : null;
}

/** Whether there is anything in the fields that was not saved. */
export function isDirty(draft: OptionsDraft, settings: Settings): boolean {
  const saved = draftOf(settings);
  const same = (name: keyof OptionsDraft) => JSON.stringify(saved[name]) === JSON.stringify(draft[name]);
  return !(Object.keys(saved) as (keyof OptionsDraft)[]).every(same);
}
