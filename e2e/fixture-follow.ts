import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fnv1a } from '../lib/base/fnv1a.ts';
import { LAB } from './browsers/shared-chromium.ts';
import type { Day } from './fixture-days.ts';
import type { ArxivRequest, ArxivServer, ServedPage } from './servers/arxiv-server.ts';

const SHARED = join(import.meta.dirname, '../../shared');
const DIGESTS_MISSING = `Real digests are not here (${SHARED}/digests): made ones are published in their place.`;

/** A web space of their own. */
export interface Publisher {
  address(path: string): string;
  /** Puts a file up, or another in its place; null takes it away. */
  put(path: string, page: string | ServedPage | null): void;
  /** What was asked of it since the last look: path, and whether only for what has changed. */
  asked(): { path: string; conditional: boolean }[];
}

/** Says of each file what servers say, so that who has it need not read it again. */
export function startPublishing(arxiv: ArxivServer): Publisher {
  const files = new Map<string, ServedPage>();
  const log: ArxivRequest[] = [];
  arxiv.answer((request) => {
    if (request.host !== LAB) return undefined;
    log.push(request);
    const file = files.get(request.path) ?? { status: 404, body: 'Not found' };
    const etag = `"${fnv1a(file.body ?? '').toString(16)}"`;
    const headers = { 'content-type': 'application/octet-stream', etag, ...file.headers };
    return request.headers['if-none-match'] === etag ? { status: 304, headers } : { ...file, headers };
  });
  return {
    address: (path) => `https://${LAB}${path}`,
    put(path, page) {
      if (page === null) files.delete(path);
      else files.set(path, typeof page === 'string' ? { body: page } : page);
    },
    asked: () =>
      log
        .splice(0)
        .map(({ path, headers }) => ({ path, conditional: headers['if-none-match'] !== undefined })),
  };
}

/**
 * Digests of two days before the day of the listing: real ones where they are here, which speak of other papers; and the
 * day's own, as another program writes it.
 */
export function threeDays(day: Day): [earliest: string, before: string, today: string] {
  const folder = join(SHARED, 'digests');
  const real = existsSync(folder)
    ? ['seed-program-2025-03.md', 'fork-a.md'].map((file) => readFileSync(join(folder, file), 'utf8'))
    : [];
  if (real.length === 0) console.log(DIGESTS_MISSING);
  const [earliest, before] = real;
  const made = (id: string) =>
    otherProgram([{ id, title: `Paper ${id}`, relevance: 9, novelty: 8, comment: 'Why.' }]);
  return [earliest ?? made('2601.00001'), before ?? made('2601.00002'), otherProgram(day.papers)];
}

type Scored = Pick<Day['papers'][number], 'id' | 'title' | 'relevance' | 'novelty' | 'comment'>;

/** Scores as programs write them that are none of ours. */
export function otherProgram(papers: readonly Scored[]): string {
  const rows = papers.map(({ id, title, comment, relevance, novelty }) => [
    id,
    { title, authors: ['A B'], abstract: '', COMMENT: comment, RELEVANCE: relevance, NOVELTY: novelty },
  ]);
  return JSON.stringify(Object.fromEntries(rows));
}

/**
 * Copies a build to one whose reader has let it reach a host already: Chromium's question for it is a window of its own, which
 * no tool can answer (Playwright 1.65, tried 2026-12). In Firefox the question itself is tested.
 */
export function allowing(build: string, dir: string, host: string): string {
  cpSync(build, dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions.push(`https://${host}/*`);
  writeFileSync(path, JSON.stringify(manifest));
  return dir;
}
