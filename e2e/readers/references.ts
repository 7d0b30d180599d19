import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBibtex } from '../../lib/digest/write-bibtex.ts';
import { writeRis } from '../../lib/digest/write-ris.ts';
import type { Digest, DigestPaper } from '../../lib/papers/digest.ts';
import { letters, nameText, shownWords, wantedNames, withoutOthers } from './plain.ts';
import { npmReaders, npmVersion, run, versionOf } from './programs.ts';
import { compare, type Reader } from './reader.ts';

/** A reference in CSL's JSON, as pandoc and citation-js have it. */
interface Reference {
  id: string;
  type?: string;
  title?: string;
  author?: {
    family?: string;
    given?: string;
    suffix?: string;
    literal?: string;
    'non-dropping-particle'?: string;
    'dropping-particle'?: string;
  }[];
  note?: string;
  annote?: string;
  abstract?: string;
  DOI?: string;
  URL?: string;
  issued?: { 'date-parts'?: (number | string)[][] };
}

const NPM = 'npm, with its registry in reach';

export const referenceReaders = (packages: string): Reader[] => [
  pandoc('bibtex'),
  pandoc('biblatex'),
  citationJs('BibTeX', packages),
  citationJs('RIS', packages),
];

function pandoc(format: 'bibtex' | 'biblatex'): Reader {
  return {
    name: `pandoc, ${format}`,
    needs: 'pandoc',
    version: () => versionOf('pandoc', ['--version'], /pandoc ([\d.]+)/),
    async read(digest, folder) {
      await writeFile(join(folder, 'd.bib'), writeBibtex(digest));
      const { out } = await run('pandoc', ['-f', format, '-t', 'csljson', 'd.bib'], folder);
      return compare(digest, byId(JSON.parse(out) as Reference[]), bibFields);
    },
  };
}

function citationJs(format: 'BibTeX' | 'RIS', packages: string): Reader {
  return {
    name: `citation-js, ${format}`,
    needs: NPM,
    version: async () => ((await npmReaders(packages)) ? npmVersion('@citation-js/core') : null),
    async read(digest: Digest) {
      const load = await npmReaders(packages);
      if (!load) return [];
      const { plugins } = load('@citation-js/core') as {
        plugins: { input: { chain(text: string, options: object): Reference[] } };
      };
      load(`@citation-js/plugin-${format.toLowerCase()}`);
      const text = format === 'RIS' ? writeRis(digest) : writeBibtex(digest);
      const all = plugins.input.chain(text, {
        forceType: `@${format.toLowerCase()}/${format === 'RIS' ? 'file' : 'text'}`,
      });
      return compare(digest, byId(all), format === 'RIS' ? risFields : bibFields);
    },
  };
}

function byId(all: readonly Reference[]): Map<string, Reference> {
  return new Map(
    all.map((each) => [
      String(each.id)
        .replace(/^arXiv:/, '')
        .replace(/^([a-z-]+)-(?=\d)/, '$1/'),
      each,
    ]),
  );
}

const people = ({ author = [] }: Reference) =>
  author.map(
    ({
      family = '',
      literal,
      'non-dropping-particle': particle = '',
      'dropping-particle': dropping = '',
      ...rest
    }) =>
      literal === undefined
        ? nameText({ ...rest, family: `${dropping}${particle}${family}` })
        : letters(literal),
  );
const month = ({ issued }: Reference) => issued?.['date-parts']?.[0]?.map(Number).slice(0, 2).join('-') ?? '';
const wantedMonth = ({ id }: DigestPaper) =>
  id.includes('/') ? '1999-1' : `20${id.slice(0, 2)}-${Number(id.slice(2, 4))}`;

const both = {
  title: (paper: DigestPaper, seen: Reference) => shownWords(paper.title, seen.title ?? ''),
  authors: (paper: DigestPaper, seen: Reference) =>
    [withoutOthers(people(seen)), wantedNames(paper)] as const,
  date: (paper: DigestPaper, seen: Reference) => [month(seen), wantedMonth(paper)] as const,
  abstract: (paper: DigestPaper, seen: Reference) => shownWords(paper.abstract, seen.abstract ?? ''),
  address: (paper: DigestPaper, seen: Reference) => [seen.URL, `https://arxiv.org/abs/${paper.id}`] as const,
};

const bibFields = {
  ...both,
  'arXiv:ID': (paper: DigestPaper, seen: Reference) =>
    [/arXiv:[\w./-]+\w/.exec(seen.note ?? '')?.[0] ?? '', `arXiv:${paper.id}`] as const,
};

const risFields = {
  ...both,
  type: (_paper: DigestPaper, seen: Reference) => [seen.type, 'manuscript'] as const,
  DOI: (paper: DigestPaper, seen: Reference) => [seen.DOI, `10.48550/arXiv.${paper.id}`] as const,
  comment: (paper: DigestPaper, seen: Reference) => shownWords(paper.comment, seen.note ?? ''),
};
