import { PRICES_DATE, PRICES_SOURCE, priceOf } from '../lib/ledger/price';
import { billingOf, localName } from '../lib/providers/local-billing';
import type { Provider } from '../lib/providers/provider';
import { nameOfPrice, type OptionsDraft, type OptionsProblems } from '../lib/settings/options-draft';
import { NO_PRICE, readPrice, type TypedPrices, withPrice } from '../lib/settings/typed-prices';
import { LocalBillingField } from './local-billing-field';
import { PriceFields } from './price-fields';
import { PriceLine } from './price-line';

export interface PriceParts {
  draft: OptionsDraft;
  problems: OptionsProblems;
  /** The prices that are saved: their fields stay in sight while they are emptied. */
  saved: TypedPrices;
  provider: Provider;
  /** What the provider's own bills came to, as a share of its price; null where it has sent none, or the price fits. */
  billed: number | null;
  change(changed: Partial<OptionsDraft>): void;
}

/** The line on the model's price, and the fields for it where the table does not know it. */
export function priceParts({ draft, problems, saved, provider, billed, change }: PriceParts) {
  const name = nameOfPrice(draft);
  if (name === null) return { price: null, priceFields: null };
  const { baseUrl, localBilling } = draft;
  const model = draft.model.trim();
  const listed = priceOf(baseUrl, model, { localBilling });
  const value = draft.prices[name] ?? NO_PRICE;
  const read = readPrice(value);
  const typed = read.ok ? read.price : null;
  const local = billingOf(baseUrl, model, localBilling);
  const free = local === 'free';
  // One that bills by its name alone needs no asking, and what was said can be taken back.
  const question = local === 'unknown' || (localName(baseUrl) ?? '') in localBilling;
  const given = name in saved || name in draft.prices;
  return {
    price: (
      <PriceLine
        {...{ model, provider, listed, typed, local, billed }}
        {...{ date: PRICES_DATE, source: PRICES_SOURCE }}
      />
    ),
    priceFields: (
      <>
        {question && (
          <LocalBillingField
            {...{ baseUrl, said: localBilling }}
            onChange={(said) => change({ localBilling: said })}
          />
        )}
        {(given || (!free && local !== 'unknown')) && (
          <PriceFields
            key={name}
            {...{ value, problems, onDemand: !given && listed !== null }}
            onChange={(next) => change({ prices: withPrice(draft.prices, name, next) })}
          />
        )}
      </>
    ),
  };
}
