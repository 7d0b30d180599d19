import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { LicensedWork } from './licensed-work.ts';

/**
 * Packages of which something is bundled, and the file with the licence of each: its own, or where a package comes
 * without one, that of its repository, in `licences/`. A build that bundles another package fails.
 */
const PACKAGES: Record<string, string> = {
  '@pydantic/genai-prices': 'LICENSE',
  '@wxt-dev/browser': './wxt.txt',
  boolbase: 'LICENSE',
  'css-select': 'LICENSE',
  'css-what': 'LICENSE',
  'dom-serializer': 'LICENSE',
  domelementtype: 'LICENSE',
  domhandler: 'LICENSE',
  domutils: 'LICENSE',
  entities: 'LICENSE',
  htmlparser2: 'LICENSE',
  idb: 'LICENSE',
  katex: 'LICENSE',
  'nth-check': 'LICENSE',
  openai: 'LICENSE',
  preact: 'LICENSE',
  rolldown: 'LICENSE',
  stemmer: 'license',
  valibot: 'LICENSE.md',
  vite: 'LICENSE.md',
  'webextension-polyfill': 'LICENSE',
  wxt: './wxt.txt',
};

/** Works of others inside of these packages, under licences of their own. */
const WITHIN = [{ name: 'KaTeX fonts', of: 'katex', licence: 'OFL-1.1', file: './katex-fonts.txt' }];

/** Modules that the build itself adds, and what they are from. */
const ADDED: [RegExp, string][] = [
  [/rolldown\/runtime\.js$/, 'rolldown'],
  [/vite\/modulepreload-polyfill\.js$/, 'vite'],
  [/virtual:model-prices$/, '@pydantic/genai-prices'],
];

const ROOT = join(import.meta.dirname, '../..');
const MODULE = 'virtual:licences';
const RESOLVED = `\0${MODULE}`;

/** Vite plugin: the module `virtual:licences` holds the licence of Winnow and those of all that is bundled with it. */
export function licences(): Plugin {
  return {
    name: 'winnow-licences',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export default ${JSON.stringify(licensedWorks())}` : undefined),
  };
}

/** Winnow first, then the others by name. */
export function licensedWorks(): LicensedWork[] {
  const own = { ...manifestOf('.'), name: 'Winnow', text: readFileSync(join(ROOT, 'LICENSE'), 'utf8') };
  const packages = Object.entries(PACKAGES).map(([name, file]) => ({
    ...manifestOf(`node_modules/${name}`),
    name,
    text: textOf(name, file),
  }));
  const within = WITHIN.map(({ name, of, licence, file }) => {
    return { name, version: manifestOf(`node_modules/${of}`).version, licence, text: textOf(of, file) };
  });
  const others = [...packages, ...within].sort((a, b) =>
    a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
  );
  return [own, ...others];
}

function manifestOf(folder: string): Pick<LicensedWork, 'version' | 'licence'> {
  const { version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  return { version, licence: license };
}

function textOf(name: string, file: string): string {
  const own = file.startsWith('./');
  const path = own ? join(import.meta.dirname, 'licences', file) : join(ROOT, 'node_modules', name, file);
  const [text = ''] = readFileSync(path, 'utf8').split('# Licenses of bundled dependencies');
  return text.replace(/^\n+|\s+$/g, '');
}

/**
 * Names of the packages that modules are from, as a bundler names modules. Our own are from none; what a package has taken in
 * of others is told apart from it.
 */
export function packagesOf(moduleIds: Iterable<string>): Set<string> {
  const names = [...moduleIds].flatMap((id) => {
    const [, name] =
      /.*node_modules\/((?:@[^/]+\/)?[^/]+(?:\/_vendor\/[^/]+)?)/.exec(id.replaceAll('\\', '/')) ?? [];
    const added = ADDED.find(([module]) => module.test(id))?.[1];
    return name ?? added ?? [];
  });
  return new Set(names);
}

/**
 * For the end of a build.
 * @param moduleIds of all that is bundled
 * @throws where a package is bundled whose licence is not told, or one is told that is not bundled
 */
export function checkLicences(moduleIds: Iterable<string>): void {
  const bundled = packagesOf(moduleIds);
  const untold = [...bundled].filter((name) => !(name in PACKAGES));
  const idle = Object.keys(PACKAGES).filter((name) => !bundled.has(name));
  if (untold.length + idle.length === 0) return;
  throw new Error(
    `PACKAGES of licences.plugin.ts: ${untold.join(', ') || 'nothing'} missing, ${idle.join(', ') || 'none'} no longer bundled.`,
  );
}
