import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { artifactNames, BROWSERS, OUTPUT, packageVersion, ROOT, sha256 } from './artifacts.ts';
import { readZip } from './read-zip.ts';

/**
 * Proves that a release can be made again: zips of two runs, and zips that are built from the unzipped sources alone,
 * after `npm ci` in another folder, are the same byte by byte; and none of them says where it was made. Takes minutes.
 */
const { zips, sbom, sums } = artifactNames(packageVersion());
// What they say is told where they fail.
const run = (cwd: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd, stdio: 'pipe', shell: process.platform === 'win32' });
const read = (folder: string, name: string) => readFileSync(join(folder, name));
const problems: string[] = [];

run(ROOT, 'npm', 'run', 'zip');
const first = new Map([...zips, sbom, sums].map((name) => [name, read(OUTPUT, name)]));
run(ROOT, 'npm', 'run', 'zip');
for (const [name, content] of first) compare('the second run', name, content, read(OUTPUT, name));

const elsewhere = mkdtempSync(join(tmpdir(), 'winnow-sources-'));
try {
  const [, , sources = ''] = zips;
  for (const [path, content] of readZip(read(OUTPUT, sources))) {
    mkdirSync(dirname(join(elsewhere, path)), { recursive: true });
    writeFileSync(join(elsewhere, path), content);
  }
  run(elsewhere, 'npm', 'ci', '--no-audit', '--no-fund');
  for (const browser of BROWSERS) run(elsewhere, 'npx', 'wxt', 'zip', '-b', browser);
  for (const name of zips)
    compare('the unzipped sources', name, first.get(name), read(join(elsewhere, '.output'), name));
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}

const here = [ROOT, `${homedir()}/`, `${tmpdir()}/`];
for (const name of zips)
  for (const [path, content] of readZip(first.get(name) ?? Buffer.alloc(0)))
    for (const word of here) if (content.includes(word)) problems.push(`${name}: ${path} says “${word}”.`);

console.log(problems.length === 0 ? 'All of it is the same, byte by byte.' : problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;

function compare(where: string, name: string, one: Buffer | undefined, other: Buffer): void {
  const [before, after] = [sha256(one ?? Buffer.alloc(0)), sha256(other)];
  console.log(`${name}\n  ${before}\n  ${after}  from ${where}`);
  if (before !== after) problems.push(`${name} differs from that of ${where}.`);
}
