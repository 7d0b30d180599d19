import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of the project, and where builds go. */
export const ROOT = resolve(import.meta.dirname, '../..');
export const OUTPUT = join(ROOT, '.output');

export const BROWSERS = ['chrome', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

/** What `package.json` says of this version. */
export function packageVersion(root = ROOT): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

/** What a release consists of, by the names under which it is handed out. `wxt.config.ts` names the zips alike. */
export function artifactNames(version: string) {
  const name = (what: string) => `winnow-${version}-${what}`;
  const zips = [...BROWSERS, 'sources' as const].map((what) => name(`${what}.zip`));
  return { zips, sbom: name('sbom.cdx.json'), sums: name('SHA256SUMS') };
}

export function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** In the form that `sha256sum --check` reads. */
export function sumsOf(files: readonly { name: string; content: Buffer }[]): string {
  return files.map(({ name, content }) => `${sha256(content)}  ${name}\n`).join('');
}
