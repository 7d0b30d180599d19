import { expect, it } from 'vitest';
import { readUsage } from './usage';

const plain = { prompt_tokens: 100, completion_tokens: 20 };
const read = {
  promptTokens: 100,
  completionTokens: 20,
  cachedTokens: 0,
  cacheWriteTokens: 0,
  reportedUsd: null,
};

it.each<[string, object, object]>([
  ['plain counts', plain, read],
  [
    'OpenAI’s cache',
    { ...plain, prompt_tokens_details: { cached_tokens: 64 } },
    { ...read, cachedTokens: 64 },
  ],
  ['DeepSeek’s cache', { ...plain, prompt_cache_hit_tokens: 64 }, { ...read, cachedTokens: 64 }],
  [
    'what is written to a cache',
    { ...plain, prompt_tokens_details: { cache_write_tokens: 9 } },
    { ...read, cacheWriteTokens: 9 },
  ],
  ['OpenRouter’s cost', { ...plain, cost: 0.0012 }, { ...read, reportedUsd: 0.0012 }],
  ['a cost of nothing', { ...plain, cost: 0 }, { ...read, reportedUsd: 0 }],
  ['details that are null', { ...plain, prompt_tokens_details: null }, read],
  ['fractions', { prompt_tokens: 99.6, completion_tokens: 20.2 }, read],
])('reads %s', (_name, raw, usage) => {
  expect(readUsage(raw)).toEqual(usage);
});

it.each([
  null,
  undefined,
  7,
  'many',
  {},
  [],
  { prompt_tokens: 5 },
  { ...plain, prompt_tokens: -1 },
  { ...plain, completion_tokens: '20' },
  { ...plain, prompt_tokens: Number.NaN },
])('takes nothing of %j', (raw) => {
  expect(readUsage(raw)).toBeNull();
});

it('does not believe a cost below nothing', () => {
  expect(readUsage({ ...plain, cost: -1 })?.reportedUsd).toBeNull();
});
