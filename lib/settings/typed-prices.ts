import * as v from 'valibot';
import { WORDS } from './words';

const Amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1000));

/** What a reader says that a model costs, in US dollars a million tokens. */
const TypedPriceSchema = v.object({ input: Amount, output: Amount });
export type TypedPrice = v.InferOutput<typeof TypedPriceSchema>;

/** By host and model, see `priceName`: the price of one model is never taken for that of another. */
export const TypedPricesSchema = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(500)), TypedPriceSchema),
  v.check((prices) => Object.keys(prices).length <= 200),
);
export type TypedPrices = v.InferOutput<typeof TypedPricesSchema>;

/** Under what name the price of a model is kept. */
export function priceName(baseUrl: string, model: string): string {
  return `${new URL(baseUrl).host} ${model.trim()}`;
}

/** The two fields of a price, as typed. */
export interface PriceDraft {
  input: string;
  output: string;
}

export const NO_PRICE: PriceDraft = { input: '', output: '' };

/** What is typed for each model that has anything typed, by `priceName`. */
export type PriceDrafts = Readonly<Record<string, PriceDraft>>;

export function priceDrafts(prices: TypedPrices): PriceDrafts {
  const drafts = Object.entries(prices).map(([name, { input, output }]) => {
    return [name, { input: String(input), output: String(output) }] as const;
  });
  return Object.fromEntries(drafts);
}

/** The drafts with another one for `name`, which is forgotten where both of its fields are empty. */
export function withPrice(drafts: PriceDrafts, name: string, draft: PriceDraft): PriceDrafts {
  const { [name]: _, ...others } = drafts;
  return draft.input === '' && draft.output === '' ? others : { ...others, [name]: draft };
}

export type PriceProblems = Partial<Record<keyof PriceDraft, string>>;

/** Reads the two fields: a price, null where both are empty, or what is wrong with which. */
export function readPrice(
  draft: PriceDraft,
): { ok: true; price: TypedPrice | null } | { ok: false; problems: PriceProblems } {
  const [input, output] = [draft.input.trim(), draft.output.trim()];
  if (input === '' && output === '') return { ok: true, price: null };
  const problems: PriceProblems = {};
  for (const [name, text] of [['input', input] as const, ['output', output] as const]) {
    if (text === '') problems[name] = WORDS.halfPrice;
    else if (!v.is(Amount, Number(text))) problems[name] = WORDS.price;
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, price: { input: Number(input), output: Number(output) } };
}

/** All prices that can be read; what is half typed for a model that is not chosen is no price. */
export function readPrices(drafts: PriceDrafts): TypedPrices {
  const prices = Object.entries(drafts).flatMap(([name, draft]) => {
    const read = readPrice(draft);
    return read.ok && read.price ? [[name, read.price] as const] : [];
  });
  return Object.fromEntries(prices);
}
