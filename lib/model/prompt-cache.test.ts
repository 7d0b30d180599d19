import { expect, it } from 'vitest';
import { startModelServer } from '../../e2e/servers/model-server';
import { cacheStyleOf } from '../providers/cache-style';
import { testPapers, testPlan, testServices } from '../testing/services';
import type { ModelConfig } from './model-config';
import { createPromptCache } from './prompt-cache';

const config = (instructions: string) =>
  ({
    host: 'api.openai.com',
    model: 'gpt-6-luna',
    scorer: 'api.openai.com gpt-6-luna low',
    instructions,
  }) as ModelConfig;
const long = config('x'.repeat(6000));
const [plain, marked] = [
  { style: 'breakpoint', marked: false },
  { style: 'breakpoint', marked: true },
];

it.each([
  ['api.openai.com', 'gpt-6-luna', 'breakpoint'],
  ['api.openai.com', 'gpt-5.6-sol', 'breakpoint'],
  ['api.openai.com', 'gpt-5.10', 'breakpoint'],
  ['api.openai.com', 'gpt-5.5', null],
  ['api.openai.com', 'gpt-5-mini', null],
  ['api.openai.com', 'gpt-4.1', null],
  ['openrouter.ai', 'anthropic/claude-sonnet-5', 'cache_control'],
  ['openrouter.ai', 'openai/gpt-6-luna', null],
  ['example.com', 'gpt-6-luna', null],
] as const)('%s, %s: %s', (host, model, style) => {
  expect(cacheStyleOf(host, model)).toBe(style);
});

it('has one request write, the others wait, and all read afterwards', () => {
  let now = 0;
  const cache = createPromptCache(() => now);
  expect([cache.markFor(long), cache.markFor(long)]).toEqual([marked, plain]);
  cache.answered(long);
  expect(cache.markFor(long)).toEqual(marked);
  now += 27 * 60_000;
  expect([cache.markFor(long), cache.markFor(long)]).toEqual([marked, marked]);
  now += 29 * 60_000;
  expect([cache.markFor(long), cache.markFor(long)]).toEqual([marked, plain]);
});

it('has another request write where the first one came to nothing', () => {
  const cache = createPromptCache();
  cache.markFor(long);
  cache.failed(long);
  expect(cache.markFor(long)).toEqual(marked);
});

it('marks no part that is too short to be kept, and still keeps the papers from being written', () => {
  expect(createPromptCache().markFor(config('short'))).toEqual(plain);
});

it('goes out with the request, and is left out for good where the server refuses it', async () => {
  const server = await startModelServer({
    script: ({ body }, n) =>
      body && 'prompt_cache_options' in body && n > 3
        ? { kind: 'status', status: 400, body: { error: { message: 'Unknown: prompt_cache_breakpoint' } } }
        : undefined,
  });
  const services = await testServices();
  services.keys.set(new URL(server.url).origin, 'sk-test-0123456789');
  const cached = { host: 'api.openai.com', model: 'gpt-6-luna', instructions: long.instructions };
  const plan = await testPlan(server.url, cached);
  const page = services.page();
  await page.begin(plan, testPapers(40), false);
  await page.until(({ scored }) => scored === 40);
  const bodies = server.chats().map(({ body }) => body);
  expect(bodies[0]).toMatchObject({
    prompt_cache_options: { mode: 'explicit' },
    messages: [{ content: [{ type: 'text', prompt_cache_breakpoint: { mode: 'explicit' } }] }, {}],
  });
  expect(bodies[1]).toMatchObject({ messages: [{ content: long.instructions }, {}] });
  const { body } = server.chats().at(-1) ?? {};
  expect(body).not.toHaveProperty('prompt_cache_options');
  expect(body?.messages[0]?.content).toBe(long.instructions);
  await server.close();
});
