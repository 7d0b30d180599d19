import { expect, it } from 'vitest';
import { CallError } from './call-error';
import { provesRefusal } from './proves-refusal';

const failed = (kind: CallError['kind'], status?: number) =>
  new CallError(kind, 'words', status, '', new Headers());

it.each([400, 401, 402, 403, 404, 413, 422, 429, 501, 503, 529])('%i cost nothing', (status) => {
  expect(provesRefusal(failed('status', status), true)).toBe(true);
});

it.each([408, 409, 499, 500, 502, 504, 524])('%i may have', (status) => {
  expect(provesRefusal(failed('status', status), true)).toBe(false);
});

it('knows nothing of a refusal that came after the first words', () => {
  const late = new CallError('status', 'words', 429, '', new Headers(), true);
  expect(provesRefusal(late, true)).toBe(false);
});

it('believes a line that is lost only where there was none to begin with', () => {
  expect(provesRefusal(failed('connection'), true)).toBe(false);
  expect(provesRefusal(failed('connection'), false)).toBe(true);
});

it.each<CallError['kind']>(['stream', 'aborted'])('knows nothing of what was %s', (kind) => {
  expect(provesRefusal(failed(kind), true)).toBe(false);
  expect(provesRefusal(failed(kind), false)).toBe(false);
});

it('knows nothing of other errors, nor of none', () => {
  expect(provesRefusal(new Error('stalled'), true)).toBe(false);
  expect(provesRefusal(null, false)).toBe(false);
});

it('knows that a proxy which lost the service may have lost its work', () => {
  const lost = (reason: string) =>
    new CallError(
      ...([
        'status',
        `503 upstream connect error or disconnect/reset before headers. reset reason: ${reason}`,
      ] as const),
      ...([503, '', new Headers()] as const),
    );
  expect(provesRefusal(lost('connection termination'), true)).toBe(false);
  expect(provesRefusal(lost('remote reset'), true)).toBe(false);
  expect(provesRefusal(lost('connection failure'), true)).toBe(true);
  expect(provesRefusal(lost('overflow'), true)).toBe(true);
});
