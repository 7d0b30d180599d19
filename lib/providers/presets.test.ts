import { describe, expect, it } from 'vitest';
import { priceOf } from '../ledger/price';
import { checkBaseUrl } from '../settings/base-url';
import { BROWSER, LOCAL, OTHER, PRESETS } from './presets';
import { providerOf } from './provider-of';

describe.each(PRESETS.map((preset) => [preset.name, preset] as const))('%s', (_name, preset) => {
  it('has a base URL that may be saved as it is', () => {
    expect(checkBaseUrl(preset.baseUrl)).toMatchObject({ ok: true, url: preset.baseUrl });
  });

  it('is found again at its base URL', () => {
    expect(providerOf(preset.baseUrl)).toBe(preset);
  });

  it('has a model whose price is known, costs nothing, or is told with each reply', () => {
    expect(preset.model).not.toBe('');
    expect(priceOf(preset.baseUrl, preset.model) !== null || preset.keyless || preset.reportsCost).toBe(true);
    if (!preset.reportsCost) expect(priceOf(preset.baseUrl, preset.model)?.input).toBeLessThanOrEqual(1);
  });

  it('says where to get a key, over https, unless it needs none', () => {
    expect(preset.keyPage === null).toBe(preset.keyless);
    if (preset.keyPage) expect(new URL(preset.keyPage).protocol).toBe('https:');
  });

  it('begins with no more requests than it may end with', () => {
    expect(preset.concurrency.start).toBeGreaterThan(0);
    expect(preset.concurrency.start).toBeLessThanOrEqual(preset.concurrency.max);
  });
});

it('asks the browser’s own model for little at a time, at no price', () => {
  expect(BROWSER).toMatchObject({
    keyless: true,
    keyPage: null,
    maxBatch: 4,
    concurrency: { start: 1, max: 1 },
  });
  expect(priceOf(BROWSER.baseUrl, BROWSER.model)).toMatchObject({ input: 0, output: 0 });
});

it('has no id twice', () => {
  const ids = [...PRESETS, BROWSER, OTHER, LOCAL].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('tells Anthropic that a browser asks', () => {
  expect(providerOf('https://api.anthropic.com/v1/').headers).toEqual({
    'anthropic-dangerous-direct-browser-access': 'true',
  });
});

it.each([
  ['https://api.openai.com/v2', 'openai'],
  ['http://127.0.0.1:11434/v1', 'ollama'],
  ['http://localhost:1234', 'lmstudio'],
  ['http://localhost:8080/v1', 'local'],
  ['http://127.0.0.1:8000/v1', 'local'],
  ['https://models.example.org:11434/v1', 'other'],
  ['https://api.openai.com.evil.example/v1', 'other'],
  ['https://api.openai.com:8443/v1', 'other'],
  ['browser://built-in', 'browser'],
  ['browser://built-in/v1', 'other'],
  ['https://built-in/v1', 'other'],
  ['not an address', 'other'],
  ['', 'other'],
])('takes %s for %s', (baseUrl, id) => {
  expect(providerOf(baseUrl).id).toBe(id);
});
