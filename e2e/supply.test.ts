import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What Winnow is built of: where it comes from, and what of it may run before anybody has looked. */

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
const lock = read('package-lock.json') as { lockfileVersion: number; packages: Record<string, Package> };
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? '';

// Wherever it is got from: the lock names no address, and npm asks the registry that it is set to.
it('every package is the one that is written down, by its version and its hash', () => {
  expect(installed.length).toBeGreaterThan(50);
  const strange = installed.filter(
    ([, { resolved, integrity = '' }]) => resolved !== undefined || !integrity.startsWith('sha512-'),
  );
  expect(strange.map(([path]) => path)).toEqual([]);
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

it('no package runs a program at installation unless it is on the list', () => {
  const running = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path));
  expect(running.filter((name) => allowScripts[name] !== true)).toEqual([]);
});
