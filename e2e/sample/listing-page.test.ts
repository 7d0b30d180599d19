// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type ListingOptions, renderListing } from './listing-page.ts';
import type { SamplePaper } from './sample-paper.ts';

function paper(n: number, kind: SamplePaper['kind']): SamplePaper {
  return {
    id: `2602.0${1000 + n}`,
    version: n === 0 ? null : 2,
    kind,
    crossFrom: kind === 'cross' ? 'stat.ML' : null,
    title: `On "$x < y$" & more, part ${n}`,
    authors: ['Ada B. Lovelace', 'Emmy Noether'],
    comments: 'Code: https://example.org/code.',
    primary: 'cs.LG',
    subjects: 'Machine Learning (cs.LG); Artificial Intelligence (cs.AI)',
    abstract: `Abstract ${n}.`,
    relevance: 5,
    novelty: 5,
    comment: '',
  };
}

const papers = Array.from({ length: 60 }, (_, n) => paper(n, n < 40 ? 'new' : n < 52 ? 'cross' : 'replace'));

function render(options: Pick<ListingOptions, 'kind' | 'skip' | 'show'>): Document {
  const html = renderListing(papers, { category: 'cs.LG', date: '2026-02-10', ...options });
  return new DOMParser().parseFromString(html, 'text/html');
}

const texts = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent?.replace(/\s+/g, ' ').trim());

describe('renderListing', () => {
  it('new: three sections, abstracts, arXiv headings', () => {
    const page = render({ kind: 'new' });
    expect(texts(page, 'dl#articles > h3')).toEqual([
      'New submissions (showing 40 of 40 entries)',
      'Cross submissions (showing 12 of 12 entries)',
      'Replacement submissions (showing 8 of 8 entries)',
    ]);
    expect(page.querySelectorAll('dl#articles > dt + dd p.mathjax')).toHaveLength(60);
    expect(texts(page, '.list-title')[0]).toBe('Title: On "$x < y$" & more, part 0');
    expect(texts(page, 'dl#articles > dt')[40]).toBe(
      '[41] arXiv:2602.01040 (cross-list from stat.ML) [pdf, html, other]',
    );
    expect(texts(page, 'dl#articles > dt')[0]).toBe('[1] arXiv:2602.01000 [pdf, other]');
    expect(texts(page, '#dlpage > h3')).toEqual(['Showing new listings for Tuesday, 10 February 2026']);
    expect(texts(page, '.list-comments')[0]).toBe('Comments: Code: this https URL.');
  });

  it('recent: days, no replacements, no abstracts, pages', () => {
    const page = render({ kind: 'recent', skip: 50, show: 25 });
    expect(texts(page, 'dl#articles > h3')).toEqual([
      'Tue, 10 Feb 2026 (continued, showing last 2 of 52 entries )',
      'Mon, 9 Feb 2026',
      'Fri, 6 Feb 2026',
      'Thu, 5 Feb 2026',
      'Wed, 4 Feb 2026',
    ]);
    expect(texts(page, 'dl#articles > dt a[name]')).toEqual(['[51]', '[52]']);
    expect(page.querySelector('p.mathjax')).toBeNull();
    expect(texts(page, '.paging')[0]).toBe('Total of 52 entries : 1-25 26-50 51-52');
    expect(page.querySelector('.paging a')?.getAttribute('href')).toBe('/list/cs.LG/recent?skip=0&show=25');
  });

  it('says so where there is nothing', () => {
    const html = renderListing([], { category: 'econ.TH', date: '2026-02-10', kind: 'new' });
    expect(html).toContain('<p>No updates today.</p>');
    expect(html).not.toContain('<dl');
    expect(html).not.toContain("class='paging'");
  });
});
