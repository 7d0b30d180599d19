import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifactNames, OUTPUT, packageVersion, ROOT, sumsOf } from './artifacts.ts';
import { steadySbom } from './sbom.ts';

/** Puts the bill of materials and the sums beside the zips that `wxt zip` has made, and prints the sums. */
const { zips, sbom, sums } = artifactNames(packageVersion());
const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
// npm is a script on some systems.
const said = execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
writeFileSync(join(OUTPUT, sbom), steadySbom(said, 'winnow'));
const files = [...zips, sbom].map((name) => ({ name, content: readFileSync(join(OUTPUT, name)) }));
writeFileSync(join(OUTPUT, sums), sumsOf(files));
console.log(`${sumsOf(files)}\nin .output/, with ${sums}`);
