import { describe, expect, it } from 'vitest';
import { checkBaseUrl, originOf } from './base-url';
import { BUILT_IN_URL } from './built-in';

describe('addresses that may be saved', () => {
  it.each([
    ['https://api.openai.com/v1', 'https://api.openai.com/v1', 'https://api.openai.com/*'],
    ['  https://api.openai.com/v1/  ', 'https://api.openai.com/v1', 'https://api.openai.com/*'],
    ['HTTPS://API.OpenAI.com/v1//', 'https://api.openai.com/v1', 'https://api.openai.com/*'],
    ['https://models.example.org', 'https://models.example.org', 'https://models.example.org/*'],
    [
      'https://models.example.org:8443/v1',
      'https://models.example.org:8443/v1',
      'https://models.example.org/*',
    ],
    ['https://openrouter.ai:443/api/v1', 'https://openrouter.ai/api/v1', 'https://openrouter.ai/*'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1', 'http://localhost/*'],
    ['http://LOCALHOST:11434', 'http://localhost:11434', 'http://localhost/*'],
    ['http://127.0.0.1:1234/v1/', 'http://127.0.0.1:1234/v1', 'http://127.0.0.1/*'],
    ['http://127.1:1234', 'http://127.0.0.1:1234', 'http://127.0.0.1/*'],
    ['https://192.168.1.20/v1', 'https://192.168.1.20/v1', 'https://192.168.1.20/*'],
  ])('%s', (typed, url, pattern) => {
    expect(checkBaseUrl(typed)).toEqual({ ok: true, url, origin: new URL(url).origin, pattern });
  });

  it('shows a look-alike of another alphabet in its encoded form', () => {
    expect(checkBaseUrl('https://\u0430pi.openai.com/v1')).toMatchObject({
      origin: 'https://xn--pi-6kc.openai.com',
    });
  });
});

describe('the browser’s own model', () => {
  it('has a name in place of an address, an origin that nothing else has, and nothing to allow', () => {
    expect(checkBaseUrl(` ${BUILT_IN_URL} `)).toEqual({
      ...{ ok: true, url: BUILT_IN_URL, origin: BUILT_IN_URL, pattern: null },
    });
    expect(originOf(BUILT_IN_URL)).toBe(BUILT_IN_URL);
    expect(originOf('https://api.openai.com/v1')).toBe('https://api.openai.com');
  });

  it.each([
    ...['browser://built-in/', 'browser://built-in/v1', 'browser://built-in:80', 'BROWSER://built-in'],
    ...['browser://Built-in', 'browser://built-in?x', 'browser://built-in.evil.example', 'browser:built-in'],
    ...['browser://', 'chrome://built-in', 'browser://x@built-in'],
  ])('is not %s', (typed) => {
    expect(checkBaseUrl(typed).ok).toBe(false);
  });
});

describe('addresses that may not', () => {
  it.each([
    ['', 'Type the address'],
    ['   ', 'Type the address'],
    ['http://api.openai.com/v1', 'http: works only'],
    ['http://localhost.evil.com/v1', 'http: works only'],
    ['http://127.0.0.1.evil.com/v1', 'http: works only'],
    ['http://127.0.0.1.evil', 'http: works only'],
    ['http://notlocalhost:80', 'http: works only'],
    ['http://127.0.0.2', 'http: works only'],
    ['http://0.0.0.0:11434', 'http: works only'],
    ['http://192.168.1.20:11434/v1', 'http: works only'],
    ['http://localhost@evil.com/v1', 'before the @'],
    ['https://user:pass@x.org', 'before the @'],
    ['https://@x.org', 'before the @'],
    ['http://[::1]:11434/v1', 'localhost or 127.0.0.1'],
    ['https://[2001:db8::1]/v1', 'Write a name'],
    ['https://*/v1', 'name of the server'],
    ['https://*.example.org/v1', 'name of the server'],
    ['https://api.openai.com./v1', 'name of the server'],
    ['https://x.org/v1?key=abc', '? or #'],
    ['https://x.org/v1?', '? or #'],
    ['https://x.org/v1#a', '? or #'],
    ['https://api.openai.com/v1/chat/completions', 'Winnow adds it'],
    ['https://exa mple.org', 'no spaces'],
    ['https://example.org\\@evil.com', 'no backslashes'],
    ['https://exam\tple.org', 'no spaces'],
    ['ftp://example.org/v1', 'https://'],
    ['file:///etc/passwd', 'https://'],
    ['javascript:alert(1)', 'https://'],
    ['javascript://example.org/%0aalert(1)', 'https://'],
    ['data:text/plain,x', 'https://'],
    ['chrome-extension://abc/v1', 'https://'],
    ['https://', 'not a web address'],
    ['https://999.1.1.1', 'not a web address'],
    ['https://x.org:99999', 'not a web address'],
    ['sk-abcdef', 'https://'],
  ])('%s', (typed, why) => {
    const check = checkBaseUrl(typed);
    expect(check.ok).toBe(false);
    expect(check.ok ? '' : check.why).toContain(why);
  });

  it.each([
    ['api.openai.com/v1', 'https://api.openai.com/v1'],
    ['localhost:11434/v1', 'http://localhost:11434/v1'],
    ['127.0.0.1:1234', 'http://127.0.0.1:1234'],
    ['models.example.org:8443', 'https://models.example.org:8443'],
  ])('%s lacks a scheme only, and the whole address is suggested', (typed, whole) => {
    const check = checkBaseUrl(typed);
    expect(check.ok ? '' : check.why).toContain(`: ${whole}`);
  });
});
