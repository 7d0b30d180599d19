import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A build whose background lives at another time. */
export interface MovedBuild {
  dir: string;
  /** From the next start of the browser on. */
  set(at: Date): void;
}

interface Manifest {
  background: { service_worker?: string; scripts?: string[] };
}

/**
 * Copies a build and puts a clock in front of its background, of which no byte is changed. No tool moves the clock
 * of a service worker: Playwright's is for pages, and one under the whole browser (libfaketime 0.9.10, tried 2026-11)
 * makes Chromium take a minute to start.
 *
 * @param dir where the copy goes; the browser knows an extension by its folder, and keeps its data by that
 */
export function moveBuild(build: string, dir: string): MovedBuild {
  cpSync(build, dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
  const { background } = manifest;
  if (background.scripts) background.scripts.unshift('clock.js');
  if (background.service_worker !== undefined) {
    writeFileSync(join(dir, 'moved.js'), `import './clock.js';\nimport './${background.service_worker}';\n`);
    background.service_worker = 'moved.js';
  }
  writeFileSync(join(dir, 'clock.js'), CLOCK);
  return {
    dir,
    set: (at) =>
      writeFileSync(path, JSON.stringify({ ...manifest, short_name: String(at.getTime() - Date.now()) })),
  };
}

/**
 * Moves what the background reads of the time, and the moments at which it asks to be woken. How far stands in the
 * manifest, which is read with each start of the browser; Chromium keeps the scripts of a worker over restarts.
 */
const CLOCK = `const { alarms, runtime } = globalThis.browser ?? globalThis.chrome;
const offset = Number(runtime.getManifest().short_name);
const RealDate = Date;
const now = () => RealDate.now() + offset;
globalThis.Date = new Proxy(RealDate, {
  construct: (date, args, type) => Reflect.construct(date, args.length > 0 ? args : [now()], type),
  apply: () => new RealDate(now()).toString(),
  get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
});
const create = alarms.create.bind(alarms);
alarms.create = (name, info) =>
  create(name, info.when === undefined ? info : { ...info, when: info.when - offset });
`;
