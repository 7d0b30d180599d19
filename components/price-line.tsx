import { formatPrice } from '../lib/ledger/format-spend';
import type { Price } from '../lib/ledger/price';
import type { Provider } from '../lib/providers/provider';
import type { TypedPrice } from '../lib/settings/typed-prices';
import { MODEL } from './words/model';

export interface PriceLineProps {
  /** As typed, and never empty. */
  model: string;
  /** Who is at the base URL, as typed. */
  provider: Provider;
  /** The price of the table, and of what day the table is. */
  listed: Price | null;
  date: string;
  /** What the reader typed instead. */
  typed: TypedPrice | null;
}

/** What the model costs, and who says so. */
export function PriceLine({ model, provider, listed, date, typed }: PriceLineProps) {
  if (provider.keyless) return <p>{MODEL.free}</p>;
  if (typed) {
    const own = MODEL.typedPrice({ model, price: perMillion(typed) });
    return <p>{listed ? `${own} ${MODEL.tablePrice({ date, price: perMillion(listed) })}` : own}</p>;
  }
  if (listed) return <p>{MODEL.price({ model, price: perMillion(listed), date })}</p>;
  if (provider.reportsCost) return <p>{MODEL.priceAfter(provider)}</p>;
  return <p>{MODEL.noPrice({ model })}</p>;
}

function perMillion({ input, output }: TypedPrice): string {
  return MODEL.perMillion({ input: formatPrice(input), output: formatPrice(output) });
}
