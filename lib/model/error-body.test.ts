import { describe, expect, it } from 'vitest';
import { plainErrorBody } from './error-body';

async function read(body: string, headers: Record<string, string> = {}) {
  const plain = await plainErrorBody(new Response(body, { status: 429, headers }));
  const { error } = (await plain.json()) as { error: Record<string, unknown> };
  return { ...error, wait: plain.headers.get('retry-after'), status: plain.status };
}

describe('what a provider says is wrong', () => {
  it.each([
    [
      'OpenAI',
      '{"error":{"message":"no","type":"t","code":"c","param":"p"}}',
      { message: 'no', code: 'c', type: 't', param: 'p' },
    ],
    [
      'Google',
      '[{"error":{"code":400,"message":"no","status":"INVALID"}}]',
      { message: 'no', code: '400', type: 'INVALID' },
    ],
    ['Mistral', '{"object":"error","message":"no","code":"3"}', { message: 'no', code: '3' }],
    [
      'Mistral, in detail',
      '{"message":{"detail":[{"loc":["body","x"]}]}}',
      { message: '{"detail":[{"loc":["body","x"]}]}' },
    ],
    ['FastAPI', '{"detail":"no"}', { message: 'no' }],
    ['LM Studio', '{"error":"no"}', { message: 'no' }],
    ['Anthropic', '{"type":"error","error":{"type":"t","message":"no"}}', { message: 'no', type: 't' }],
    ['a server in words', '404 page not found', { message: '404 page not found' }],
    ['a page', ' <html>no</html>', { message: '' }],
    ['nothing', '', { message: '' }],
    ['null', 'null', { message: 'null' }],
    ['a list of nothing', '[]', { message: '[]' }],
  ])('%s', async (_who, body, expected) => {
    expect(await read(body)).toMatchObject({ ...expected, status: 429 });
  });
});

it('takes the wait from Google’s body, unless a header says it', async () => {
  const body = JSON.stringify([{ error: { message: 'slow', details: [{ retryDelay: '17.5s' }] } }], null, 2);
  expect((await read(body)).wait).toBe('17.5');
  expect((await read(body, { 'retry-after': '3' })).wait).toBe('3');
});
