import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED } from './shared-folder';

/** Digests that others made, and small files that were read wrongly. They are not ours to publish and may be absent. */
const FOLDERS = ['digests', 'cases'].map((name) => join(SHARED, name));

export const SHARED_HERE = FOLDERS.every((folder) => existsSync(folder));
export const SHARED_MISSING = `Others' digests are not here (${FOLDERS.join(', ')}): what is tested on them is tested on made-up ones only.`;

/** A file by its path, `digests/fork-a.md`. */
export function sharedFile(path: string): string {
  return readFileSync(join(SHARED, path), 'utf8');
}

export function sharedDigests(): string[] {
  return existsSync(join(SHARED, 'digests')) ? readdirSync(join(SHARED, 'digests')).sort() : [];
}
