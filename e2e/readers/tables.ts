import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read as readSheet, utils } from '@e965/xlsx';
import { readable } from '../../lib/digest/tex-parts.ts';
import { writeCsv } from '../../lib/digest/write-csv.ts';
import { writeMarkdown } from '../../lib/digest/write-markdown.ts';
import type { DigestPaper } from '../../lib/papers/digest.ts';
import { letters, shownWords } from './plain.ts';
import { npmReaders, npmVersion, run, versionOf } from './programs.ts';
import { compare, type Reader } from './reader.ts';

/** LibreOffice opens the CSV as a reader would; what it made of it is saved as a workbook and read. */
export const calc: Reader = {
  name: 'LibreOffice Calc, CSV',
  needs: 'libreoffice-calc',
  version: () => versionOf('soffice', ['--version'], /LibreOffice ([\d.]+)/),
  async read(digest, folder) {
    await writeFile(join(folder, 'd.csv'), writeCsv(digest));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // As its dialog has it, which finds out the encoding: commas, quotes, UTF-8.
    const filter = '--infilter=CSV:44,34,76,1';
    await run('soffice', [profile, '--headless', filter, '--convert-to', 'xlsx', 'd.csv'], folder);
    const book = readSheet(await readFile(join(folder, 'd.xlsx')), { cellFormula: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const formulas = Object.entries(sheet).filter(([, cell]) => (cell as { f?: string }).f !== undefined);
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet, { raw: true });
    const byId = new Map(rows.map((row) => [String(row['arXiv ID']).replace('arXiv:', ''), row]));
    const same =
      (column: string, text: (paper: DigestPaper) => string) =>
      (paper: DigestPaper, row: Record<string, unknown>) =>
        [
          squeezed(String(row[column] ?? '').replace(/^'(?=\s*[=+\-@|%])/, '')),
          squeezed(text(paper)),
        ] as const;
    return [
      {
        field: 'nothing calculated',
        of: 'file',
        ok: formulas.length === 0,
        got: formulas.map(([name]) => name).join(),
        wanted: '',
      },
      ...compare<Record<string, unknown>>(digest, byId, {
        title: same('Title', ({ title }) => title),
        authors: same('Authors', ({ authors }) => authors.join('; ')),
        comment: same('Comment', ({ comment }) => comment),
        abstract: same('Abstract', ({ abstract }) => abstract),
        categories: same('Categories', ({ categories }) => categories.join(' ')),
        scores: (paper, row) => [
          [row.Relevance, row.Novelty],
          [paper.relevance, paper.novelty],
        ],
        address: (paper, row) => [row.Address, `https://arxiv.org/abs/${paper.id}`],
      }),
    ];
  },
};

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** @param packages where the readers from npm are */
export function markdownReaders(packages: string): Reader[] {
  return [
    markdown('commonmark', packages, (load, text) => {
      const { Parser, HtmlRenderer } = load('commonmark') as {
        Parser: new () => { parse(text: string): unknown };
        HtmlRenderer: new () => { render(tree: unknown): string };
      };
      return new HtmlRenderer().render(new Parser().parse(text));
    }),
    markdown('markdown-it', packages, (load, text) => {
      const module = load('markdown-it') as { default?: MarkdownIt } & MarkdownIt;
      return (module.default ?? module)({ html: true }).render(text);
    }),
    markdown('marked', packages, (load, text) =>
      (load('marked') as { marked: { parse(text: string): string } }).marked.parse(text),
    ),
  ];
}

type MarkdownIt = (options: object) => { render(text: string): string };

/** Formulas and texts as a page shows them: markup taken out, references read. */
function shown(html: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
      code ? String.fromCodePoint(Number(code)) : (names[name ?? ''] ?? whole),
    );
}

function markdown(
  name: string,
  packages: string,
  html: (load: NodeJS.Require, text: string) => string,
): Reader {
  return {
    name: `${name}, Markdown`,
    needs: 'npm, with its registry in reach',
    version: async () => ((await npmReaders(packages)) ? npmVersion(name) : null),
    async read(digest) {
      const load = await npmReaders(packages);
      if (!load) return [];
      const page = html(load, writeMarkdown({ ...digest, prompt: null }));
      const articles = page.split('<h2').slice(1);
      const byId = new Map(
        articles.map((text) => [/href="https:\/\/arxiv\.org\/abs\/([^"]+)"/.exec(text)?.[1] ?? '', text]),
      );
      return compare<string>(digest, byId, {
        title: (paper, text) => shownWords(paper.title, readable(shown(text.split('</h2>')[0] ?? ''))),
        authors: (paper, text) => [between(text, 'Authors'), letters(readable(paper.authors.join('')))],
        abstract: (paper, text) => shownWords(paper.abstract, readable(shown(text))),
        scores: (paper, text) => [
          /Relevance:\s*(\d+)\s*Novelty:\s*(\d+)/.exec(shown(text))?.slice(1).join(),
          `${paper.relevance},${paper.novelty}`,
        ],
        'no markup of its texts': (_paper, text) => [strangers(text), []],
      });
    },
  };
}

/** Links, pictures and scripts that no format of ours has; an address in a text may lead to itself. */
function strangers(html: string): string[] {
  const own = html.replace(/<a href="([^"]*)">\1<\/a>/g, '');
  const found = own.matchAll(/<a\b[^>]*href="(?!https:\/\/arxiv\.org\/)[^"]*"|<(?:script|img)\b/g);
  return [...found].map(([tag]) => tag);
}

function between(html: string, label: string): string {
  const [, rest = ''] = new RegExp(`${label}:</strong>([\\s\\S]*?)</p>`).exec(html) ?? [];
  return letters(readable(shown(rest)));
}
