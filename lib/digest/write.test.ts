// @vitest-environment jsdom
// @ts-expect-error It comes without types, as of 0.8.2.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { read as readSheet, utils } from '@e965/xlsx';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { aDigest, aPaper } from '../testing/digests';
import { digests, written } from '../testing/written';
import { FORMATS } from './formats';

describe.each(digests)('%s', (_name, make) => {
  const digest = make();

  it('is CSV that a spreadsheet reads, and nothing in it is calculated', () => {
    const book = readSheet(Buffer.from(written('CSV', digest), 'utf8'), {
      type: 'buffer',
      cellFormula: true,
    });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const cells = Object.entries(sheet).filter(([name]) => /^[A-Z]+\d+$/.test(name));
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([]);
    // An id by itself would be a number.
    expect(cells.filter(([name, cell]) => name.startsWith('A') && cell.t !== 's')).toEqual([]);
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet, { raw: false });
    expect(rows).toHaveLength(digest.papers.length);
    rows.forEach((row, i) => {
      const paper = digest.papers[i];
      expect([row['arXiv ID'], row.Relevance, row.Novelty]).toEqual([
        ...[`arXiv:${paper?.id}`, String(paper?.relevance), String(paper?.novelty)],
      ]);
      for (const value of Object.values(row)) expect(String(value)).not.toMatch(/^[=+\-@\t\r]/);
    });
  });

  it('is BibTeX that a parser accepts, one entry a paper', () => {
    const library = parseBibtex(written('BibTeX', digest), { sentenceCase: false });
    // Names of formulas that it has no letters for are no fault of the file.
    expect(library.errors.filter(({ error }) => !error.startsWith('unhandled macro'))).toEqual([]);
    expect(library.entries.map(({ fields }) => fields.eprint)).toEqual(digest.papers.map(({ id }) => id));
    library.entries.forEach(({ type, fields }, i) => {
      expect(type).toBe('misc');
      expect(fields.author).toHaveLength(digest.papers[i]?.authors.length ?? 0);
      expect(fields.note).toBe(`arXiv:${digest.papers[i]?.id}`);
      expect(fields.annote).toContain(`Relevance ${digest.papers[i]?.relevance}`);
    });
  });

  it('is RIS that a parser accepts, one record a paper', () => {
    const records = plugins.input.chain(written('RIS', digest), { forceType: '@ris/file' }) as Record<
      string,
      unknown
    >[];
    expect(records).toHaveLength(digest.papers.length);
    records.forEach((record, i) => {
      expect(record.DOI).toBe(`10.48550/arXiv.${digest.papers[i]?.id}`);
      expect(record.author).toHaveLength(digest.papers[i]?.authors.length ?? 0);
    });
  });

  it('is a well-formed Atom feed', () => {
    const feed = new DOMParser().parseFromString(written('Atom', digest), 'application/xml');
    expect(feed.querySelector('parsererror')).toBeNull();
    expect(feed.querySelector('feed > updated')?.textContent).toBe('2026-02-06T00:00:00Z');
    const ids = [...feed.querySelectorAll('entry > id')].map(({ textContent }) => textContent);
    expect(ids).toEqual(digest.papers.map(({ id }) => `https://arxiv.org/abs/${id}`));
  });

  it('is HTML with no script in it and nothing to load, its contents leading to its papers', () => {
    const page = new DOMParser().parseFromString(written('HTML', digest), 'text/html');
    expect(page.querySelectorAll('script, img, link, iframe, object, embed, form, base')).toHaveLength(0);
    expect(written('HTML', digest)).not.toMatch(/url\(|@import/);
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((each) => each.getAttributeNames())
        .filter((n) => /^on|^src/.test(n)),
    ).toEqual([]);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    expect(page.querySelectorAll('article')).toHaveLength(digest.papers.length);
    const jumps = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href') ?? '#');
    expect(jumps).toHaveLength(digest.papers.length);
    for (const jump of jumps) expect(page.querySelector(jump)?.localName).toBe('article');
  });
});

it('sets formulas in HTML, and leaves one that cannot be set as it is', () => {
  const abstract =
    'Costs $O(n^2)$, $\\frac{1$ and \\href{javascript:alert(1)}{x} $\\href{javascript:alert(1)}{y}$.';
  const page = new DOMParser().parseFromString(
    written('HTML', aDigest({ papers: [aPaper({ abstract })] })),
    'text/html',
  );
  const text = page.querySelector('article > p:last-child');
  expect(text?.querySelector('math msup')?.textContent).toBe('n2');
  expect(text?.textContent).toContain('$\\frac{1$');
  expect(page.querySelector('[href^="javascript"]')).toBeNull();
});

it('is written in every format, whatever a file that was read in says of its date', () => {
  for (const date of ['\ud800', '2026-99-99', '0000-00-00']) {
    const digest = aDigest({ date });
    for (const { name, write } of FORMATS) expect([name, write(digest) !== '']).toEqual([name, true]);
    expect(written('Atom', digest)).not.toContain(`<updated>${date}`);
  }
});
