import { formatPrice } from '../lib/ledger/format-spend';
import type { SettingsReply } from '../lib/messages';
import type { Provider } from '../lib/providers/provider';

export interface PriceLineProps {
  /** As typed. */
  model: string;
  savedModel: string;
  prices: SettingsReply['prices'];
  /** Who is at the base URL, as typed. */
  provider: Provider;
}

/** What the model costs. The price is known of the saved model only. */
export function PriceLine({ model, savedModel, prices, provider }: PriceLineProps) {
  if (provider.keyless) return <p>On this computer: costs nothing.</p>;
  if (model.trim() !== savedModel) return <p>Save to see what it costs.</p>;
  if (prices === null && provider.reportsCost) {
    return (
      <p>{provider.name} says after each request what it cost. Before it, Winnow sets a high price aside.</p>
    );
  }
  if (prices === null) {
    return (
      <p>
        {savedModel}: no price known. Winnow shows tokens only, and the daily limit counts them at a high
        price, so that it stops early.
      </p>
    );
  }
  return (
    <p>
      {savedModel}: {formatPrice(prices.input)} in, {formatPrice(prices.output)} out a million tokens; prices
      of {prices.date}
    </p>
  );
}
