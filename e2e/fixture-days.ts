import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderListing } from './sample/listing-page.ts';
import type { SamplePaper } from './sample/sample-paper.ts';
import { samplePapers } from './sample/sample-papers.ts';

/** A paper of the day, with what the scripted model says of it. */
export interface DayPaper {
  id: string;
  title: string;
  replaced: boolean;
  relevance: number;
  novelty: number;
  comment: string;
}

/** One mailing: the two pages on which arXiv shows it, and the right scores. */
export interface Day {
  name: string;
  newPage: string;
  recentPage: string;
  papers: DayPaper[];
}

// The seed's papers are not ours to publish: they lie beside the repository and may be absent.
const SHARED = join(import.meta.dirname, '../../shared');

export const SEED_MISSING = `The seed's papers are not here (${SHARED}): tests on them are skipped, the same path is tested on the sample.`;

/** Page of arXiv's own making, or empty where they are not here. */
export function sharedPage(file: string): string {
  const path = join(SHARED, 'arxiv/pages', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

export const seedDay: Day | null = existsSync(join(SHARED, 'seed/papers.json')) ? readSeed() : null;

export const sampleDay = dayOf('the sample', samplePapers);

/** A mailing of these papers. */
export function dayOf(name: string, papers: readonly SamplePaper[]): Day {
  const listing = { category: 'cs.LG', date: '2026-02-06' };
  return {
    name,
    newPage: renderListing(papers, { ...listing, kind: 'new' }),
    recentPage: renderListing(papers, { ...listing, kind: 'recent' }),
    papers: papers.map(({ id, title, kind, relevance, novelty, comment }) => ({
      ...{ id, title, relevance, novelty, comment },
      replaced: kind === 'replace',
    })),
  };
}

/**
 * Both days, for what has to hold on either. One is enough for every day: where the seed's papers are, the sample's turn
 * comes with `npm run test:long`.
 */
export const DAYS: { name: string; day: Day | null; tag: string[] }[] = [
  { name: 'the seed', day: seedDay, tag: [] },
  { name: 'the sample', day: sampleDay, tag: seedDay ? ['@long'] : [] },
];

function readSeed(): Day {
  const read = (path: string) => JSON.parse(readFileSync(join(SHARED, path), 'utf8'));
  const scored: Omit<DayPaper, 'replaced'>[] = read('seed/papers.json');
  const listed: { items: { id: string; kind: string }[] } = read('arxiv/expected/seed-new.json');
  const replaced = new Set(listed.items.filter(({ kind }) => kind === 'replace').map(({ id }) => id));
  return {
    name: 'the seed',
    newPage: sharedPage('seed-new.html'),
    recentPage: sharedPage('seed-recent-default.html'),
    papers: scored.map((paper) => ({ ...paper, replaced: replaced.has(paper.id) })),
  };
}

/** Ids in the order of a listing's source. */
export function idsOn(html: string): string[] {
  return [...html.matchAll(/href\s*=\s*"\/abs\/([^"]+)"\s+title="Abstract"/g)].map(([, id = '']) => id);
}

/** One of each kind: a browser test takes its time. Every one of them is read in the unit tests. */
const SITE =
  /old-ids|recent-cs|month-default|catchup|author|results-hide|advanced|abs-|new-empty|list-|search-none|old-chrome/;

/** Pages of arXiv's own making; none where they are not here. */
export const savedSite: { path: string; html: string; status: number; papers: number }[] = existsSync(
  join(SHARED, 'arxiv/index.json'),
)
  ? readSite()
  : [];

function readSite(): typeof savedSite {
  const index: { file: string; url: string; status: number; papers: number }[] = JSON.parse(
    readFileSync(join(SHARED, 'arxiv/index.json'), 'utf8'),
  );
  return index
    .filter(({ file }) => file.startsWith('pages/') && SITE.test(file))
    .map(({ file, url, status, papers }) => {
      const { pathname, search } = new URL(url);
      const html = readFileSync(join(SHARED, 'arxiv', file), 'utf8');
      // On the page of one paper the index counts none.
      const isPaper = pathname.startsWith('/abs/') && status === 200;
      return { path: pathname + search, html, status, papers: isPaper ? 1 : papers };
    });
}
