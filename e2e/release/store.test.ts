import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserManifest } from 'wxt';
import { LISTING_MATCHES } from '../../lib/arxiv/listing-matches.ts';
import { messagesOf } from '../../lib/testing/messages.ts';
import config from '../../wxt.config.ts';
import { BROWSERS, type Browser, ROOT } from './artifacts.ts';
import { type Manifest, type Permissions, permissionsOf, wider } from './permissions.ts';

/** What stores are told, held against what is built. */
const read = (path: string) => readFileSync(join(ROOT, '.github', path), 'utf8');
const section = (text: string, heading: string) =>
  text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';

function manifestOf(browser: Browser): UserManifest {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is not made by a function any more.');
  return manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' }) as UserManifest;
}

/** What a browser is asked for, as the gate sees it in a build. */
function asked(browser: Browser): Permissions {
  const manifest = manifestOf(browser) as Manifest;
  return permissionsOf({ ...manifest, content_scripts: [{ matches: LISTING_MATCHES }] });
}

const ROWS = [...read('store/permissions.md').matchAll(/^\| `([^`]+)` \| (required|optional) \| (.+) \|$/gm)];

describe('permissions', () => {
  it('each that a manifest asks for has its reason, and no other', () => {
    const of = (kinds: string[]) =>
      BROWSERS.flatMap((each) => kinds.flatMap((kind) => asked(each)[kind] ?? []));
    const told = (wanted: string) => ROWS.flatMap(([, name, kind]) => (kind === wanted ? [name] : []));
    expect(told('required').sort()).toEqual([...new Set(of(['permissions', 'host_permissions']))].sort());
    expect(told('optional').sort()).toEqual(
      [...new Set(of(['optional_permissions', 'optional_host_permissions']))].sort(),
    );
    for (const [, name, , why = ''] of ROWS) expect(why.length, name).toBeGreaterThan(20);
  });

  it.each(BROWSERS)('%s: none is wider than at the last release', (browser) => {
    const last = JSON.parse(read('release/permissions.json')) as Record<Browser, Permissions>;
    expect(wider(last[browser], asked(browser))).toEqual([]);
  });
});

describe('the listing', () => {
  it.each(['en', 'de'])(
    '%s: name and summary are those of the extension, within the stores’ bounds',
    (language) => {
      const listing = read(`store/listing.${language}.md`);
      const { name, description } = messagesOf(language);
      expect(section(listing, 'Name')).toBe(name?.message);
      expect(section(listing, 'Summary')).toBe(description?.message);
      expect(section(listing, 'Summary').length).toBeLessThanOrEqual(132);
      // Edge wants 250 at least.
      const { length } = section(listing, 'Description');
      expect(length).toBeGreaterThan(250);
      expect(length).toBeLessThan(10_000);
    },
  );
});

describe('privacy', () => {
  it('what AMO is told is what the manifest declares', () => {
    const gecko = manifestOf('firefox').browser_specific_settings?.gecko as {
      data_collection_permissions?: { required: string[]; optional?: string[] };
    };
    const { required = [], optional = [] } = gecko.data_collection_permissions ?? {};
    expect(section(read('store/data-use.md'), 'AMO')).toContain(
      `\`required\`: ${required.map((each) => `\`${each}\``).join(', ')}. None optional.`,
    );
    expect(optional).toEqual([]);
  });

  it('the page says what goes where, what is kept, and what a page can still learn', () => {
    const page = read('PRIVACY.md');
    for (const heading of [
      'What goes where',
      'What is kept, and where',
      'What a page can learn',
      'Limited use',
    ])
      expect(section(page, heading).length, heading).toBeGreaterThan(200);
    expect(section(page, 'What a page can learn')).toContain('`window.find`');
    expect(page).toContain('Limited Use requirements');
  });

  it('reviewers see it without a key, by commands that are there', () => {
    const notes = read('store/reviewers.md');
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const commands = [...notes.matchAll(/npm run ([\w:]+)/g)].map(([, command = '']) => command);
    expect(commands).toContain('demo');
    for (const command of commands) expect(scripts).toHaveProperty([command]);
    expect(notes).toContain('without a key');
    expect(notes).toContain(
      readFileSync(join(ROOT, 'e2e/demo/sample-site.ts'), 'utf8').match(/DEMO_KEY = '([^']+)'/)?.[1],
    );
  });
});
