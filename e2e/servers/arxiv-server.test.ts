// @vitest-environment node
import { get } from 'node:https';
import { afterEach, expect, it } from 'vitest';
import { type ArxivServer, startArxivServer } from './arxiv-server.ts';

let server: ArxivServer | undefined;
afterEach(() => server?.close());

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: string;
}

/** The certificate is our own, which `fetch` cannot be told to take. */
function fetchFrom(port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, rejectUnauthorized: false }, async (response) => {
      let body = '';
      for await (const part of response.setEncoding('utf8')) body += part;
      resolve({ status: response.statusCode, headers: response.headers, body });
    }).on('error', reject);
  });
}

it('serves pages as arXiv does, and keeps a log of them', async () => {
  const pages = new Map([['/list/cs.LG/recent?skip=50&show=50', { body: 'Zürich' }]]);
  server = await startArxivServer({ pages });
  const page = await fetchFrom(server.port, '/list/cs.LG/recent?skip=50&show=50');
  expect(page).toMatchObject({ status: 200, body: 'Zürich' });
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "frame-ancestors 'none'",
    'x-frame-options': 'SAMEORIGIN',
  });
  expect((await fetchFrom(server.port, '/list/cs.LG/recent')).status).toBe(404);
  server.set('/list/cs.LG/recent', { status: 503, headers: { 'retry-after': '300' } });
  expect(await fetchFrom(server.port, '/list/cs.LG/recent')).toMatchObject({
    status: 503,
    headers: { 'retry-after': '300' },
  });
  const css = await fetchFrom(server.port, '/static/browse/0.3.4/css/arXiv.css?v=20260318');
  expect(css.headers['content-type']).toBe('text/css');
  expect(css.body).toContain('#dlpage');
  expect(server.log.map(({ path }) => path)).toHaveLength(3);
});
