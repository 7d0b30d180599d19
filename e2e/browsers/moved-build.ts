import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveDate } from './move-date.ts';

/** A build that lives at another time. */
export interface MovedBuild {
  dir: string;
  /** From the next start of the browser on. */
  set(at: Date): void;
}

interface Manifest {
  background: { service_worker?: string; scripts?: string[] };
  content_scripts: { js: string[] }[];
}

/**
 * Copies a build and puts a clock in front of its background, its pages and what it runs on arXiv's pages, of which
 * no script is changed. No tool moves the clock of a service worker: Playwright's is for pages, and one under the
 * whole browser (libfaketime 0.9.10, tried 2026-11) makes Chromium take a minute to start.
 *
 * @param dir where the copy goes; the browser knows an extension by its folder, and keeps its data by that
 */
export function moveBuild(build: string, dir: string): MovedBuild {
  cpSync(build, dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
  const { background, content_scripts } = manifest;
  if (background.scripts) background.scripts.unshift('clock.js');
  if (background.service_worker !== undefined) {
    writeFileSync(join(dir, 'moved.js'), `import './clock.js';\nimport './${background.service_worker}';\n`);
    background.service_worker = 'moved.js';
  }
  for (const { js } of content_scripts) js.unshift('clock.js');
  for (const name of readdirSync(dir)) if (name.endsWith('.html')) putClockInto(join(dir, name));
  writeFileSync(join(dir, 'clock.js'), CLOCK);
  return {
    dir,
    set: (at) =>
      writeFileSync(path, JSON.stringify({ ...manifest, short_name: String(at.getTime() - Date.now()) })),
  };
}

/** A page's own scripts are modules, which run after this one. */
function putClockInto(path: string): void {
  const html = readFileSync(path, 'utf8');
  const moved = html.replace('<head>', '<head><script src="/clock.js"></script>');
  if (moved === html) throw new Error(`${path} has no head to put a clock into.`);
  writeFileSync(path, moved);
}

/**
 * Moves what is read of the time, and the moments at which the background asks to be woken. How far stands in the
 * manifest, which is read with each start of the browser; Chromium keeps the scripts of a worker over restarts.
 */
const CLOCK = `{
  const { alarms, runtime } = globalThis.browser ?? globalThis.chrome;
  const offset = Number(runtime.getManifest().short_name);
  (${moveDate.toString()})(offset);
  const create = alarms?.create.bind(alarms);
  if (create)
    alarms.create = (name, info) =>
      create(name, info.when === undefined ? info : { ...info, when: info.when - offset });
}
`;
