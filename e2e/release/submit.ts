import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifactNames, OUTPUT, packageVersion, sha256 } from './artifacts.ts';
import { STORES } from './stores.ts';

/** Hands the zips in `.output/` in: `npm run release:submit -- chrome --publish`. Without `--publish` it says what it would do. */
const [, , store = '', ...flags] = process.argv;
const submit = STORES[store];
if (!submit) throw new Error(`There is no store “${store}”: ${Object.keys(STORES).join(', ')}.`);
const version = packageVersion();
const [chromeZip = '', firefoxZip = '', sourcesZip = ''] = artifactNames(version).zips;
const name = store === 'firefox' ? firefoxZip : chromeZip;
const zip = readFileSync(join(OUTPUT, name));
console.log(`${store}: ${name}, ${zip.length} bytes, SHA-256 ${sha256(zip)}`);
if (flags.includes('--publish')) {
  await submit({
    ...{ version, zip, sources: readFileSync(join(OUTPUT, sourcesZip)), send: fetch, pause: 5000 },
    has: (each) => Boolean(process.env[each]),
    env(each) {
      const value = process.env[each];
      if (!value) throw new Error(`${each} is not set.`);
      return value;
    },
  });
  console.log('Handed in for review.');
} else console.log('A dry run: nothing was sent.');
