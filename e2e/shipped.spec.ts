import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROME_BUILD, expect, FIREFOX_BUILD, test } from './fixture.ts';

/** What is shipped, read as files. */

test('nothing that is shipped makes code of a string, or loads it from elsewhere', () => {
  const code =
    /\beval\(|new Function\(|\bimport\(\s*["'`]https?:|importScripts\(|<script[^>]+src=["']?(https?:)?\/\//;
  for (const build of [CHROME_BUILD, FIREFOX_BUILD]) {
    const names = readdirSync(build, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => /\.(js|html)$/.test(name));
    expect(files.length).toBeGreaterThan(8);
    expect(files.filter((name) => code.test(readFileSync(join(build, name), 'utf8')))).toEqual([]);
  }
  expect('eval(x) new Function(x)').toMatch(code);
});

test('the manifest asks for what it needs and opens nothing', () => {
  const manifest = JSON.parse(readFileSync(join(CHROME_BUILD, 'manifest.json'), 'utf8'));
  expect(manifest.permissions).toEqual(['storage', 'alarms']);
  expect(manifest.optional_permissions).toEqual(['declarativeNetRequestWithHostAccess', 'notifications']);
  expect(manifest.host_permissions).toEqual([
    'https://arxiv.org/*',
    'https://www.arxiv.org/*',
    'https://export.arxiv.org/*',
    'https://browse.arxiv.org/*',
    'https://rss.arxiv.org/*',
    'https://api.openai.com/*',
  ]);
  expect(manifest.optional_host_permissions).toEqual([
    'https://*/*',
    'http://localhost/*',
    'http://127.0.0.1/*',
  ]);
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest.externally_connectable).toEqual({ ids: [] });
  expect(manifest.incognito).toBe('not_allowed');
  expect(manifest.content_scripts).toHaveLength(1);
  const csp: string = manifest.content_security_policy.extension_pages;
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(csp.split('; ')).toContain(rule);
  }
  const words = csp.split(/[; ]+/);
  expect(
    words.filter((word) => /unsafe|^\*$|^wss?:|^http:(?!\/\/(?:localhost|127\.0\.0\.1):)/.test(word)),
  ).toEqual([]);
});

test('Firefox is asked for no more than Chromium, and Android’s from the version that can ask for it', () => {
  const read = (build: string) => JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  const [chrome, firefox] = [read(CHROME_BUILD), read(FIREFOX_BUILD)];
  for (const list of ['permissions', 'host_permissions', 'optional_host_permissions', 'incognito'])
    expect(firefox[list], list).toEqual(chrome[list]);
  expect(firefox.optional_permissions).toEqual(['notifications']);
  const { gecko, gecko_android } = firefox.browser_specific_settings;
  expect([gecko.strict_min_version, gecko_android.strict_min_version]).toEqual(['140.0', '142.0']);
});
