import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { writeAtom } from '../../lib/digest/write-atom.ts';
import type { Digest, DigestPaper } from '../../lib/papers/digest.ts';
import { letters, shownWords, wholeNames } from './plain.ts';
import { npmReaders, npmVersion, run, versionOf } from './programs.ts';
import { compare, type Reader } from './reader.ts';

/** An entry as a reader of feeds has it. */
interface Entry {
  title: string;
  /** One text of all, or one each. */
  authors: string | string[];
  link: string;
  summary: string;
  updated: string;
  categories: string[];
}

const NOW = new Date('2026-02-06T00:00:00Z');

/** @param packages where the readers from npm are */
export function feedReaders(packages: string): Reader[] {
  return [
    fromNpm('feedparser', packages, readByFeedparser),
    fromNpm('rss-parser', packages, async (load, text) => {
      const Parser = load('rss-parser') as new () => {
        parseString(text: string): Promise<{ items: Record<string, string>[] }>;
      };
      const { items } = await new Parser().parseString(text);
      return items.map((item) => ({
        ...{
          title: item.title ?? '',
          authors: item.author ?? '',
          link: item.link ?? '',
          summary: item.summary ?? '',
        },
        ...{ updated: item.isoDate ?? item.pubDate ?? '', categories: [] },
      }));
    }),
    fromNpm('@rowanmanning/feed-parser', packages, async (load, text) => {
      const { parseFeed } = load('@rowanmanning/feed-parser') as {
        parseFeed(text: string): { items: RowanItem[] };
      };
      return parseFeed(text).items.map((item) => ({
        ...{
          title: item.title ?? '',
          authors: item.authors.map(({ name }) => name ?? ''),
          link: item.url ?? '',
        },
        ...{ summary: item.description ?? item.content ?? '', updated: item.updated?.toISOString() ?? '' },
        categories: item.categories.map(({ term }) => term),
      }));
    }),
    {
      name: 'feedparser of Python',
      needs: 'python3-feedparser',
      version: () =>
        versionOf(
          '/usr/bin/python3',
          ['-c', 'import feedparser; print("v", feedparser.__version__)'],
          /v ([\d.]+)/,
        ),
      async read(digest, folder) {
        await writeFile(join(folder, 'd.atom'), writeAtom(digest, NOW));
        const { out } = await run('/usr/bin/python3', ['-c', PYTHON], folder);
        return entriesOf(digest, JSON.parse(out) as Entry[], true);
      },
    },
  ];
}

interface RowanItem {
  title: string | null;
  url: string | null;
  description: string | null;
  content: string | null;
  updated: Date | null;
  authors: { name: string | null }[];
  categories: { term: string }[];
}

const PYTHON = `
import feedparser, json
print(json.dumps([dict(title=e.title, authors=[a.get('name', '') for a in e.get('authors', [])], link=e.link,
  summary=e.summary, updated=e.updated, categories=[t.term for t in e.get('tags', [])])
  for e in feedparser.parse(open('d.atom', 'rb').read(), sanitize_html=False).entries]))`;

function fromNpm(
  name: string,
  packages: string,
  entries: (load: NodeJS.Require, text: string) => Promise<Entry[]>,
): Reader {
  return {
    name,
    needs: 'npm, with its registry in reach',
    version: async () => ((await npmReaders(packages)) ? npmVersion(name) : null),
    async read(digest) {
      const load = await npmReaders(packages);
      return load
        ? entriesOf(digest, await entries(load, writeAtom(digest, NOW)), name !== 'rss-parser')
        : [];
    },
  };
}

function readByFeedparser(load: NodeJS.Require, text: string): Promise<Entry[]> {
  const FeedParser = load('feedparser') as new (
    options: object,
  ) => NodeJS.ReadWriteStream & AsyncIterable<Record<string, unknown>>;
  return new Promise((resolve, reject) => {
    const all: Entry[] = [];
    const parser = new FeedParser({ addmeta: false });
    parser.on('error', reject);
    parser.on('data', (item: Record<string, unknown>) =>
      all.push({
        ...{
          title: String(item.title ?? ''),
          authors: String(item.author ?? ''),
          link: String(item.link ?? ''),
        },
        ...{ summary: String(item.summary ?? ''), updated: (item.date as Date | null)?.toISOString() ?? '' },
        categories: item.categories as string[],
      }),
    );
    parser.on('end', () => resolve(all));
    Readable.from([text]).pipe(parser);
  });
}

function entriesOf(digest: Digest, entries: readonly Entry[], hasCategories: boolean) {
  const byId = new Map(entries.map((entry) => [entry.link.replace('https://arxiv.org/abs/', ''), entry]));
  return compare<Entry>(digest, byId, {
    title: (paper, entry) => shownWords(paper.title, entry.title),
    authors: (paper, { authors }) =>
      typeof authors === 'string'
        ? [letters(authors), wholeNames(paper).join('') || letters('Winnow for arXiv')]
        : [authors.map(letters), wholeNames(paper)],
    summary: (paper, entry) => shownWords(`${paper.comment} ${paper.abstract}`, entry.summary),
    scores: (paper, entry) => [
      /Relevance \d+, novelty \d+/.exec(entry.summary)?.[0],
      `Relevance ${paper.relevance}, novelty ${paper.novelty}`,
    ],
    updated: (_paper: DigestPaper, entry) => [entry.updated.slice(0, 10), '2026-02-06'],
    ...(hasCategories
      ? { categories: (paper: DigestPaper, entry: Entry) => [entry.categories, paper.categories] as const }
      : {}),
  });
}
