import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Behaviour } from '../../e2e/servers/behaviour';
import { type ModelServer, startModelServer } from '../../e2e/servers/model-server';
import { STARTER_CRITERIA } from '../criteria/starter';
import type { Ledger } from '../ledger/ledger';
import { testConnection } from '../own-pages/test-connection';
import { PRESETS } from '../providers/presets';
import { makePlan } from '../run/make-plan';
import { DEFAULT_SETTINGS } from '../settings/settings';
import type { Plan } from './plan';

/** “Test connection” as it ships, with the real SDK, against a server on this computer. */

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

const local = (rest: Partial<Plan> = {}) => planAt(server.url, rest);
/** A service on the web, as far as anything but the address goes. */
const cloud = (rest: Partial<Plan> = {}) =>
  planAt(server.url, { host: 'api.example.com', loopback: false, ...rest });

async function planAt(baseUrl: string, rest: Partial<Plan>): Promise<Plan> {
  const plan = await makePlan({ ...DEFAULT_SETTINGS, baseUrl }, STARTER_CRITERIA, true);
  return { ...plan, ...rest };
}

const presetOf = (id: string) => PRESETS.find((preset) => preset.id === id) ?? PRESETS[0];

async function said(plan: Promise<Plan>, behaviour?: Behaviour): Promise<string> {
  if (behaviour) server.configure({ script: () => behaviour });
  const { ok, text } = await testConnection(await plan, deps);
  expect(ok).toBe(false);
  return text;
}

const status = (code: number, body: object | string, headers = {}): Behaviour => ({
  ...{ kind: 'status', status: code, body, headers },
});
const error = (message: string, rest = {}) => ({ error: { message, ...rest } });
const GOOGLE_KEY = {
  error: {
    code: 400,
    message: 'API key not valid. Please pass a valid API key.',
    status: 'INVALID_ARGUMENT',
    details: [{ reason: 'API_KEY_INVALID' }],
  },
};

it('says so where all is well', async () => {
  expect(await testConnection(await local(), deps)).toEqual({
    ok: true,
    text: `127.0.0.1:${server.port} answers: gpt-6-luna scored a test paper.`,
  });
});

describe('a wrong key', () => {
  it.each([
    ['OpenAI', status(401, error('Incorrect API key provided: sk-te.', { code: 'invalid_api_key' }))],
    ['Google, in an array', status(400, [GOOGLE_KEY])],
    ['Google', status(400, GOOGLE_KEY)],
    ['Google, none at all', status(403, [error("Method doesn't allow unregistered callers")])],
    ['Google, leaked', status(403, [error('Your API key was reported as leaked.')])],
    [
      'Anthropic',
      status(401, { type: 'error', ...error('invalid x-api-key', { type: 'authentication_error' }) }),
    ],
    ['Mistral', status(401, { detail: 'Unauthorized' })],
    ['DeepSeek', status(401, error('Authentication Fails, Your api key: ****6789 is invalid'))],
    [
      'xAI',
      status(400, { code: 'Client specified an invalid argument', error: 'Incorrect API key provided: sk' }),
    ],
    ['OpenRouter', status(401, error('No auth credentials found', { code: 401 }))],
    ['a proxy, in plain text', status(401, 'Unauthorized', { 'content-type': 'text/plain' })],
  ])('%s', async (_who, behaviour) => {
    expect(await said(cloud(), behaviour)).toBe(
      'api.example.com refused the API key. Enter it again in the options.',
    );
  });

  it('a server of one’s own', async () => {
    expect(await said(local(), status(401, error('Invalid token')))).toMatch(/refused the API key/);
  });
});

describe('a wrong model', () => {
  it.each([
    [
      'OpenAI',
      status(
        404,
        error('The model `x` does not exist or you do not have access to it.', { code: 'model_not_found' }),
      ),
    ],
    ['Anthropic', status(404, { type: 'error', ...error('model: x', { type: 'not_found_error' }) })],
    ['Google', status(404, [error('models/x is not found for API version v1main', { status: 'NOT_FOUND' })])],
    ['DeepSeek', status(400, error('Model Not Exist', { code: 'invalid_request_error' }))],
    [
      'Mistral',
      status(400, { object: 'error', message: 'Invalid model: x', type: 'invalid_model', code: '1500' }),
    ],
    ['OpenRouter', status(400, error('x is not a valid model ID', { code: 400 }))],
    ['OpenRouter, no endpoint', status(404, error('No endpoints found for x.', { code: 404 }))],
    ['Groq', status(400, error('The model `x` has been decommissioned', { code: 'model_decommissioned' }))],
  ])('%s', async (_who, behaviour) => {
    expect(await said(cloud(), behaviour)).toBe(
      'api.example.com does not know the model “gpt-6-luna”. Check its name in the options.',
    );
  });

  it.each([
    ['Ollama', status(404, error("model 'x' not found", { type: 'api_error' }))],
    ['LM Studio', status(400, error('No models loaded. Please load a model in the developer page.'))],
  ])('%s', async (_who, behaviour) => {
    expect(await said(local(), behaviour)).toMatch(/does not know the model “gpt-6-luna”\. Load it/);
  });
});

describe('no balance', () => {
  it.each([
    ['OpenAI', status(429, error('You exceeded your current quota.', { code: 'insufficient_quota' }))],
    ['DeepSeek', status(402, error('Insufficient Balance', { code: 'invalid_request_error' }))],
    ['OpenRouter', status(402, error('This request requires more credits', { code: 402 }))],
    [
      'Anthropic',
      status(400, { type: 'error', ...error('Your credit balance is too low to access the Anthropic API.') }),
    ],
  ])('%s', async (_who, behaviour) => {
    expect(await said(cloud(), behaviour)).toMatch(/no balance left/);
  });

  it('is not what Google means by being asked too often', async () => {
    const tooOften = 'You exceeded your current quota, please check your plan and billing details.';
    const body = [{ ...error(tooOften, { status: 'RESOURCE_EXHAUSTED', details: [{ retryDelay: '17s' }] }) }];
    expect(await said(cloud(), status(429, body))).toBe(
      'api.example.com asks to slow down. Your settings look right: test again in 17 s.',
    );
  });
});

describe('too often', () => {
  it.each([
    [
      'OpenAI',
      status(429, error('Rate limit reached for gpt-6-luna', { code: 'rate_limit_exceeded' }), {
        'retry-after': '2',
      }),
      'in 2 s',
    ],
    [
      'Groq',
      status(429, error('Rate limit reached. Please try again in 7m12s.', { code: 'rate_limit_exceeded' }), {
        'retry-after': '432',
      }),
      'in a few minutes',
    ],
    [
      'Anthropic',
      status(429, {
        type: 'error',
        ...error('This request would exceed your rate limit', { type: 'rate_limit_error' }),
      }),
      'in a few minutes',
    ],
    ['Mistral', status(429, { message: 'Requests rate limit exceeded' }), 'in a few minutes'],
  ])('%s', async (_who, behaviour, when) => {
    expect(await said(cloud(), behaviour)).toBe(
      `api.example.com asks to slow down. Your settings look right: test again ${when}.`,
    );
  });
});

describe('a blocked origin', () => {
  it('names cause and remedy on this computer', async () => {
    const text = await said(local(), status(403, ''));
    expect(text).toContain(`127.0.0.1:${server.port} refuses requests from browser extensions`);
    expect(text).toContain('OLLAMA_ORIGINS=chrome-extension://*,moz-extension://*');
    expect(text).toContain('for LM Studio, enable CORS');
  });

  it('is told from a wrong key at Anthropic', async () => {
    const message = 'CORS requests are not allowed for this Organization because of its settings.';
    const body = { type: 'error', ...error(message, { type: 'authentication_error' }) };
    expect(await said(cloud(), status(401, body))).toMatch(
      /^api\.example\.com does not let this account be used from a browser: “CORS requests are not.*administrator/,
    );
  });

  it('is something else on the web', async () => {
    const text = await said(cloud(), status(403, error('Country, region, or territory not supported.')));
    expect(text).toMatch(/does not allow this \(HTTP 403\): “Country, region.*region or key/);
  });
});

describe('not a model server', () => {
  it.each([
    ['a page', { kind: 'html' } as const, /did not answer like a model server\. It sent “<!doctype html>/],
    [
      'JSON of another kind',
      status(200, { status: 'ok' }),
      /did not answer like a model server\. It sent “\{"status":"ok"/,
    ],
    ['nothing', status(200, ''), /did not answer like a model server\. It sent nothing\./],
    [
      'a stream without data',
      {
        kind: 'status',
        status: 200,
        body: '\n\n',
        headers: { 'content-type': 'text/event-stream' },
      } as const,
      /did not answer like a model server\. It sent nothing/,
    ],
    [
      'a stream that is done at once',
      {
        kind: 'status',
        status: 200,
        body: 'data: [DONE]\n\n',
        headers: { 'content-type': 'text/event-stream' },
      } as const,
      /did not answer like a model server/,
    ],
    [
      'nothing at this path',
      status(404, error('Invalid URL (POST /chat/completions)', { code: null })),
      /no model server at this base URL/,
    ],
    [
      'nothing at this path, in plain text',
      status(404, '404 page not found', { 'content-type': 'text/plain' }),
      /no model server at this base URL/,
    ],
    [
      'a page that says 404',
      status(404, '<html>No such model page</html>', { 'content-type': 'text/html' }),
      /no model server at this base URL/,
    ],
    ['a server that knows no POST', status(405, ''), /refused the request/],
  ])('%s', async (_what, behaviour, text) => {
    expect(await said(cloud(), behaviour)).toMatch(text);
  });

  it('a redirect is not followed', async () => {
    const text = await said(cloud(), { kind: 'redirect', location: 'http://127.0.0.1:1/' });
    expect(text).toMatch(/^No answer from api\.example\.com/);
  });
});

describe('no answer', () => {
  const closed = 'http://127.0.0.1:1/v1';

  it('names the host and the likely causes', async () => {
    const web = planAt(closed, { host: 'api.example.com', loopback: false });
    expect(await said(web)).toMatch(
      /^No answer from api\.example\.com\. Check the connection, the base URL.*allowed/,
    );
    expect(await said(planAt(closed, {}))).toMatch(/^No answer from 127\.0\.0\.1:1\. Start the model server/);
  });

  it('says that permission is missing where it is', async () => {
    const plan = await planAt(closed, { host: 'api.example.com', loopback: false });
    const { text } = await testConnection(plan, { ...deps, allowed: async () => false });
    expect(text).toMatch(/has not let Winnow reach api\.example\.com yet\. Press Allow/);
  });
});

describe('what each provider is sent', () => {
  const bodyFor = async (id: string, rest: Partial<Plan> = {}) => {
    const provider = presetOf(id);
    if (!provider) throw new Error('No presets.');
    server.configure({ script: () => undefined });
    await testConnection(await cloud({ provider, ...rest }), deps);
    return server.calls.at(-1);
  };

  it('Anthropic: that a browser asks, and no effort', async () => {
    const call = await bodyFor('anthropic');
    expect(call?.headers['anthropic-dangerous-direct-browser-access']).toBe('true');
    expect(call?.body).not.toHaveProperty('reasoning_effort');
    expect(call?.body).toHaveProperty('max_completion_tokens');
  });

  it('Mistral: the older name of the limit, and nothing that it refuses', async () => {
    const { body } = (await bodyFor('mistral')) ?? {};
    expect(body).toHaveProperty('max_tokens');
    for (const field of ['max_completion_tokens', 'stream_options', 'reasoning_effort'])
      expect(body).not.toHaveProperty(field);
  });

  it('DeepSeek: its own switch where there is to be no thinking', async () => {
    expect((await bodyFor('deepseek', { effort: 'none' }))?.body).toMatchObject({
      thinking: { type: 'disabled' },
    });
    const { body } = (await bodyFor('deepseek', { effort: 'low' })) ?? {};
    expect(body).toMatchObject({ reasoning_effort: 'low' });
    expect(body).not.toHaveProperty('thinking');
  });

  it('OpenAI: the newer name of the limit only', async () => {
    const { body } = (await bodyFor('openai')) ?? {};
    expect(body).toHaveProperty('max_completion_tokens');
    expect(body).not.toHaveProperty('max_tokens');
  });
});
