import { expect, it } from 'vitest';
import { retryAfterMs, spanMs } from './retry-after';

const now = Date.UTC(2026, 1, 6, 12);

it.each([
  [{ 'retry-after': '7' }, 7000],
  [{ 'retry-after': '0.5' }, 500],
  [{ 'retry-after': '900' }, 900_000],
  [{ 'retry-after': new Date(now + 90_000).toUTCString() }, 90_000],
  [{ 'retry-after': new Date(now - 90_000).toUTCString() }, 0],
  // The clock of this computer is a year behind, or the server's header is.
  [{ 'retry-after': 'Sun, 07 Feb 2027 12:00:30 GMT', date: 'Sun, 07 Feb 2027 12:00:00 GMT' }, 30_000],
  [{ 'retry-after': 'Sun, 07 Feb 2027 12:00:30 GMT' }, 86_400_000],
  [{ 'retry-after': '31536000' }, 86_400_000],
  [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
  [{ 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '6m0s' }, 360_000],
  [{ 'x-ratelimit-remaining-requests': '12', 'x-ratelimit-reset-requests': '6m0s' }, null],
  [{ 'retry-after': 'soon' }, null],
  [{}, null],
])('reads %j', (headers, expected) => {
  expect(retryAfterMs(new Headers(headers as Record<string, string>), now)).toBe(expected);
});

it.each([
  ['20ms', 20],
  ['1s', 1000],
  ['6m0s', 360_000],
  ['1h2m3.5s', 3_723_500],
  ['2', 2000],
  ['', null],
  ['tomorrow', null],
])('takes a span of %s', (text, expected) => expect(spanMs(text)).toBe(expected));
