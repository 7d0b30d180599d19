import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifactNames, BROWSERS, OUTPUT, packageVersion, ROOT } from './artifacts.ts';
import { type Candidate, gateFaults } from './gate-faults.ts';
import type { Manifest } from './permissions.ts';
import { readZip } from './read-zip.ts';

/** Says why the zips in `.output/` must not be released under a tag, and fails then: `npm run release:gate -- v1.2.3`. */
const [, , tag = ''] = process.argv;
const version = packageVersion();
const json = <T>(path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
const { zips } = artifactNames(version);

const faults = gateFaults({
  tag,
  versions: [version, json<{ version: string }>('package-lock.json').version],
  changelog: readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'),
  status: execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' }),
  builds: BROWSERS.map((browser, at) => {
    const files = readZip(readFileSync(join(OUTPUT, zips[at] ?? '')));
    return { browser, files, manifest: JSON.parse(String(files.get('manifest.json'))) as Manifest };
  }),
  allowed: json<Candidate['allowed']>('.github/release/permissions.json'),
});
console.log(faults.length === 0 ? `${tag} may go out.` : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
