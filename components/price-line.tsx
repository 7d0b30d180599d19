import { formatPrice } from '../lib/ledger/format-spend';
import type { SettingsReply } from '../lib/messages';

export interface PriceLineProps {
  /** As typed. */
  model: string;
  savedModel: string;
  prices: SettingsReply['prices'];
  /** The model runs on the reader's own computer. */
  local: boolean;
}

/** What the model costs. The price is known of the saved model only. */
export function PriceLine({ model, savedModel, prices, local }: PriceLineProps) {
  if (local) return <p>On this computer: costs nothing.</p>;
  if (model.trim() !== savedModel) return <p>Save to see what it costs.</p>;
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
