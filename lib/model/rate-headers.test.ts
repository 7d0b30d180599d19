import { expect, it } from 'vitest';
import { allowances } from './rate-headers';

const NOW = Date.parse('2026-02-06T12:00:00Z');

it.each([
  [
    'OpenAI',
    { 'x-ratelimit-remaining-requests': '499', 'x-ratelimit-reset-requests': '120ms' },
    [{ of: 'requests', left: 499, resetMs: 120 }],
  ],
  [
    'Groq',
    { 'x-ratelimit-remaining-tokens': '14370', 'x-ratelimit-reset-tokens': '1m7.66s' },
    [{ of: 'tokens', left: 14_370, resetMs: 67_660 }],
  ],
  [
    'Anthropic',
    {
      'anthropic-ratelimit-tokens-remaining': '0',
      'anthropic-ratelimit-tokens-reset': '2026-02-06T12:00:30Z',
    },
    [{ of: 'tokens', left: 0, resetMs: 30_000 }],
  ],
  [
    'the draft',
    { 'ratelimit-remaining': '0', 'ratelimit-reset': '5' },
    [{ of: 'requests', left: 0, resetMs: 5000 }],
  ],
  ['half of a pair', { 'x-ratelimit-remaining-tokens': '0' }, []],
  ['nonsense', { 'x-ratelimit-remaining-tokens': 'many', 'x-ratelimit-reset-tokens': 'soon' }, []],
  ['nothing', {}, []],
])('reads the headers of %s', (_who, headers, found) => {
  expect(allowances(new Headers(headers as Record<string, string>), NOW)).toEqual(found);
});
