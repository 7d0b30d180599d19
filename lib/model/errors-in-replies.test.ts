import { describe, expect, it } from 'vitest';
import { SERVICE_ERRORS } from '../testing/service-errors';
import { hear, KEY, sends, useWire } from '../testing/wire';
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

it('takes no greeting for an error', async () => {
  for (const body of ['{"message":"Welcome!"}', '{"status":"ok"}', '{"detail":"All is well."}'])
    expect((await faultAfter([body], 'application/json')).name).toBe('not-a-model');
});
