import { describe, expect, it } from 'vitest';
import { testConnection } from '../own-pages/test-connection';
import {
  cloud,
  deps,
  error,
  local,
  planAt,
  said,
  server,
  status,
  useConnection,
} from '../testing/connection';

/** “Test connection” as it ships, with the real SDK, against a server on this computer. */

useConnection();

it('says so where all is well', async () => {
  expect(await testConnection(await local(), deps)).toEqual({
    ok: true,
    text: `127.0.0.1:${server.port} answers: gpt-6-luna scored a test paper.`,
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
