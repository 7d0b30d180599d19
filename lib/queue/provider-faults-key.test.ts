import { describe, expect, it } from 'vitest';
import { cloud, error, local, said, status, useConnection } from '../testing/connection';

/** What is said of a key, of a balance, and of asking too often. */

useConnection();

const GOOGLE_KEY = {
  error: {
    code: 400,
    message: 'API key not valid. Please pass a valid API key.',
    status: 'INVALID_ARGUMENT',
    details: [{ reason: 'API_KEY_INVALID' }],
  },
};

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
      'api.example.com refused the API key. Enter it again in the settings.',
    );
  });

  it('a server of one’s own', async () => {
    expect(await said(local(), status(401, error('Invalid token')))).toMatch(/refused the API key/);
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
