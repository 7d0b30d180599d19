import { formatPrice } from '../lib/ledger/format-spend';
import type { Price } from '../lib/ledger/price';
import type { Provider } from '../lib/providers/provider';
import type { TypedPrice } from '../lib/settings/typed-prices';

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
  if (provider.keyless) return <p>On this computer: costs nothing.</p>;
  if (typed) {
    return (
      <p>
        {model}: {perMillion(typed)}, as you typed.
        {listed && ` The price table of ${date} says ${perMillion(listed)}.`}
      </p>
    );
  }
  if (listed) {
    return (
      <p>
        {model}: {perMillion(listed)}; prices of {date}
      </p>
    );
  }
  if (provider.reportsCost) {
    return (
      <p>{provider.name} says after each request what it cost. Before it, Winnow sets a high price aside.</p>
    );
  }
  return (
    <p>
      {model}: no price known. Until you type it below, Winnow shows tokens only, and the daily limit counts
      them at a high price.
    </p>
  );
}

function perMillion({ input, output }: TypedPrice): string {
  return `${formatPrice(input)} in, ${formatPrice(output)} out a million tokens`;
}
