import { describe, expect, it } from 'vitest';
import { laterUsage, readUsage, type Usage } from './usage';

const plain = { prompt_tokens: 100, completion_tokens: 20 };
const read: Usage = {
  ...{ promptTokens: 100, completionTokens: 20, cachedTokens: 0, cacheWriteTokens: 0, reportedUsd: null },
};
const thought = (reasoning_tokens: number) => ({ completion_tokens_details: { reasoning_tokens } });

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
    { ...read, cachedTokens: 64, completionTokens: 620 },
  ],
  [
    'Anthropic’s own names',
    { input_tokens: 31, output_tokens: 17, cache_read_input_tokens: 2048 },
    { ...read, promptTokens: 2079, completionTokens: 17, cachedTokens: 2048 },
  ],
  ['OpenRouter’s cost', { ...plain, cost: 0.0012 }, { ...read, reportedUsd: 0.0012 }],
  [
    'a cost in parts and their sum',
    { ...plain, cost: { request_cost: 0.005, input_tokens_cost: 0.0001, total_cost: 0.0052 } },
    { ...read, reportedUsd: 0.0052 },
  ],
  ['a cost of nothing', { ...plain, cost: 0 }, { ...read, reportedUsd: 0 }],
  [
    'what a service behind OpenRouter bills by itself',
    { ...plain, cost: 0.0001, is_byok: true, cost_details: { upstream_inference_cost: 0.002 } },
    { ...read, reportedUsd: 0.0021 },
  ],
  [
    'what it cost OpenRouter itself, which nobody is billed for',
    { ...plain, cost: 0.002, is_byok: false, cost_details: { upstream_inference_cost: 0.0019 } },
    { ...read, reportedUsd: 0.002 },
  ],
  ['details that are null', { ...plain, prompt_tokens_details: null }, read],
  ['fractions', { prompt_tokens: 99.6, completion_tokens: 20.2 }, read],
  ['other names', { input_tokens: 100, output_tokens: 20 }, read],
  ['a prompt that only the total tells', { completion_tokens: 20, total_tokens: 120 }, read],
  ['a reply that only the total tells', { prompt_tokens: 100, total_tokens: 120 }, read],
  [
    'a cost without counts',
    { prompt_tokens: 0, completion_tokens: 0, cost: 0.003 },
    { ...read, promptTokens: 0, completionTokens: 0, reportedUsd: 0.003 },
  ],
  ['a prompt alone', { prompt_tokens: 100, completion_tokens: 0 }, { ...read, completionTokens: 0 }],
  ['a reply alone', { prompt_tokens: 0, completion_tokens: 20 }, { ...read, promptTokens: 0 }],
])('reads %s', (_name, raw, usage) => {
  expect(readUsage(raw)).toEqual(usage);
});

it.each<[string, object, number]>([
  ['within what was written', { ...plain, ...thought(16), total_tokens: 120 }, 20],
  ['in the total alone', { ...plain, total_tokens: 500 }, 400],
  ['in the total and the details', { ...plain, ...thought(380), total_tokens: 500 }, 400],
  ['in the details alone, more than was written', { ...plain, ...thought(380) }, 400],
  [
    'in the details alone, by other names',
    { input_tokens: 100, output_tokens: 20, output_tokens_details: { reasoning_tokens: 380 } },
    400,
  ],
  ['beside the other counts', { ...plain, total_tokens: 120, reasoning_tokens: 380 }, 400],
  ['in no total that makes sense', { ...plain, total_tokens: 7 }, 20],
])('counts reasoning %s', (_name, raw, completionTokens) => {
  expect(readUsage(raw)?.completionTokens).toBe(completionTokens);
});

it.each([
  null,
  undefined,
  7,
  'many',
  {},
  [],
  { prompt_tokens: 5 },
  { total_tokens: 5 },
  { prompt_tokens: 0, completion_tokens: 0 },
  { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0, cost: 0 },
  { ...plain, prompt_tokens: -1 },
  { ...plain, completion_tokens: '20' },
  { ...plain, prompt_tokens: Number.NaN },
])('takes nothing of %j', (raw) => {
  expect(readUsage(raw)).toBeNull();
});

it('does not believe a cost below nothing', () => {
  expect(readUsage({ ...plain, cost: -1 })?.reportedUsd).toBeNull();
});

describe('counts that are told again', () => {
  const of = (rest: Partial<Usage>): Usage => ({ ...read, promptTokens: 0, completionTokens: 0, ...rest });

  it('add up to what each of them knows', () => {
    const first = of({ promptTokens: 3000, cachedTokens: 2000, completionTokens: 1 });
    const last = of({ completionTokens: 400, reportedUsd: 0.002 });
    const both = { promptTokens: 3000, cachedTokens: 2000, completionTokens: 400, reportedUsd: 0.002 };
    expect(laterUsage(first, last)).toEqual(of(both));
    expect(laterUsage(last, first)).toEqual(of(both));
  });

  it('are never taken back', () => {
    const whole = of({ promptTokens: 3000, completionTokens: 400, reportedUsd: 0.002 });
    expect(laterUsage(whole, of({ reportedUsd: 0 }))).toEqual(whole);
    expect(laterUsage(whole, null)).toEqual(whole);
    expect(laterUsage(null, whole)).toEqual(whole);
  });
});
