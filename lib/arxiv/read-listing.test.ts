// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parse, testNewPage, testPage, testSection } from '../testing/arxiv-page';
import { entriesOf, read, untouched } from '../testing/read-html';
import { readPage } from './read-page';

describe('readListing, what is on the page', () => {
  it('reads every field', () => {
    expect(untouched).toHaveLength(4);
    expect(untouched[0]).toEqual({
      id: '2602.00001',
      version: 1,
      kind: 'new',
      crossFrom: null,
      section: 'New submissions (showing 2 of 2 entries)',
      title: 'Sums of $x^2$ and $\\alpha$',
      authors: ['Ada Example', 'Émile Õ. Muster'],
      comments: '4 pages',
      journalRef: '',
      primary: 'cs.LG',
      subjects: 'Machine Learning (cs.LG)',
      abstract: 'We count 2602.00001 twice.',
    });
    expect(untouched[1]).toMatchObject({ title: '日本語の題名 and more', authors: ['李 明'], version: null });
    expect(untouched[2]).toMatchObject({ kind: 'cross', crossFrom: 'stat.ML', primary: 'stat.ML' });
    expect(untouched[3]).toMatchObject({
      id: 'hep-th/9901002',
      kind: 'replace',
      version: 3,
      journalRef: 'J. Ex. 1 (1999)',
    });
  });

  it('keeps the elements, and takes the category from the page', () => {
    const doc = parse(testNewPage());
    const reading = readPage(doc, 'https://export.arxiv.org/list/cmp-lg/new');
    if (reading.state !== 'read') throw new Error(reading.state);
    expect(reading.category).toBe('cs.LG');
    expect(reading.entries.map(({ parts }) => parts[0])).toEqual([...doc.querySelectorAll('dt')]);
    expect(reading.entries.map(({ parts }) => parts[1])).toEqual([...doc.querySelectorAll('dd')]);
  });

  it('reads a hundred authors, links and line breaks', () => {
    const authors = Array.from({ length: 100 }, (_, index) => `Author ${index}`);
    const abstract = 'One.<br>Two at <a href="https://example.org">this https URL</a>, Total of 900 entries.';
    const paper = { id: '2602.00001', authors, abstract, comments: 'This paper has been withdrawn' };
    const [entry] = entriesOf(
      read(testPage(testSection('New submissions (showing 1 of 1 entries)', [paper]))),
    );
    expect(entry?.authors).toEqual(authors);
    expect(entry?.abstract).toBe('One. Two at this https URL, Total of 900 entries.');
    expect(entry?.comments).toBe('This paper has been withdrawn');
  });

  it('reads one paper without authors among others', () => {
    const papers = [{ id: '2602.00001', authors: [] }, { id: '2602.00002' }];
    expect(
      entriesOf(read(testPage(testSection('New submissions (showing 2 of 2 entries)', papers)))),
    ).toHaveLength(2);
  });
});
