import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ListedPaper } from '../../lib/papers/paper';
import type { Score } from '../../lib/papers/score';

/** A paper as a listing sends it, with what the scripted model says of it. */
export type BenchPaper = ListedPaper & Score;

const SEEDS = ['../shared/seed/papers.json', '../shared/seed/papers-421.json'];
const SAMPLE = 'e2e/sample/papers.json';

/** The seed's own day and the large one, or the project's sample where they are not at hand. */
export function benchPapers(): BenchPaper[][] {
  if (SEEDS.every((file) => existsSync(resolve(file)))) return SEEDS.map(readPapers);
  console.log(`engine: no papers at ${SEEDS.join(' and ')}, measured on ${SAMPLE} instead`);
  return [readPapers(SAMPLE)];
}

/** The seed's two files spell their fields differently. */
function readPapers(file: string): BenchPaper[] {
  const rows = JSON.parse(readFileSync(resolve(file), 'utf8')) as Record<string, unknown>[];
  return rows.map((row) => {
    const field = (name: string) => row[name] ?? row[name.toUpperCase()];
    return {
      id: String(row.id ?? row.arxiv_id),
      version: 1,
      title: String(row.title),
      authors: row.authors as string[],
      abstract: String(row.abstract),
      replaced: false,
      relevance: Number(field('relevance')),
      novelty: Number(field('novelty')),
      comment: String(field('comment')),
    };
  });
}
