// @vitest-environment jsdom
// @ts-expect-error It comes without types, as of 0.8.2.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { read as readSheet, utils } from '@e965/xlsx';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { COMMENTS_ABROAD } from '../testing/comments-abroad';
import { aDigest, aPaper } from '../testing/digests';
import { written } from '../testing/written';
import { readDigest } from './read/read-digest';

describe.each(Object.entries(COMMENTS_ABROAD))('a comment in %s', (language, comment) => {
  const digest = aDigest({ papers: [aPaper({ title: 'Sparse routing', abstract: 'We route.', comment })] });

  it.each(['Markdown', 'JSON'] as const)('comes back from %s', (format) => {
    const reading = readDigest(written(format, digest));
    expect(reading.ok && reading.digest.papers.map((paper) => paper.comment)).toEqual([comment]);
  });

  it('is a cell of a spreadsheet', () => {
    const book = readSheet(Buffer.from(written('CSV', digest), 'utf8'), { type: 'buffer' });
    const [row] = utils.sheet_to_json<{ Comment: string }>(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
    expect(row?.Comment).toBe(comment);
  });

  it('is in the notes of reference managers', () => {
    const { entries, errors } = parseBibtex(written('BibTeX', digest));
    expect(errors).toEqual([]);
    const letters = (text: string) =>
      text
        .normalize('NFC')
        .match(/[\p{L}\u200c]+/gu)
        ?.join(' ');
    // In BibTeX, marks are TeX's own, and the letters what they were.
    expect(letters(String(entries[0]?.fields.annote))).toContain(letters(comment));
    const [record] = plugins.input.chain(written('RIS', digest), { forceType: '@ris/file' });
    expect(record.note).toContain(comment);
  });

  it('is in the feed', () => {
    const feed = new DOMParser().parseFromString(written('Atom', digest), 'application/xml');
    expect(feed.querySelector('entry')?.textContent).toContain(comment);
  });

  it('stands in HTML, and runs as its script does', () => {
    const page = new DOMParser().parseFromString(written('HTML', digest), 'text/html');
    expect(page.querySelector('.comment')?.textContent).toBe(comment);
    const right = ['ar', 'fa', 'he'].includes(language);
    expect(page.querySelector('.comment')?.getAttribute('dir')).toBe(right ? 'rtl' : 'ltr');
  });
});
