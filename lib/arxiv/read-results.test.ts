// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parse } from '../testing/arxiv-page';
import { testResults } from '../testing/results-page';
import type { PlacedEntry, Reading } from './entry';
import { OWN_MARK } from './own-marks';
import { readPage } from './read-page';

const SEARCH = 'https://arxiv.org/search/?query=count&searchtype=all';
const HEADING = 'Showing 1&ndash;2 of 2 results for all: <span class="mathjax">count</span>';
const RESULTS = [
  {
    id: '2602.00001',
    title: 'Sums of <span class="search-hit mathjax">counts</span> and $\\alpha$',
    abstract: 'We <span class="search-hit mathjax">count</span> &lt;b&gt; twice.',
    categories: ['cs.LG', 'stat.ML'] as [string, string],
    comments: 'See https://example.org',
    journalRef: 'J. Ex. 1 (1999)',
  },
  {
    id: 'hep-th/9901002',
    version: 2,
    title: '日本語の題名',
    authors: ['李 明', 'Émile Õ. Muster'],
    moreAuthors: 2875,
  },
];

const read = (html: string, url = SEARCH): Reading => readPage(parse(html), url);

function entriesOf(reading: Reading): Omit<PlacedEntry, 'parts'>[] {
  if (reading.state !== 'read') throw new Error(JSON.stringify(reading));
  return reading.entries.map(({ parts: _parts, ...entry }) => entry);
}

describe('results of a search', () => {
  it('reads every field', () => {
    const entries = entriesOf(read(testResults(RESULTS, HEADING)));
    expect(entries).toEqual([
      {
        ...{ id: '2602.00001', version: null, kind: 'new', crossFrom: null, section: '', announced: null },
        title: 'Sums of counts and $\\alpha$',
        authors: ['Ada Example'],
        comments: 'See https://example.org',
        journalRef: 'J. Ex. 1 (1999)',
        primary: 'cs.LG',
        subjects: 'cs.LG; stat.ML',
        abstract: 'We count <b> twice.',
      },
      expect.objectContaining({
        ...{ id: 'hep-th/9901002', version: 2, title: '日本語の題名', authors: ['李 明', 'Émile Õ. Muster'] },
        abstract: 'We count hep-th/9901002 twice.',
      }),
    ]);
  });

  it.each([
    ['simple', SEARCH],
    ['of an archive', 'https://arxiv.org/search/cs?query=count'],
    ['advanced', 'https://export.arxiv.org/search/advanced?advanced=&terms-0-term=count'],
  ])('reads a search: %s', (_name, url) => {
    expect(read(testResults(RESULTS, HEADING), url)).toMatchObject({ state: 'read', layout: 'results' });
  });

  it('reads results whose abstracts are hidden, by the address or by a cookie', () => {
    const hidden = RESULTS.map((result) => ({ ...result, abstract: null }));
    expect(entriesOf(read(testResults(hidden, HEADING))).map(({ abstract }) => abstract)).toEqual(['', '']);
  });

  it('reads the same whichever half of an abstract is unfolded, and after Winnow put its elements there', () => {
    const doc = parse(testResults(RESULTS, HEADING));
    const before = entriesOf(readPage(doc, SEARCH));
    for (const full of doc.querySelectorAll<HTMLElement>('.abstract-full')) full.style.display = 'inline';
    for (const short of doc.querySelectorAll<HTMLElement>('.abstract-short')) short.style.display = 'none';
    for (const place of doc.querySelectorAll('li, p.title, .abstract-full, ol')) {
      const own = doc.createElement('div');
      own.setAttribute(OWN_MARK, '');
      own.innerHTML = '<p class="title">Ours</p><a href="/abs/2602.00009">Ours</a>';
      place.prepend(own);
    }
    expect(entriesOf(readPage(doc, SEARCH))).toEqual(before);
  });

  it('keeps several versions of one paper apart', () => {
    const versions = [1, 2].map((version) => ({ id: '2602.00001', version }));
    expect(entriesOf(read(testResults(versions, HEADING)))).toHaveLength(2);
  });

  it.each([
    ['a full page of many', 'Showing 51&ndash;52 of 10,018 results', 'read'],
    ['another dash', 'Showing 1-2 of 2 results', 'read'],
    ['one missing', 'Showing 1&ndash;3 of 3 results', { state: 'doubt', expected: 3, found: 2 }],
    ['one too many', 'Showing 1&ndash;1 of 1 results', { state: 'doubt', expected: 1, found: 2 }],
    ['no heading', 'Ergebnisse', { state: 'doubt', expected: 0, found: 2 }],
    ['a query that claims', 'all: Showing 1&ndash;2 of 2 results', { state: 'doubt', expected: 0, found: 2 }],
  ])('counts: %s', (_name, heading, result) => {
    const reading = read(testResults(RESULTS, heading));
    if (result === 'read') expect(reading.state).toBe('read');
    else expect(reading).toEqual(result);
  });

  it.each([
    ['no results', testResults([], 'Search', 'Sorry, your query for all: x produced no results.'), 'empty'],
    ['past the end', testResults([], 'Showing 101&ndash;18 of 18 results'), 'empty'],
    ['the form', testResults([], 'Search'), 'none'],
    ['an error page', '<main><h1>Bad request</h1></main>', 'none'],
    ['nothing', '', 'none'],
  ])('%s stays untouched', (_name, html, state) => {
    expect(read(html)).toEqual({ state });
  });

  it.each([
    ['results', 'arxiv-result', 'result'],
    ['id line', 'list-title', 'id-line'],
    ['title', 'title is-5', 'headline'],
    ['authors', 'class="authors"', 'class="names"'],
    ['categories', 'data-tooltip', 'data-tip'],
  ])('doubts renamed %s', (_name, from, to) => {
    const html = testResults(RESULTS, HEADING).replaceAll(from, to);
    expect(read(html)).toEqual({ state: 'doubt', expected: 2, found: 0 });
  });
});
