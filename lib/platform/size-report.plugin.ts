import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the built files are there for, in the order of the table. */
export type Part = 'content script' | 'background' | 'pages' | 'fonts' | 'rest';

/** Bytes as they lie on the disk, and packed as they travel. */
export interface Size {
  raw: number;
  gzip: number;
}

/**
 * The most that a part may have, in bytes as it lies on the disk: what it had when this was written, and a
 * twentieth more. The content script is loaded into every listing, the background whenever it wakes. The reader's
 * words take none of it: they are in `_locales`. Criteria in
 * ten languages and in every sort of outline took 20 kB of the latter, a daily run that reads today's pages 6, reading
 * replies in ten languages, and in one way only, 27, what is learned without a model and the one spelling of a text 8, what is learned
 * from scores, and texts that address a model in forty languages, 25. Of the pages
 * 84 kB read other programs' digests, with a parser of HTML tables: they are loaded when a file is chosen. Which names of a
 * model a price is for took 15; starting points for nineteen fields, which no listing loads, 22. The page's surface
 * (histogram, switches, text filter, account, details, triage, keys) took 43 kB of the content script; right-to-left lines,
 * forced colours, print and a long page's slices 4 more, titles alone in two lines, each unfolded by a press, 2. The popup's glance
 * and a welcome page that ticks what is done brought the pages just above 635 kB; the rehearsal of
 * criteria, with its table and words, took 10; the digest of what a page showed, and an action for each state in the popup, 2,
 * where axes are added to criteria, 3.
 * To live beside other scripts (followed, mended, put back, keys held) took 6 of the content script; scores of followed digests,
 * with whose they are, what else was said and where two differ, 5.
 * Followed digests, looked at, followed and let go of, took 9 of the pages.
 * What was learned, looked back on and steered, took 8 of the background and 8 of the pages. To follow others' digests took 19 of the
 * background: addresses, links, days, trust, and the reading of each. Of the SDK the background has
 * the streams and the errors: its client with all that it offers was 378 kB more. The texts of licences, which have a page to
 * themselves, took 52 of the pages.
 */
export const BUDGET: Readonly<Partial<Record<Part, number>>> = {
  'content script': 134_000,
  background: 530_000,
  pages: 750_000,
};

/** What a built file belongs to, by its path in the output. */
export function partOf(path: string): Part {
  if (path.startsWith('content-scripts/')) return 'content script';
  if (path === 'background.js') return 'background';
  if (/\.woff2?$/.test(path)) return 'fonts';
  return /\.(js|css|html)$/.test(path) ? 'pages' : 'rest';
}

/** The sizes of each part and of all. */
export function partSizes(files: Iterable<readonly [path: string, size: Size]>): Map<Part | 'all', Size> {
  const parts: (Part | 'all')[] = ['content script', 'background', 'pages', 'fonts', 'rest', 'all'];
  const sums = new Map(parts.map((part) => [part, { raw: 0, gzip: 0 }]));
  for (const [path, { raw, gzip }] of files)
    for (const sum of [sums.get(partOf(path)), sums.get('all')])
      if (sum) Object.assign(sum, { raw: sum.raw + raw, gzip: sum.gzip + gzip });
  return sums;
}

/** One line for each part that is above its budget, with what to do about it. */
export function overBudget(sizes: ReadonlyMap<Part | 'all', Size>): string[] {
  return Object.entries(BUDGET).flatMap(([part, most]) => {
    const raw = sizes.get(part as Part)?.raw ?? 0;
    if (raw <= most) return [];
    return `The ${part} has ${kB(raw)}, more than the ${kB(most)} of its budget. Find out what came in; if it is worth its room, raise BUDGET in size-report.plugin.ts and say why.`;
  });
}

/**
 * For the end of a production build: prints the sizes, raw and packed, of each file with code in it and of the
 * parts, and lets the build fail where a part is above its budget.
 * @throws where a part is above its budget
 */
export function reportSizes(outDir: string, paths: readonly string[], print: (text: string) => void): void {
  const files = paths.map((path) => {
    const bytes = readFileSync(join(outDir, path));
    return [path, { raw: bytes.length, gzip: gzipSync(bytes).length }] as const;
  });
  const sizes = partSizes(files);
  const withCode = files.filter(([path]) => !['fonts', 'rest'].includes(partOf(path)));
  print([...withCode, ...sizes].map(([name, size]) => row(name, size)).join('\n'));
  const over = overBudget(sizes);
  if (over.length > 0) throw new Error(over.join('\n'));
}

function row(name: string, { raw, gzip }: Size): string {
  return `  ${name.padEnd(56)}${kB(raw).padStart(12)}${kB(gzip).padStart(12)} gzip`;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}
