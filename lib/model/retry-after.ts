/** No wait is longer, whatever a server, or a clock that is wrong, says. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/**
 * How long the provider asks to wait, in ms, from `retry-after-ms`, `retry-after` (seconds or a date, by the server's own
 * clock where that is told) or the rate limits' reset headers (`6m0s`, `1s`, `20ms`); null where it does not say.
 */
export function retryAfterMs(headers: Headers, now = Date.now()): number | null {
  const wait = waitIn(headers, Date.parse(headers.get('date') ?? '') || now);
  return wait === null ? null : Math.min(LONGEST_MS, wait);
}

function waitIn(headers: Headers, now: number): number | null {
  const ms = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (ms >= 0) return ms;
  const after = headers.get('retry-after');
  if (after !== null) {
    const seconds = Number(after);
    if (seconds >= 0) return seconds * 1000;
    const date = Date.parse(after);
    if (!Number.isNaN(date)) return Math.max(0, date - now);
  }
  const resets = ['requests', 'tokens'].filter(
    (kind) => headers.get(`x-ratelimit-remaining-${kind}`) === '0',
  );
  const waits = resets.map((kind) => spanMs(headers.get(`x-ratelimit-reset-${kind}`) ?? ''));
  const known = waits.filter((wait) => wait !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

const UNIT_MS = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

/** `1h2m3.5s` or `20ms` in ms; a bare number is seconds; null for anything else. */
export function spanMs(text: string): number | null {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  if (!/^(\d+(\.\d+)?(ms|h|m|s))+$/.test(text)) return null;
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)) {
    sum += Number(amount) * UNIT_MS[unit as keyof typeof UNIT_MS];
  }
  return sum;
}
