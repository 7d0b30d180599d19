import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHROME_BUILD } from './fixture.ts';
import { SEED_MISSING, seedDay } from './fixture-days.ts';

/** Before the first test: there must be a build, and what will be skipped is said. */
export default function setUp(): void {
  if (!existsSync(join(CHROME_BUILD, 'manifest.json'))) {
    throw new Error('There is no production build. Run `npm run build` first.');
  }
  if (!seedDay) console.log(SEED_MISSING);
}
