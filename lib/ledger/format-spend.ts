import { counted } from '../base/counted';
import { lazily } from '../base/lazily';
import { LANGUAGE } from '../base/said';
import type { Spend } from './spend';
import { WORDS } from './words';

/** Dollars with so many digits behind the point, in the way of the reader's language. */
const dollars = (fewest: number, most = fewest) =>
  lazily(
    () =>
      new Intl.NumberFormat(LANGUAGE, {
        style: 'currency',
        currency: 'USD',
        minimumFractionDigits: fewest,
        maximumFractionDigits: most,
      }),
  );
const CENTS = dollars(2);
const MILLS = dollars(3);
const FINE = dollars(2, 4);

/** `18,420 tokens`. */
export function formatTokens(tokens: number): string {
  return WORDS.tokens(counted(tokens));
}

/** `$0.004`, `$0.76`, `$1,200.00`: a tenth of a cent below ten cents, because a page often costs less than one. */
export function formatDollars(usd: number): string {
  if (usd > 0 && usd < 0.001) return WORDS.nextToNothing;
  const mills = Math.round(usd * 1000) / 1000;
  return (mills > 0 && mills < 0.1 ? MILLS : CENTS)().format(mills);
}

/** `$0.003`, or `18,420 tokens` where the model's price is not known. */
export function formatCost({ usd, promptTokens, completionTokens }: Spend): string {
  return usd === null ? formatTokens(promptTokens + completionTokens) : formatDollars(usd);
}

/** `about $0.003`. What is next to nothing says by itself that it is no exact sum. */
export function formatEstimate(spend: Spend): string {
  const cost = formatCost(spend);
  return cost === WORDS.nextToNothing ? cost : WORDS.about({ cost });
}

/** `18,420 tokens · $0.003`; tokens only where the model's price is not known. */
export function formatSpend(spend: Spend): string {
  const tokens = formatTokens(spend.promptTokens + spend.completionTokens);
  return spend.usd === null ? tokens : `${tokens} · ${formatDollars(spend.usd)}`;
}

/** To the hundredth of a cent, as lists of prices, limits and digests have it: `$0.10`, `$0.075`, `$0.0038`. */
export function formatPrice(usd: number): string {
  return FINE().format(usd);
}
