// @vitest-environment jsdom
// @ts-expect-error It comes without types, as of 0.8.2.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { read as readSheet, utils } from '@e965/xlsx';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Digest } from '../papers/digest';
import { aDigest, aPaper, HOSTILE } from '../testing/digests';
import { oneLine, writable } from './markdown-text';
import { readable, texParts } from './tex-parts';
import { writeAtom } from './write-atom';
import { writeBibtex } from './write-bibtex';
import { writeCsv } from './write-csv';
import { writeHtml } from './write-html';
import { writeRis } from './write-ris';

/** Whatever the texts say, each format has one entry a paper, and its texts are texts. */

const signs = [
  '&',
  '<b>',
  '</title>',
  ']]>',
  '"',
  "'",
  '=',
  '@',
  '|',
  '%',
  '{',
  '}',
  '\\',
  '$',
  '#',
  '~',
  '^',
  '_',
];
const words = [
  '\n',
  '\r\n',
  '\t',
  '\u2028',
  '\u0000',
  '\ufffe',
  '\ud800',
  '😀',
  'ER  - ',
  'TY  - JOUR',
  ' and ',
  ',',
];
const tex = [
  '$x<y$',
  '\\(a & b\\)',
  '\\begin{align}x\\end{align}',
  '\\href{javascript:alert(1)}{x}',
  "\\'e",
  '\\\\',
];
const word = fc.oneof(
  fc.constantFrom(...HOSTILE, ...signs, ...words, ...tex, 'a', 'B', '7', ' '),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(word, { maxLength: 8 }).map((parts) => parts.join(''));
/** With a letter in it: a title or a name that is blank is none. */
const name = text.map((rest) => `N${rest}`);
const paper = fc.record({
  ...{
    title: fc.oneof(
      name,
      text.map((rest) => `${rest}T`),
    ),
    authors: fc.array(name, { minLength: 1, maxLength: 4 }),
  },
  ...{ abstract: text, comment: text, origin: text, categories: fc.array(text, { maxLength: 3 }) },
  ...{ note: text, starred: fc.boolean() },
});
const digests = fc
  .array(paper, { minLength: 1, maxLength: 4 })
  .map((papers) => aDigest({ papers: papers.map((rest, i) => aPaper({ id: `2602.0000${i}`, ...rest })) }));

const holds = (check: (digest: Digest) => void, numRuns = 150) =>
  fc.assert(
    fc.property(digests, (digest) => check(digest)),
    { numRuns },
  );
const hasFormula = (title: string) => texParts(writable(title)).some(({ kind }) => kind === 'math');
/** One each, and one for the others where the last says that there are some. */
const authorCount = (authors: readonly string[] = []) =>
  authors.length + Number(/(?:and others|et al\.?|…|\.{3})\s*$/.test(writable(authors.at(-1) ?? '')));
const squeezed = (line: string) => line.replace(/\s+/g, ' ').trim();

it('CSV: a row a paper, titles as they are, nothing calculated', () =>
  holds((digest) => {
    const book = readSheet(Buffer.from(writeCsv(digest), 'utf8'), { type: 'buffer', raw: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet, { raw: false, blankrows: true });
    expect(rows.map((row) => row['arXiv ID'])).toEqual(digest.papers.map(({ id }) => `arXiv:${id}`));
    rows.forEach((row, i) => {
      const title = String(row.Title);
      const wanted = Buffer.from(digest.papers[i]?.title ?? '', 'utf8').toString('utf8');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a file has no place for them
      const kept = wanted.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
      expect([kept, `'${kept}`]).toContain(title);
      for (const value of Object.values(row)) expect(String(value)).not.toMatch(/^\s*[=+\-@|%]/);
    });
  }));

it('BibTeX: an entry a paper, a name an author', () =>
  holds((digest) => {
    const library = parseBibtex(writeBibtex(digest), { sentenceCase: false });
    // Names of formulas that it has no letters for are no fault of the file.
    expect(library.errors.filter(({ error }) => !error.startsWith('unhandled '))).toEqual([]);
    expect(library.entries.map(({ fields }) => fields.eprint)).toEqual(digest.papers.map(({ id }) => id));
    library.entries.forEach(({ fields }, i) => {
      expect(fields.author).toHaveLength(authorCount(digest.papers[i]?.authors));
    });
  }));

it('RIS: a record a paper, a name an author', () =>
  holds((digest) => {
    const records = plugins.input.chain(writeRis(digest), { forceType: '@ris/file' }) as Record<
      string,
      unknown
    >[];
    expect(records.map(({ DOI }) => DOI)).toEqual(digest.papers.map(({ id }) => `10.48550/arXiv.${id}`));
    records.forEach((record, i) => {
      expect(record.author).toHaveLength(authorCount(digest.papers[i]?.authors));
    });
  }));

const ATOM =
  'feed id title updated author name generator entry link publisher category summary digest prompt score'.split(
    ' ',
  );

it('Atom: an entry a paper, titles as one reads them, no element made of text', () =>
  holds((digest) => {
    const feed = new DOMParser().parseFromString(writeAtom(digest), 'application/xml');
    expect(feed.querySelector('parsererror')).toBeNull();
    const titles = [...feed.querySelectorAll('entry > title')].map(({ textContent }) =>
      squeezed(textContent ?? ''),
    );
    expect(titles).toEqual(digest.papers.map(({ title }) => squeezed(oneLine(writable(readable(title))))));
    const all = [...feed.querySelectorAll('*')];
    expect(all.filter(({ localName }) => !ATOM.includes(localName))).toEqual([]);
    const authors = digest.papers.flatMap((each) => each.authors).length;
    const categories = digest.papers.flatMap((each) => each.categories).length;
    const several = digest.papers.filter((each) => each.authors.length > 1).length;
    const told = Object.values(digest.prompt ?? {}).filter((text) => text !== '').length;
    // The feed has itself and seven more; an entry has itself, its id, title and date, two links, a score and a summary.
    expect(all).toHaveLength(8 + told + 8 * digest.papers.length + 2 * authors + several + categories);
  }));

const HTML =
  'html head title meta style body h1 h2 h3 table thead tbody tr th td dl dt dd b nav ol li a small main';
const BODY = 'article p section pre span'.split(' ');

it('HTML: an article a paper, titles as one reads them, no element made of text', () =>
  holds((digest) => {
    const page = new DOMParser().parseFromString(writeHtml(digest, document), 'text/html');
    expect(page.querySelectorAll('article')).toHaveLength(digest.papers.length);
    const allowed = [...HTML.split(' '), ...BODY];
    const strange = [...page.querySelectorAll('*')].filter(
      (each) => !allowed.includes(each.localName) && !each.closest('math'),
    );
    expect(strange.map(({ localName }) => localName)).toEqual([]);
    const named = [...page.querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
    expect(named.filter((each) => /^on|src|action/.test(each))).toEqual([]);
    const links = [...page.querySelectorAll('[href]')].map((link) => link.getAttribute('href') ?? '');
    expect(
      links.filter((href) => !/^(#paper-\d+|https:\/\/arxiv\.org\/(abs|pdf|html)\/2602\.\d{5})$/.test(href)),
    ).toEqual([]);
    const wordy = digest.papers.map(({ title }) =>
      hasFormula(title) ? null : squeezed(readable(writable(title))),
    );
    [...page.querySelectorAll('article h2 a')].forEach((link, i) => {
      if (wordy[i] !== null) expect(squeezed(link.textContent ?? '')).toBe(wordy[i]);
    });
  }, 60));
