import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What a program printed, whether it liked what it read or not. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** @param input for its standard input. A program that hangs is ended after ten minutes. */
export function run(program: string, args: readonly string[], cwd: string, input?: string): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      { cwd, maxBuffer: 1e9, timeout: 600_000, encoding: 'utf8' },
      (error, out, err) =>
        resolve({ code: error ? (typeof error.code === 'number' ? error.code : 1) : 0, out, err }),
    );
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}

/** The first match in what a program says when asked; null where it is not installed. */
export async function versionOf(
  program: string,
  args: readonly string[],
  pattern: RegExp,
): Promise<string | null> {
  const { out, err } = await run(program, args, '/');
  return pattern.exec(`${out}\n${err}`)?.[1] ?? null;
}

/** Readers from npm: pinned, and in a folder of their own, so that the project does not depend on them. */
const PACKAGES: Readonly<Record<string, string>> = {
  ...{
    '@citation-js/core': '0.8.2',
    '@citation-js/plugin-ris': '0.8.2',
    '@citation-js/plugin-bibtex': '0.8.2',
  },
  ...{ feedparser: '2.6.0', 'rss-parser': '3.13.0', '@rowanmanning/feed-parser': '2.1.5' },
  ...{ commonmark: '0.31.2', 'markdown-it': '15.0.3', marked: '18.2.1' },
};

let packages: Promise<NodeJS.Require | null> | null = null;

/** Installs them once; null where that does not work. */
export function npmReaders(folder: string): Promise<NodeJS.Require | null> {
  packages ??= (async () => {
    await run('npm', ['init', '-y'], folder);
    const names = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
    const { code, err } = await run('npm', ['install', '--no-audit', '--no-fund', ...names], folder);
    if (code === 0) return createRequire(join(folder, 'package.json'));
    console.log(`npm installs no readers here: ${err.trim().split('\n')[0] ?? ''}`);
    return null;
  })();
  return packages;
}

/** Of a package of these. */
export function npmVersion(name: string): string {
  return PACKAGES[name] ?? '';
}
