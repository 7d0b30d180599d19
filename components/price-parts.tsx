import { PRICES_DATE, priceOf } from '../lib/ledger/price';
import type { Provider } from '../lib/providers/provider';
import { nameOfPrice, type OptionsDraft, type OptionsProblems } from '../lib/settings/options-draft';
import { NO_PRICE, readPrice, type TypedPrices, withPrice } from '../lib/settings/typed-prices';
import { PriceFields } from './price-fields';
import { PriceLine } from './price-line';

export interface PriceParts {
  draft: OptionsDraft;
  problems: OptionsProblems;
  /** The prices that are saved: their fields stay in sight while they are emptied. */
  saved: TypedPrices;
  provider: Provider;
  change(changed: Partial<OptionsDraft>): void;
}

/** The line on the model's price, and the fields for it where the table does not know it. */
export function priceParts({ draft, problems, saved, provider, change }: PriceParts) {
  const name = nameOfPrice(draft);
  if (name === null) return { price: null, priceFields: null };
  const model = draft.model.trim();
  const listed = priceOf(draft.baseUrl, model);
  const value = draft.prices[name] ?? NO_PRICE;
  const read = readPrice(value);
  const typed = read.ok ? read.price : null;
  const asked = !provider.keyless && (!listed || name in saved || name in draft.prices);
  return {
    price: <PriceLine {...{ model, provider, listed, date: PRICES_DATE, typed }} />,
    priceFields: asked && (
      <PriceFields
        {...{ value, problems }}
        onChange={(next) => change({ prices: withPrice(draft.prices, name, next) })}
      />
    ),
  };
}
