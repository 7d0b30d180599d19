import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPage } from '../../lib/arxiv/read-page.ts';
import { differences } from './differences.ts';
import { livePages } from './live-pages.ts';

/** jsdom has no types of its own; a document is all that is wanted of it. */
const { JSDOM }: { JSDOM: new (html: string) => { window: { document: Document } } } = createRequire(
  import.meta.url,
)('jsdom');

/** Where the pages are kept, to look at what has changed. */
const FOLDER = join(import.meta.dirname, '../../.output/canary');

/** arXiv's pace for programs, with some to spare. */
const GAP_MS = 4000;

/**
 * `npm run canary`: reads one live page of each kind, reports what is not as the reader expects it, and keeps the
 * pages. Twelve requests, one after the other. Resolves to whether all is well; never part of the tests.
 */
export async function runCanary(get = fetchPage): Promise<boolean> {
  await mkdir(FOLDER, { recursive: true });
  let well = true;
  let reached = 0;
  for (const [i, page] of livePages().entries()) {
    if (i > 0) await sleep(GAP_MS);
    const answer = await get(page.url).catch((error: Error) => error);
    if (answer instanceof Error) {
      console.log(`${page.name}: not reached (${answer.message})`);
      if (reached === 0) break;
      continue;
    }
    reached += 1;
    const file = join(FOLDER, `${page.name.replaceAll(' ', '-')}.html`);
    await writeFile(file, answer.html);
    const doc = new JSDOM(answer.html).window.document;
    const reading = readPage(doc, page.url);
    const found = differences(page, { status: answer.status, doc, reading });
    const papers = reading.state === 'read' ? `${reading.entries.length} papers` : reading.state;
    console.log(
      found.length === 0 ? `${page.name}: as expected, ${papers}` : `${page.name}: ${found.join('\n')}`,
    );
    if (found.length > 0) console.log(`  kept in ${file}`);
    well &&= found.length === 0;
  }
  if (reached === 0) console.log('canary: there is no network, nothing was read');
  return well;
}

async function fetchPage(url: string): Promise<{ status: number; html: string }> {
  const headers = { 'user-agent': 'winnow-canary (reads one page of each kind, by hand)' };
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(60_000) });
  return { status: response.status, html: await response.text() };
}
