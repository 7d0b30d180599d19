import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveBuild } from './browsers/moved-build.ts';
import { givenNow } from './given-now.ts';

/** Where the build is that a browser is to be given: the shipped one, or its copy with the given clock in front. */
export function datedBuild(build: string): string {
  return givenNow ? join(build, '../dated', build.endsWith('firefox-mv3') ? 'firefox' : 'chrome') : build;
}

/** Makes the copies, once for all tests. */
export function makeDatedBuilds(builds: readonly string[]): void {
  if (!givenNow) return;
  for (const build of builds) {
    rmSync(datedBuild(build), { recursive: true, force: true });
    moveBuild(build, datedBuild(build)).set(givenNow);
  }
}
