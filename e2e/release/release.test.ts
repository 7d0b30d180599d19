import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { artifactNames, ROOT, sumsOf } from './artifacts.ts';
import { type Candidate, gateFaults } from './gate-faults.ts';
import { type Manifest, permissionsOf, wider } from './permissions.ts';
import { readZip } from './read-zip.ts';
import { steadySbom } from './sbom.ts';

/** Made by Python’s `zipfile`: a file that is stored and one that is packed. */
const ZIP =
  'UEsDBBQAAAAAAAAAIQDXf5x1EwAAABMAAAANAAAAbWFuaWZlc3QuanNvbnsidmVyc2lvbiI6IjEuMi4zIn1QSwMEFA' +
  'AACAgAAAAhAIZUQaYMAAAALAEAAAsAAABsb25nL8OkLnR4dEtMT8zMU0gcJYkgAVBLAQIUAxQAAAAAAAAAIQDXf5x1' +
  'EwAAABMAAAANAAAAAAAAAAAAAACAAQAAAABtYW5pZmVzdC5qc29uUEsBAhQDFAAACAgAAAAhAIZUQaYMAAAALAEAAA' +
  'sAAAAAAAAAAAAAAIABPgAAAGxvbmcvw6QudHh0UEsFBgAAAAACAAIAdAAAAHMAAAAAAA==';

const MANIFEST: Manifest = {
  version: '1.2.3',
  permissions: ['storage'],
  content_scripts: [{ matches: ['https://arxiv.org/list/*'] }],
  content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'; img-src 'self'" },
};

function candidate(change: Partial<Candidate> = {}, manifest = MANIFEST, files: Record<string, string> = {}) {
  const content = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  return gateFaults({
    ...{ tag: 'v1.2.3', versions: ['1.2.3', '1.2.3'], changelog: '# Changelog\n\n## 1.2.3 – 2027-01-01\n' },
    ...{ status: '', allowed: { chrome: permissionsOf(MANIFEST) } },
    builds: [{ browser: 'chrome', manifest, files: content }],
    ...change,
  });
}

describe('the gate', () => {
  it('lets a release through', () => {
    const files = { 'background.js': 'const keyPage="https://console.example/keys"', 'a.css': 'a{}' };
    expect(candidate({}, MANIFEST, files)).toEqual([]);
  });

  it.each<[string, Partial<Candidate>, RegExp]>([
    ['another tag', { tag: 'v1.2.4' }, /The tag is “v1.2.4”/],
    ['no tag', { tag: '' }, /The tag is “”/],
    ['a lock file of another version', { versions: ['1.2.3', '1.2.2'] }, /Not all versions/],
    ['no section in the changelog', { changelog: '## Unreleased\n' }, /no section of 1.2.3/],
    ['a tree that is not clean', { status: ' M lib/run/run.ts\n' }, /not clean:\n M lib\/run\/run.ts$/],
    ['a browser that was never released to', { allowed: {} }, /wider than before: permissions: storage/],
  ])('refuses %s', (_what, change, why) => {
    expect(candidate(change).join('\n')).toMatch(why);
  });

  it.each<[string, Partial<Manifest>, RegExp]>([
    ['a manifest of another version', { version: '1.2.4' }, /Not all versions/],
    [
      'a new permission',
      { permissions: ['storage', 'tabs'] },
      /chrome: wider than before: permissions: tabs/,
    ],
    ['a new host', { host_permissions: ['https://*/*'] }, /host_permissions: https/],
    ['a new page', { content_scripts: [{ matches: ['https://arxiv.org/*'] }] }, /matches: https:\/\/arxiv/],
    ['the policy of a build for development', { content_security_policy: {} }, /policy/],
    ['its command', { commands: { 'wxt:reload-extension': {} } }, /wxt:reload-extension/],
  ])('refuses %s', (_what, change, why) => {
    expect(candidate({}, { ...MANIFEST, ...change }).join('\n')).toMatch(why);
  });

  it.each([
    ['a.js', 'f();//# sourceMappingURL=a.js.map', 'chrome: a source map in a.js'],
    ['a.js.map', '{}', 'chrome: a source map in a.js.map'],
    ['b.js', 'f(),console.log(1)', 'chrome: words to the console in b.js'],
    ['b.js', 'a;debugger;', 'chrome: a breakpoint in b.js'],
    [
      'popup.html',
      '<script src="http://localhost:3000/@vite/client">',
      'chrome: a development server in popup.html',
    ],
  ])('refuses what a build for development leaves in %s: %s', (path, text, fault) => {
    expect(candidate({}, MANIFEST, { [path]: text })).toEqual([fault]);
  });

  it('what was optional and is required now is wider; less is not', () => {
    const before = { optional_permissions: ['notifications'], permissions: ['storage', 'alarms'] };
    const now = { optional_permissions: [], permissions: ['notifications', 'storage'] };
    expect(wider(before, now)).toEqual(['permissions: notifications']);
  });
});

describe('what is handed out', () => {
  it('a zip of another program’s is read', () => {
    const files = readZip(Buffer.from(ZIP, 'base64'));
    expect([...files].map(([path, content]) => [path, content.toString()])).toEqual([
      ['manifest.json', '{"version":"1.2.3"}'],
      ['long/ä.txt', 'again '.repeat(50)],
    ]);
    expect(() => readZip(Buffer.from('no zip'))).toThrow(/no zip/);
  });

  it('sums are those of sha256sum', () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(sumsOf([{ name: 'a.zip', content: Buffer.alloc(0) }])).toBe(`${empty}  a.zip\n`);
  });

  it('a bill of materials says nothing of when and where it was made', () => {
    const bill = (serialNumber: string, timestamp: string, name: string) =>
      JSON.stringify({
        serialNumber,
        metadata: { timestamp, component: { name, type: 'library' } },
        components: [],
      });
    const one = steadySbom(bill('urn:uuid:1', '2026-01-01', 'my-folder'), 'winnow');
    expect(one).toBe(steadySbom(bill('urn:uuid:2', '2026-01-02', 'other'), 'winnow'));
    expect(JSON.parse(one)).toEqual({
      metadata: { component: { name: 'winnow', type: 'application' } },
      components: [],
    });
  });

  it('zips have the names that the build gives them', () => {
    const config = readFileSync(join(ROOT, 'node_modules/wxt/dist/core/resolve-config.mjs'), 'utf8');
    expect(config).toContain('{{name}}-{{packageVersion}}-sources{{modeSuffix}}.zip');
    expect(config).toContain('{{name}}-{{packageVersion}}-{{browser}}{{modeSuffix}}.zip');
    expect(artifactNames('1.2.3').zips).toEqual([
      ...['winnow-1.2.3-chrome.zip', 'winnow-1.2.3-firefox.zip', 'winnow-1.2.3-sources.zip'],
    ]);
  });
});
