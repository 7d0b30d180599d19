import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { writeRis } from '../../lib/digest/write-ris.ts';
import type { DigestPaper } from '../../lib/papers/digest.ts';
import { letters, nameText, shownWords, unpaired, wantedNames, withoutOthers } from './plain.ts';
import { run, versionOf } from './programs.ts';
import { compare, type Reader } from './reader.ts';

/** Programs that turn RIS into something else. */
export const risReaders: Reader[] = [
  {
    name: 'bibutils, RIS',
    needs: 'bibutils',
    version: () => versionOf('ris2xml', ['--version'], /version ([\d.]+)/),
    async read(digest, folder) {
      const { out } = await run('ris2xml', ['-i', 'utf8'], folder, writeRis(digest));
      return compare(digest, byId(modsRecords(out)), fields);
    },
  },
  {
    name: 'JabRef, RIS',
    needs: 'jabref',
    // Asked for its version, it opens a window: the package's is as good.
    version: () => versionOf('dpkg-query', ['--show', 'jabref'], /([\d.]+)/),
    async read(digest, folder) {
      const fit = { ...digest, papers: digest.papers.filter((paper) => !unpaired(paper)) };
      await writeFile(join(folder, 'd.ris'), writeRis(fit));
      await run('jabref', ['-n', '-i', 'd.ris,ris', '-o', 'd.bib'], folder);
      return compare(digest, byId(bibRecords(await readFile(join(folder, 'd.bib'), 'utf8'))), fields);
    },
  },
];

interface Record {
  title: string;
  authors: string[];
  year: string;
  abstract: string;
  notes: string;
  doi: string;
  url: string;
}

/** Of the Library of Congress's XML, which bibutils has everything pass through. */
function modsRecords(xml: string): Record[] {
  const doc = parseDocument(xml, { xmlMode: true, decodeEntities: true });
  const all = (name: string, within: Parameters<typeof DomUtils.getElementsByTagName>[1]) =>
    DomUtils.getElementsByTagName(name, within);
  const texts = (name: string, within: Parameters<typeof DomUtils.getElementsByTagName>[1]) =>
    all(name, within).map((each) => DomUtils.textContent(each));
  return all('mods', doc).map((mods) => ({
    title: [...texts('title', mods), ...texts('subTitle', mods)].join(' '),
    authors: all('name', mods).map((name) => {
      const part = (type: string) =>
        all('namePart', name).flatMap((each) =>
          each.attribs.type === type ? [DomUtils.textContent(each)] : [],
        );
      const family = part('family').join(' ');
      if (family === '') return letters(texts('namePart', name).join(' '));
      return nameText({ family, given: part('given').join(' '), suffix: part('suffix').join(' ') });
    }),
    ...{ year: texts('dateIssued', mods).join().slice(0, 4), abstract: texts('abstract', mods).join(' ') },
    ...{ notes: texts('note', mods).join(' '), url: texts('url', mods).join(' ') },
    doi: all('identifier', mods)
      .flatMap((each) => (each.attribs.type === 'doi' ? [DomUtils.textContent(each)] : []))
      .join(),
  }));
}

/** Of BibTeX as JabRef 3 writes it: a field a line, its signs as they were. */
function bibRecords(text: string): Record[] {
  return text.split(/^@\w+\{/m).map((entry) => {
    const field = (name: string) => new RegExp(`^ {2}${name} *= \\{?(.*?)\\}?,$`, 'm').exec(entry)?.[1] ?? '';
    const names = field('author').split(' and ').filter(Boolean);
    return {
      ...{ title: field('title'), abstract: field('abstract'), notes: field('comment'), year: field('year') },
      ...{ doi: field('doi'), url: field('url') },
      authors: names.map((name) => {
        const [family = '', ...rest] = name.split(', ');
        return nameText({ family, given: rest.at(-1) ?? '', suffix: rest.slice(0, -1).join() });
      }),
    };
  });
}

function byId(records: readonly Record[]): Map<string, Record> {
  return new Map(records.map((record) => [/arxiv\.org\/abs\/(\S+)/.exec(record.url)?.[1] ?? '', record]));
}

const fields = {
  title: (paper: DigestPaper, seen: Record) => shownWords(paper.title, seen.title),
  authors: (paper: DigestPaper, seen: Record) => [withoutOthers(seen.authors), wantedNames(paper)] as const,
  year: (paper: DigestPaper, seen: Record) =>
    [seen.year, paper.id.includes('/') ? '1999' : `20${paper.id.slice(0, 2)}`] as const,
  abstract: (paper: DigestPaper, seen: Record) => shownWords(paper.abstract, seen.abstract),
  comment: (paper: DigestPaper, seen: Record) => shownWords(paper.comment, seen.notes),
  DOI: (paper: DigestPaper, seen: Record) => [seen.doi, `10.48550/arXiv.${paper.id}`] as const,
};
