import type { Spend } from '../messages';
import { costUsd, type Price, UNPRICED } from './price';
import type { Usage } from './usage';

/** Sums of one day. */
export interface Day {
  /** Local date, `2026-02-06`. */
  day: string;
  /** Set aside for requests under way, in US dollars. */
  reservedUsd: number;
  /** What counts against the daily limit, in US dollars; models without a price at a cautious one. */
  countedUsd: number;
  /** What is known to have been spent, in US dollars. */
  usd: number;
  /** Requests whose cost is not known. */
  unpriced: number;
  promptTokens: number;
  completionTokens: number;
}

export function emptyDay(day: string): Day {
  return { day, reservedUsd: 0, countedUsd: 0, usd: 0, unpriced: 0, promptTokens: 0, completionTokens: 0 };
}

/** Local date of a moment, `2026-02-06`: a reader's day ends at the reader's midnight. */
export function localDate(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** What a use counts against the daily limit. */
export function countedUsd(price: Price | null, usage: Usage): number {
  return costUsd(price ?? UNPRICED, usage);
}

/** Known cost of a use in US dollars, or null where neither price nor provider tells. */
export function knownUsd(price: Price | null, usage: Usage): number | null {
  return price || usage.reportedUsd !== null ? costUsd(price ?? UNPRICED, usage) : null;
}

/** The day with one more request booked. */
export function book(day: Day, price: Price | null, usage: Usage): Day {
  const usd = knownUsd(price, usage);
  return {
    ...day,
    countedUsd: day.countedUsd + countedUsd(price, usage),
    usd: day.usd + (usd ?? 0),
    unpriced: day.unpriced + (usd === null ? 1 : 0),
    promptTokens: day.promptTokens + usage.promptTokens,
    completionTokens: day.completionTokens + usage.completionTokens,
  };
}

export function spendOf(price: Price | null, usage: Usage): Spend {
  const { promptTokens, completionTokens } = usage;
  return { promptTokens, completionTokens, usd: knownUsd(price, usage) };
}

export function addSpend(a: Spend, b: Spend): Spend {
  return {
    promptTokens: a.promptTokens + b.promptTokens,
    completionTokens: a.completionTokens + b.completionTokens,
    usd: a.usd === null || b.usd === null ? null : a.usd + b.usd,
  };
}

export const NO_SPEND: Spend = { promptTokens: 0, completionTokens: 0, usd: 0 };
