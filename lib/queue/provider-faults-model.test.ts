import { describe, expect, it } from 'vitest';
import { cloud, error, local, said, status, useConnection } from '../testing/connection';

/** What is said of the model, and of what is no model server. */

useConnection();

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
      'api.example.com does not know the model “gpt-6-luna”. Check its name in the settings.',
    );
  });

  it.each([
    [
      'Ollama',
      status(404, error("model 'x' not found", { type: 'api_error' })),
      /does not know the model “gpt-6-luna”\. Load it/,
    ],
    [
      'LM Studio',
      status(400, error('No models loaded. Please load a model in the developer page.')),
      /The model “gpt-6-luna” is not loaded at .* Load it/,
    ],
  ])('%s', async (_who, behaviour, words) => {
    expect(await said(local(), behaviour)).toMatch(words);
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
