import { expect, it } from 'vitest';
import { CallError } from './call-error';
import type { Fault } from './fault';
import { faultOf } from './fault-of';
import { ReplyError } from './reply-error';

const where = { host: 'api.example.com', model: 'tiny', loopback: false };
const status = (code: number, said = 'Sorry.', word = '', headers = {}) =>
  faultOf(new CallError('status', `${code} ${said}`, code, word, new Headers(headers)), where);
const KEY = 'sk-canary-0123456789abcdef';

it.each<[number, string, string, Fault['kind']]>([
  [401, '', 'bad-key', 'halt'],
  [402, '', 'no-balance', 'halt'],
  [403, '', 'forbidden', 'halt'],
  [404, '', 'not-found', 'halt'],
  [404, 'model_not_found', 'wrong-model', 'halt'],
  [408, '', 'busy', 'wait'],
  [409, '', 'busy', 'wait'],
  [413, '', 'too-long', 'size'],
  [400, 'context_length_exceeded', 'too-long', 'size'],
  [429, '', 'rate-limit', 'wait'],
  [429, 'insufficient_quota', 'no-balance', 'halt'],
  [500, '', 'busy', 'wait'],
  [529, '', 'busy', 'wait'],
  [400, 'reasoning_effort', 'field', 'field'],
  [400, '', 'refused', 'field'],
  [422, '', 'refused', 'field'],
  [405, '', 'refused', 'halt'],
  [400, 'prompt_cache_breakpoint', 'field', 'field'],
])('takes a %i %s for %s', (code, word, name, kind) => {
  expect(status(code, 'Sorry.', word)).toMatchObject({ name, kind });
});

it.each<[ReplyError | CallError | Error, string, Fault['kind']]>([
  [new ReplyError('stalled'), 'stalled', 'wait'],
  [new ReplyError('too-large'), 'too-large', 'reply'],
  [new ReplyError('not-a-model', '<title>Sign in'), 'not-a-model', 'wait'],
  [new CallError('connection', 'failed', undefined, '', new Headers()), 'unreachable', 'wait'],
  [new CallError('stream', 'broke', undefined, '', new Headers()), 'stream-error', 'wait'],
  [new CallError('aborted', 'aborted', undefined, '', new Headers()), 'stopped', 'stopped'],
  [new RangeError('odd'), 'unexpected', 'reply'],
])('takes %o for what it is', (error, name, kind) => {
  expect(faultOf(error, where)).toMatchObject({ name, kind });
});

it('waits as long as the provider says, or leaves it open', () => {
  expect(status(429, '', '', { 'retry-after': '7' }).waitMs).toBe(7000);
  expect(status(503).waitMs).toBeNull();
});

it('never repeats a key, and always says whom it is about', () => {
  const errors = [400, 401, 402, 403, 404, 413, 422, 429, 500].map((code) => status(code, `Bad key ${KEY}.`));
  const others = [
    new CallError('stream', `Bad key ${KEY}`, undefined, '', new Headers()),
    new ReplyError('not-a-model', `no ${KEY}`),
    new Error(`Bearer ${KEY}`),
  ].map((error) => faultOf(error, where));
  for (const { text, name } of [...errors, ...others]) {
    expect(text).not.toContain('canary');
    if (name !== 'unexpected') expect(text).toContain(where.host);
  }
});
