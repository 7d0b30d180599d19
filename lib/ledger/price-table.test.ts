import { calcPrice, findProvider } from '@pydantic/genai-prices';
import { expect, it } from 'vitest';
import { PRICES_DATE, PRICES_SOURCE, priceOf } from './price';
import { type NameRule, namesIn, namesToTry } from './price-match';

/** Every model that our table holds, against the library that it is made of. */
const HOSTS: [host: string, providerId: string][] = [
  ['api.openai.com/v1', 'openai'],
  ['api.anthropic.com/v1', 'anthropic'],
  ['generativelanguage.googleapis.com/v1beta/openai', 'google'],
  ['api.deepseek.com', 'deepseek'],
  ['api.groq.com/openai/v1', 'groq'],
  ['api.mistral.ai/v1', 'mistral'],
];
const USAGE = { input_tokens: 1_000_000, output_tokens: 1_000_000 };
const noon = new Date(`${PRICES_DATE}T12:00Z`);

/** Names of the kinds that providers give out. */
const editions = (name: string) => [name, `${name}-2026-08-31`, `${name}-20260831`, `${name}-latest`];

it.each(HOSTS)(
  '%s: knows every name that the library prices, and asks no less than it',
  (host, providerId) => {
    const models = findProvider({ providerId })?.models ?? [];
    const names = [
      ...new Set(models.flatMap(({ id, match }) => [id, ...namesIn(match as NameRule).flatMap(editions)])),
    ];
    expect(names.length).toBeGreaterThan(20);
    const wrong = names.flatMap((name) => {
      const theirs = calcPrice(USAGE, name, { providerId, timestamp: noon })?.model_price;
      if (theirs?.input_mtok == null || theirs.output_mtok == null) return [];
      const base = (price: number | { base: number }) => (typeof price === 'object' ? price.base : price);
      const ours = priceOf(`https://${host}`, name);
      const enough = ours && ours.input >= base(theirs.input_mtok) && ours.output >= base(theirs.output_mtok);
      return enough ? [] : [`${name}: ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`];
    });
    expect(wrong).toEqual([]);
  },
);

it('says where its prices are from', () => {
  expect(PRICES_SOURCE).toMatch(/^genai-prices \d+\.\d+\.\d+$/);
});

it.each([
  ['gpt-6-luna', ['gpt-6-luna']],
  ['models/gemini-3.5-flash', ['gemini-3.5-flash']],
  [
    'claude-haiku-4-5-20251001',
    ['claude-haiku-4-5-20251001', 'claude-haiku-4-5-2025-10-01', 'claude-haiku-4-5'],
  ],
  ['codestral-latest', ['codestral-latest', 'codestral']],
  ['llama-3.1-70b', ['llama-3.1-70b']],
])('tries for %s', (model, names) => {
  expect(namesToTry(model)).toEqual(names);
});
