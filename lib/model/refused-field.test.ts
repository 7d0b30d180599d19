import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Behaviour } from '../../e2e/servers/behaviour';
import { type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import { STARTER_CRITERIA } from '../criteria/starter';
import type { Ledger } from '../ledger/ledger';
import { testConnection } from '../own-pages/test-connection';
import { LOCAL, OTHER, PRESETS } from '../providers/presets';
import type { Plan } from '../queue/plan';
import { makePlan } from '../run/make-plan';
import { DEFAULT_SETTINGS } from '../settings/settings';

/** How “Test connection”, and with it every run, gets along with servers that refuse a field. */

let server: ModelServer;
const spend = { promptTokens: 0, completionTokens: 0, usd: 0 };
const ledger = { reserve: async () => ({ settle: async () => spend }) } as unknown as Ledger;
const remember = vi.fn(async () => undefined);
const deps = { ledger, key: 'sk-test-0123456789', dropped: [], remember, allowed: async () => true };

beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  remember.mockClear();
  server.configure({ key: null, script: () => undefined });
});

async function planFor(id: string): Promise<Plan> {
  const provider = [...PRESETS, OTHER, LOCAL].find((each) => each.id === id) ?? OTHER;
  const plan = await makePlan({ ...DEFAULT_SETTINGS, baseUrl: server.url }, STARTER_CRITERIA, true);
  return { ...plan, provider, host: 'api.example.com', loopback: false };
}

const status = (code: number, body: object | string): Behaviour => ({ kind: 'status', status: code, body });
const error = (message: string, rest = {}) => ({ error: { message, ...rest } });

describe('a field that the server refuses', () => {
  /** Refuses whatever has one of these fields in it, until they are all gone. */
  const untilGone = (answers: Record<string, Behaviour>) =>
    server.configure({
      script: ({ body }) => {
        const name = Object.keys(answers).find((each) => body && each in body);
        return name ? answers[name] : undefined;
      },
    });
  const detail = (name: string) => [
    { type: 'extra_forbidden', loc: ['body', name], msg: 'Extra inputs are not permitted', input: 'x' },
  ];
  const invalid = (message: string, param: string) =>
    status(400, error(message, { type: 'invalid_request_error', param, code: 'unsupported_parameter' }));

  it.each<[string, string, string, Behaviour]>([
    [
      'Ollama',
      'ollama',
      'reasoning_effort',
      status(400, error('"gemma3:4b" does not support thinking', { type: 'api_error' })),
    ],
    [
      'Ollama, a level',
      'ollama',
      'reasoning_effort',
      status(400, error('think value "low" is not supported for this model')),
    ],
    [
      'Ollama, a word',
      'ollama',
      'reasoning_effort',
      status(
        400,
        error(`invalid reasoning value: 'minimal' (must be "high", "medium", "low", "max", or "none")`),
      ),
    ],
    [
      'Mistral',
      'openai',
      'stream_options',
      status(422, { object: 'error', message: { detail: detail('stream_options') } }),
    ],
    [
      'FastAPI, at length',
      'openai',
      'max_completion_tokens',
      status(422, { detail: [{ msg: 'x '.repeat(200) }, ...detail('max_completion_tokens')] }),
    ],
    [
      'OpenAI, a parameter',
      'openai',
      'reasoning_effort',
      invalid(
        "Unsupported parameter: 'reasoning_effort' is not supported with this model.",
        'reasoning_effort',
      ),
    ],
    [
      'OpenAI, a value',
      'openai',
      'reasoning_effort',
      invalid(
        "Unsupported value: 'reasoning_effort' does not support 'minimal' with this model.",
        'reasoning_effort',
      ),
    ],
    [
      'OpenAI of old',
      'openai',
      'stream_options',
      status(400, error('Unrecognized request argument supplied: stream_options')),
    ],
    [
      'OpenAI behind a server of one’s own',
      'ollama',
      'max_tokens',
      invalid(
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        'max_tokens',
      ),
    ],
    [
      'the same without a param',
      'ollama',
      'max_tokens',
      status(400, error("'max_tokens' is not supported. Use 'max_completion_tokens' instead.")),
    ],
    [
      'Groq, a model',
      'groq',
      'reasoning_effort',
      status(400, error('reasoning_effort is not supported with this model')),
    ],
    [
      'Groq, a value',
      'groq',
      'reasoning_effort',
      status(400, error('`reasoning_effort` must be one of `none` or `default`')),
    ],
    [
      'Google',
      'google',
      'stream_options',
      status(400, [
        error('Invalid JSON payload received. Unknown name "stream_options": Cannot find field.', {
          status: 'INVALID_ARGUMENT',
        }),
      ]),
    ],
    [
      'Google, a level',
      'google',
      'reasoning_effort',
      status(400, [error('Thinking level is not supported for this model.', { status: 'INVALID_ARGUMENT' })]),
    ],
    [
      'Google, none',
      'google',
      'reasoning_effort',
      status(400, [
        error('Budget 0 is invalid. This model only works in thinking mode.', { status: 'INVALID_ARGUMENT' }),
      ]),
    ],
    [
      'OpenRouter',
      'openrouter',
      'reasoning_effort',
      status(400, error('Reasoning is mandatory for this endpoint and cannot be disabled.', { code: 400 })),
    ],
    [
      'DeepSeek',
      'deepseek',
      'max_tokens',
      status(
        400,
        error('Invalid max_tokens value, the valid range of max_tokens is [1, 8192]', {
          code: 'invalid_request_error',
        }),
      ),
    ],
    [
      'xAI',
      'other',
      'reasoning_effort',
      status(400, {
        code: 'invalid-argument',
        error: 'Model grok-4 does not support parameter reasoningEffort.',
      }),
    ],
    [
      'vLLM',
      'local',
      'reasoning_effort',
      status(400, {
        object: 'error',
        message: "[{'type': 'extra_forbidden', 'loc': ('body', 'reasoning_effort')}]",
        type: 'BadRequestError',
        code: 400,
      }),
    ],
  ])('%s: is left out, remembered, and the test goes on', async (_who, id, field, behaviour) => {
    untilGone({ [field]: behaviour });
    expect(await testConnection(await planFor(id), deps)).toMatchObject({ ok: true });
    expect(remember.mock.calls).toEqual([[field]]);
    expect(server.calls.at(-1)?.body).not.toHaveProperty(field);
  });

  it('is told once it is gone and the server still refuses', async () => {
    server.configure({ script: () => status(400, error('"gemma3:4b" does not support thinking')) });
    const { ok, text } = await testConnection(await planFor('ollama'), deps);
    expect([ok, text]).toEqual([
      false,
      'api.example.com refused the request: “"gemma3:4b" does not support thinking”.',
    ]);
    expect(remember.mock.calls).toEqual([['reasoning_effort']]);
  });

  const efforts = () => server.calls.slice(-3).map(({ body }) => body?.reasoning_effort);
  const unsupported = (value: string) =>
    invalid(
      `Unsupported value: '${value}' is not supported with the 'gpt-6-luna' model.`,
      'reasoning_effort',
    );

  it.each(['none', 'minimal'] as const)(
    'is an effort of %s: the model is asked to think little',
    async (effort) => {
      server.configure({
        script: ({ body }) => (body?.reasoning_effort === effort ? unsupported(effort) : undefined),
      });
      expect((await testConnection({ ...(await planFor('openai')), effort }, deps)).ok).toBe(true);
      expect(remember.mock.calls).toEqual([['low_effort']]);
      expect(efforts().slice(-2)).toEqual([effort, 'low']);
      const dropped = { ...deps, dropped: ['low_effort'] };
      expect((await testConnection({ ...(await planFor('openai')), effort }, dropped)).ok).toBe(true);
      expect(efforts().slice(-1)).toEqual(['low']);
    },
  );

  it('is every effort: none is sent', async () => {
    untilGone({ reasoning_effort: unsupported('it') });
    expect((await testConnection({ ...(await planFor('openai')), effort: 'none' }, deps)).ok).toBe(true);
    expect(remember.mock.calls).toEqual([['low_effort'], ['reasoning_effort']]);
    expect(efforts()).toEqual(['none', 'low', undefined]);
  });

  it('is not what Anthropic means by too many tokens', async () => {
    const message = 'max_tokens: 66000 > 64000, which is the maximum allowed number of output tokens';
    server.configure({ script: () => status(400, { type: 'error', ...error(message) }) });
    const { text } = await testConnection(await planFor('anthropic'), deps);
    expect(text).toBe('api.example.com cannot take this much text at once.');
    expect(remember).not.toHaveBeenCalled();
  });
});

it('leaves out what the server refuses, remembers it, and tests again', async () => {
  const refused = (name: string) =>
    status(422, { object: 'error', message: { detail: [{ type: 'extra_forbidden', loc: ['body', name] }] } });
  server.configure({
    script: ({ body }) => {
      const name = ['stream_options', 'max_completion_tokens'].find((each) => body && each in body);
      return name ? refused(name) : undefined;
    },
  });
  expect((await testConnection(await planFor('openai'), deps)).ok).toBe(true);
  expect(remember.mock.calls).toEqual([['stream_options'], ['max_completion_tokens']]);
  expect(server.calls.at(-1)?.body).toHaveProperty('max_tokens');
});
