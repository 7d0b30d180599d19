import { describe, expect, it } from 'vitest';
import { SERVICE_ERRORS } from '../testing/service-errors';
import { hear, KEY, sends, useWire } from '../testing/wire';
import { EMPTY_ERRORS } from '../testing/wire-body';
import type { Fault } from './fault';
import { faultOf } from './fault-of';

/** An error is the same whether it comes as a status or inside of a reply that began with 200. */

useWire();

const where = { host: 'api.example.com', model: 'tiny', loopback: false };

async function faultAfter(chunks: string[], type: string | null, status = 200): Promise<Fault> {
  const error = await hear(sends(chunks, type, status)).catch((caught: unknown) => caught);
  return faultOf(error, where);
}

const SSE = 'text/event-stream';
const role = 'data: {"choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}\n\n';
const INSIDE: [how: string, wrap: (json: string) => string, type: string | null][] = [
  ['as the first event', (json) => `data: ${json}\n\n`, SSE],
  ['by name', (json) => `event: error\ndata: ${json}\n\n`, SSE],
  ['as a field', (json) => `error: ${json}\n\n`, SSE],
  [
    'after keep-alives, with a CR',
    (json) => `: hi\r\n\r\ndata: ping\r\n\r\ndata: ${json}\r\n\r\ndata: [DONE]\r\n\r\n`,
    SSE,
  ],
  ['after a first chunk', (json) => `${role}data: ${json}\n\n`, SSE],
  ['bare, after a first chunk', (json) => `${role}${json}\n\n`, SSE],
  ['whole, as a stream', (json) => json, SSE],
  ['whole, as text', (json) => json, 'text/plain; charset=utf-8'],
  ['whole and pretty, of no type', (json) => JSON.stringify(JSON.parse(json), null, 2), null],
  ['whole, as JSON', (json) => json, 'application/json'],
];

describe.each(SERVICE_ERRORS)('%s', (_who, status, body, name) => {
  const json = JSON.stringify(body);

  it('as a status', async () => {
    expect((await faultAfter([json], 'application/json', status)).name).toBe(name);
  });

  it.each(INSIDE)('%s', async (_how, wrap, type) => {
    const { text: _, ...expected } = await faultAfter([json], 'application/json', status);
    const { text, ...found } = await faultAfter([wrap(json)], type);
    // A number that nobody sent may be another of the same kind.
    expect(found).toEqual({
      ...expected,
      ...(name === 'busy' ? { field: found.field, tries: found.tries } : {}),
    });
    expect(text).toContain(where.host);
  });
});

describe('words alone', () => {
  it.each([
    ['error: Invalid API key\n\n', 'bad-key'],
    ['event: error\ndata: 429 Too Many Requests\n\n', 'rate-limit'],
    ['data: error: the model x was not found\n\n', 'wrong-model'],
    ['data: Internal Server Error\n\n', 'stream-error'],
    ['event: error\ndata:\n\n', 'stream-error'],
    ['data: {"error":{"message":"The gnomes are on strike."}}\n\n', 'stream-error'],
    ['data: "error"\n\n', 'stream-error'],
    ['event: error\ndata: 429\n\n', 'rate-limit'],
    ['data: "The gnomes are on strike."\n\n', 'stream-error'],
    ['data: "账户余额不足"\n\n', 'no-balance'],
    ['"no model loaded"', 'wrong-model'],
    ['Error: no model loaded\n', 'wrong-model'],
    ['error: No models are currently loaded.\n\n', 'wrong-model'],
    ['data: 503 Service Unavailable\n\n', 'busy'],
    ['upstream connect error or disconnect/reset before headers. reset reason: overflow', 'busy'],
    ['no healthy upstream', 'busy'],
    ['502 Bad Gateway\n', 'busy'],
    ['data: {"detail":[{"loc":["body","model"],"msg":"Field required"}]}\n\n', 'refused'],
    ['data: {"choices":null,"error_type":"BadRequest","error_message":"prompt is too long"}\n\n', 'too-long'],
    ['data: {"choices":[],"code":402,"msg":"no"}\n\n', 'no-balance'],
  ])('%j', async (text, name) => {
    expect((await faultAfter([text], SSE)).name).toBe(name);
  });

  it('are shown whole, without the key', async () => {
    const words = `The gnomes of ${'the northern and the southern hall '.repeat(4)}are on strike, says ${KEY}.`;
    for (const [body, type] of [
      [`data: ${JSON.stringify({ error: words })}\n\n`, SSE],
      [words, 'text/plain'],
    ] as const) {
      const { text } = await faultAfter([body], type);
      expect(text).toContain(words.replace(KEY, '…'));
      expect(text).not.toContain(KEY);
    }
  });
});

it('says that something may have begun only where it may', async () => {
  const error = 'data: {"error":{"message":"Slow down","code":429}}\n\n';
  const thought = 'data: {"choices":[{"delta":{"reasoning_content":"Hm."}}]}\n\n';
  await expect(hear(sends([role, error]))).rejects.toMatchObject({
    kind: 'status',
    status: 429,
    begun: false,
  });
  await expect(hear(sends([role, thought, error]))).rejects.toMatchObject({ status: 429, begun: true });
  // What failed by itself had been let in.
  const failed = 'data: {"error":{"message":"Overloaded","code":529}}\n\n';
  await expect(hear(sends([role, failed]))).rejects.toMatchObject({ status: 529, begun: true });
});

it('reads the words that came with the error', async () => {
  const choice = { delta: { content: '[1, 8, 7]\n' }, finish_reason: 'error' };
  const chunk = { choices: [choice], error: { code: 502, message: 'gone' } };
  const answer = sends([`data: ${JSON.stringify(chunk)}\n\n`]);
  await expect(hear(answer)).rejects.toMatchObject({ status: 502, begun: true, message: 'gone' });
});

it('shows what a proxy and a checker of requests say, as words', async () => {
  const envoy = 'upstream connect error or disconnect/reset before headers. reset reason: connection failure';
  for (const status of [200, 503])
    expect((await faultAfter([envoy], 'text/plain', status)).text).toContain(envoy);
  const invalid = JSON.stringify({
    detail: [
      { type: 'missing', loc: ['body', 'model'], msg: 'Field required' },
      { type: 'int_parsing', loc: ['body', 'n'], msg: 'Not a number' },
    ],
  });
  const { text } = await faultAfter([invalid], 'application/json', 422);
  expect(text).toContain('“body.model: Field required; body.n: Not a number”');
});

it('says which model is not loaded', async () => {
  const { text } = await faultAfter(['Error: no model loaded'], 'text/plain');
  expect(text).toContain('The model “tiny” is not loaded');
});

it('reads on behind an error that says nothing, and behind what keeps the line warm', async () => {
  const answer = 'data: {"choices":[{"delta":{"content":"[1, 8, 7]"},"finish_reason":"stop"}]}\n\n';
  const idle = [
    '"ping"',
    '"keep-alive"',
    '": still processing"',
    '{"base_resp":{"status_code":0}}',
    '": waiting for 3"',
  ];
  const nothing = EMPTY_ERRORS.flatMap((error) => [
    { error },
    { error, choices: [] },
    { choices: [{ error }] },
  ]);
  for (const event of [...idle, ...nothing.map((each) => JSON.stringify(each))]) {
    const { text, complete } = await hear(sends([role, `data: ${event}\n\n`, answer]));
    expect([event, text, complete]).toEqual([event, '[1, 8, 7]', true]);
  }
});

it('takes no greeting for an error', async () => {
  for (const body of ['{"message":"Welcome!"}', '{"status":"ok"}', '{"detail":"All is well."}'])
    expect((await faultAfter([body], 'application/json')).name).toBe('not-a-model');
});
