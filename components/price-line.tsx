import { LANGUAGE } from '../lib/base/said';
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
  source: string;
  /** What the reader typed instead. */
  typed: TypedPrice | null;
  /** Whether what runs on this computer bills; null for what runs elsewhere. */
  local: 'free' | 'bills' | 'unknown' | null;
  /** What the provider's own bills came to, as a share of its price; null where it has sent none, or the price fits. */
  billed: number | null;
}

/** What the model costs, and who says so. */
export function PriceLine({ billed, ...of }: PriceLineProps) {
  const differs = billed === null ? '' : ` ${MODEL.billDiffers({ share: PERCENT.format(billed) })}`;
  return <p>{`${priceText(of)}${differs}`}</p>;
}

const PERCENT = new Intl.NumberFormat(LANGUAGE, { style: 'percent' });

function priceText({ model, provider, listed, date, source, typed, local }: Omit<PriceLineProps, 'billed'>) {
  if (typed) {
    const own = MODEL.typedPrice({ model, price: perMillion(typed) });
    return listed && local !== 'free'
      ? `${own} ${MODEL.tablePrice({ date, price: perMillion(listed) })}`
      : own;
  }
  if (local === 'free') return MODEL.free;
  if (local === 'unknown') return MODEL.priceUnsaid({ model });
  if (listed) return MODEL.price({ model, price: perMillion(listed), date, source });
  if (provider.reportsCost) return MODEL.priceAfter(provider);
  return MODEL.noPrice({ model });
}

function perMillion({ input, output }: TypedPrice): string {
  return MODEL.perMillion({ input: formatPrice(input), output: formatPrice(output) });
}
