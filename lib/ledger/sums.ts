import { costUsd, type Price, UNPRICED } from './price';
import type { Spend } from './spend';
import type { Usage } from './usage';

/** What a limit looks at. */
export interface Limited {
  /** Set aside for requests under way, in US dollars. */
  reservedUsd: number;
  /** What counts against a limit, in US dollars; models without a price at a cautious one. */
  countedUsd: number;
}

/** What some requests came to: those of a day, or those of a page's run. */
export interface Sums extends Limited {
  /** What is known to have been spent, in US dollars. */
  usd: number;
  /** Requests whose cost is not known. */
  unpriced: number;
  promptTokens: number;
  completionTokens: number;
}

export const NO_SUMS: Sums = Object.freeze({
  ...{ reservedUsd: 0, countedUsd: 0, usd: 0, unpriced: 0, promptTokens: 0, completionTokens: 0 },
});

/** What a use counts against a limit, in US dollars. */
export function countedUsd(price: Price | null, usage: Usage): number {
  return knownUsd(price, usage) ?? costUsd(UNPRICED, { ...usage, reportedUsd: null });
}

/** Known cost of a use in US dollars, or null where neither price nor provider tells. */
export function knownUsd(price: Price | null, usage: Usage): number | null {
  if (price) return costUsd(price, usage);
  // A model that nobody has a price for may well be billed by somebody who does not say so here.
  return usage.reportedUsd || null;
}

/** What adding and taking away leaves of a sum, in US dollars. */
const DUST_USD = 1e-9;

/** Whether anything is still set aside: a request is under way, or its bill. */
export function isSetAside({ reservedUsd }: Pick<Limited, 'reservedUsd'>): boolean {
  return reservedUsd >= DUST_USD;
}

/** Whether one more request still fits under a limit. All in US dollars. */
export function fits(sums: Limited, moreUsd: number, limitUsd: number): boolean {
  return sums.countedUsd + sums.reservedUsd + moreUsd <= limitUsd;
}

/** The sums with so much more set aside. */
export function setAside<S extends Limited>(sums: S, usd: number): S {
  return { ...sums, reservedUsd: sums.reservedUsd + usd };
}

/** What a limit looks at, with so much counted in place of what was set aside. */
export function count<S extends Limited>(sums: S, reservedUsd: number, usd: number): S {
  return {
    ...sums,
    reservedUsd: Math.max(0, sums.reservedUsd - reservedUsd),
    countedUsd: sums.countedUsd + usd,
  };
}

/** The sums with one request booked in place of what was set aside for it. */
export function book<S extends Sums>(sums: S, reservedUsd: number, price: Price | null, usage: Usage): S {
  const usd = knownUsd(price, usage);
  return {
    ...count(sums, reservedUsd, countedUsd(price, usage)),
    usd: sums.usd + (usd ?? 0),
    unpriced: sums.unpriced + (usd === null ? 1 : 0),
    promptTokens: sums.promptTokens + usage.promptTokens,
    completionTokens: sums.completionTokens + usage.completionTokens,
  };
}

/** As it is shown: no amount where no request has a known cost. */
export function spendOfSums({ promptTokens, completionTokens, usd, unpriced }: Sums): Spend {
  return { promptTokens, completionTokens, usd: unpriced > 0 && usd === 0 ? null : usd };
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
