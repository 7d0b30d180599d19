import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED } from './shared-folder';

/** Pages that arXiv's own code rendered, with what a correct reader finds on them; for tests only. */

// They are not ours to publish, so they lie beside the repository and may be absent.
const FOLDER = join(SHARED, 'arxiv');

/** One line of the folder's index. */
export interface SavedPage {
  /** `pages/seed-new.html` */
  file: string;
  url: string;
  status: number;
  papers: number;
}

/** All saved pages; none where the folder is absent, which is said once. */
export function savedPages(): SavedPage[] {
  if (!existsSync(FOLDER)) {
    process.stdout.write(`Saved arXiv pages are not here (${FOLDER}): tests against them are left out.\n`);
    return [];
  }
  const index: SavedPage[] = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8'));
  return index.filter((page) => page.file.startsWith('pages/'));
}

/** Source of a saved page. */
export function savedHtml(page: SavedPage): string {
  return readFileSync(join(FOLDER, page.file), 'utf8');
}

/** What is to be found on a saved page. Fails where nobody has written that down. */
export function savedExpectation(page: SavedPage): { kind: string; items: unknown[] } {
  const file = page.file.replace(/^pages\/(.*)\.html$/, 'expected/$1.json');
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

/** An answer of arXiv's API; empty where the folder is absent. */
export function savedFeed(name: string): string {
  const path = join(FOLDER, 'api', name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
