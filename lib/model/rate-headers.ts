import { spanMs } from './retry-after';

/** What a provider's headers say of one of its limits. */
export interface Allowance {
  of: 'requests' | 'tokens';
  left: number;
  /** Until it is whole again, in ms. */
  resetMs: number;
}

const KINDS = ['requests', 'tokens'] as const;

/**
 * Reads rate headers in the spellings of OpenAI, Groq and many others (`x-ratelimit-remaining-tokens`),
 * Anthropic (`anthropic-ratelimit-tokens-remaining`) and the IETF draft (`ratelimit-remaining`).
 */
export function allowances(headers: Headers, now: number): Allowance[] {
  const named = KINDS.flatMap((of) => [
    read(headers, of, `x-ratelimit-remaining-${of}`, `x-ratelimit-reset-${of}`, now),
    read(headers, of, `anthropic-ratelimit-${of}-remaining`, `anthropic-ratelimit-${of}-reset`, now),
  ]);
  const plain = read(headers, 'requests', 'ratelimit-remaining', 'ratelimit-reset', now);
  return [...named, plain].filter((each) => each !== null);
}

function read(headers: Headers, of: Allowance['of'], remaining: string, reset: string, now: number) {
  const left = headers.get(remaining);
  const resetMs = momentMs(headers.get(reset) ?? '', now);
  if (left === null || !/^\d+(\.\d+)?$/.test(left) || resetMs === null) return null;
  return { of, left: Number(left), resetMs };
}

/** A span (`6m0s`, `20ms`, seconds) or a moment (RFC 3339), as ms from now. */
function momentMs(text: string, now: number): number | null {
  const span = spanMs(text);
  if (span !== null) return span;
  const date = /^\d{4}-/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
