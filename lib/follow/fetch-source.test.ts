import { afterEach, expect, it, vi } from 'vitest';
import { fetchSource } from './fetch-source';

const URL_ = 'https://digests.example/2026-02-06.json';

afterEach(() => vi.unstubAllGlobals());

/** Has a server answer, and returns what it was asked. */
function answering(answer: Partial<Response> | Response | Error) {
  const asked = vi.fn(async (_url: string, _init: RequestInit) => {
    if (answer instanceof Error) throw answer;
    return answer as Response;
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

it('asks without cookies and referrer, goes nowhere else, and brings what there is', async () => {
  const headers = { etag: '"a"', 'last-modified': 'Fri, 06 Feb 2026 05:00:00 GMT' };
  const asked = answering(new Response('{"ä":1}', { headers }));
  expect(await fetchSource(URL_)).toEqual({
    ...{ kind: 'text', text: '{"ä":1}', etag: '"a"', modified: headers['last-modified'] },
  });
  expect(asked.mock.calls[0]?.[1]).toMatchObject({
    ...{ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', headers: {} },
  });
});

it('asks for what is new only, where it knows something', async () => {
  const asked = answering(new Response(null, { status: 304 }));
  const known = { etag: '"a"', modified: 'Fri, 06 Feb 2026 05:00:00 GMT' };
  expect(await fetchSource(URL_, { known })).toEqual({ kind: 'same' });
  expect(asked.mock.calls[0]?.[1].headers).toEqual({
    ...{ 'If-None-Match': '"a"', 'If-Modified-Since': known.modified },
  });
});

it.each([
  [new Response(null, { status: 404 }), { kind: 'missing', status: 404 }],
  [new Response(null, { status: 410 }), { kind: 'missing', status: 410 }],
  [new Response(null, { status: 503 }), { kind: 'refused', status: 503 }],
  [new Response(null, { status: 204 }), { kind: 'refused', status: 204 }],
  // As browsers tell of a redirect, and as a server does: whereto is not asked.
  [{ type: 'opaqueredirect', status: 0 } as const, { kind: 'moved' }],
  [new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }), { kind: 'moved' }],
  [new TypeError('Failed to fetch'), { kind: 'unreachable' }],
])('tells what else became of it: %o', async (answer, told) => {
  const asked = answering(answer);
  expect(await fetchSource(URL_)).toEqual(told);
  expect(asked).toHaveBeenCalledTimes(1);
});

it('stops where a file is larger than any digest, whatever is said of its length', async () => {
  const part = new Uint8Array(1024 * 1024).fill(32);
  let sent = 0;
  const body = new ReadableStream({
    pull(to) {
      sent += 1;
      to.enqueue(part);
    },
  });
  answering(new Response(body, { headers: { 'content-length': '12' } }));
  expect(await fetchSource(URL_)).toEqual({ kind: 'tooLarge' });
  expect(sent).toBeLessThan(8);
});

it('stops where nothing comes for too long, and where it is broken off', async () => {
  const stalled = (_url: string, { signal }: RequestInit) =>
    new Promise((_, reject) => {
      if (signal?.aborted) reject(signal.reason);
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  vi.stubGlobal('fetch', vi.fn(stalled));
  const patience = new AbortController();
  const slow = fetchSource(URL_, { patience: patience.signal });
  patience.abort();
  expect(await slow).toEqual({ kind: 'slow' });
  expect(await fetchSource(URL_, { signal: AbortSignal.abort() })).toEqual({ kind: 'unreachable' });
});
