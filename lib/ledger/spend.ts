/** Sums in tokens and US dollars; `usd` is null where the model's price is not known. */
export interface Spend {
  promptTokens: number;
  completionTokens: number;
  usd: number | null;
}
