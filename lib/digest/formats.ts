import type { Digest } from '../papers/digest';
import { writeAtom } from './write-atom';
import { writeBibtex } from './write-bibtex';
import { writeCsv } from './write-csv';
import { writeHtml } from './write-html';
import { writeJson } from './write-json';
import { writeMarkdown } from './write-markdown';
import { writeRis } from './write-ris';

/** A way to write a digest down. */
export interface DigestFormat {
  /** On its button. */
  name: 'Markdown' | 'HTML' | 'JSON' | 'CSV' | 'BibTeX' | 'RIS' | 'Atom';
  /** Ending of the file. */
  ending: string;
  mime: string;
  write(digest: Digest): string;
}

/** All of them, in the order of their buttons. Needs a document around: HTML is built as one. */
export const FORMATS: readonly DigestFormat[] = [
  { name: 'Markdown', ending: 'md', mime: 'text/markdown', write: writeMarkdown },
  { name: 'HTML', ending: 'html', mime: 'text/html', write: (digest) => writeHtml(digest, document) },
  { name: 'JSON', ending: 'json', mime: 'application/json', write: writeJson },
  { name: 'CSV', ending: 'csv', mime: 'text/csv', write: writeCsv },
  { name: 'BibTeX', ending: 'bib', mime: 'application/x-bibtex', write: writeBibtex },
  { name: 'RIS', ending: 'ris', mime: 'application/x-research-info-systems', write: writeRis },
  { name: 'Atom', ending: 'atom', mime: 'application/atom+xml', write: (digest) => writeAtom(digest) },
];
