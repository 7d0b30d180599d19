import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeDatedBuilds } from './dated-build.ts';
import { CHROME_BUILD, FIREFOX_BUILD } from './fixture.ts';
import { SEED_MISSING, seedDay } from './fixture-days.ts';
import { givenNow } from './given-now.ts';

/** Before the first test: there must be a build, and what will be skipped is said. */
export default function setUp(): void {
  for (const build of [CHROME_BUILD, FIREFOX_BUILD]) {
    if (existsSync(join(build, 'manifest.json'))) continue;
    throw new Error('There is no production build. Run `npm run build` and `npm run build:firefox` first.');
  }
  makeDatedBuilds([CHROME_BUILD, FIREFOX_BUILD]);
  if (givenNow) console.log(`The browsers’ clocks begin at ${givenNow}.`);
  if (!seedDay) console.log(SEED_MISSING);
}
