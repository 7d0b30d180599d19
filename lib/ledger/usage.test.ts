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
  [
    'a cache beside the prompt, as Portkey’s gateway counts Anthropic’s',
    {
      ...{ prompt_tokens: 31, completion_tokens: 17, total_tokens: 2608 },
      ...{ cache_read_input_tokens: 2048, cache_creation_input_tokens: 512 },
      prompt_tokens_details: { cached_tokens: 2048 },
    },
    { ...read, promptTokens: 2591, completionTokens: 17, cachedTokens: 2048, cacheWriteTokens: 512 },
  ],
  [
    'the same of a gateway that has added up',
    {
      ...{ prompt_tokens: 2591, completion_tokens: 17, total_tokens: 2608 },
      ...{ cache_read_input_tokens: 2048, cache_creation_input_tokens: 512 },
    },
    { ...read, promptTokens: 2591, completionTokens: 17, cachedTokens: 2048, cacheWriteTokens: 512 },
  ],
  [
    'a small cache beside a large prompt, without a total',
    { ...plain, cache_read_input_tokens: 40, cache_creation_input_tokens: 0 },
    { ...read, promptTokens: 140, cachedTokens: 40 },
  ],
  [
    'a small cache beside a large prompt, told by the total only',
    { ...plain, total_tokens: 160, prompt_tokens_details: { cached_tokens: 40 } },
    { ...read, promptTokens: 140, cachedTokens: 40 },
  ],
  [
    'more in the cache than in the prompt',
    { ...plain, prompt_tokens_details: { cached_tokens: 500 } },
    { ...read, promptTokens: 600, cachedTokens: 500 },
  ],
  [
    'a cache inside the prompt beside thoughts that are in the total only',
    { ...plain, total_tokens: 720, prompt_tokens_details: { cached_tokens: 64 } },
    { ...read, cachedTokens: 64 },
  ],
  [
    'Anthropic’s own names',
    { input_tokens: 31, output_tokens: 17, cache_read_input_tokens: 2048 },
    { ...read, promptTokens: 2079, completionTokens: 17, cachedTokens: 2048 },
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
