// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageKind } from '../../lib/arxiv/page-kind.ts';
import { readPage } from '../../lib/arxiv/read-page.ts';
import { parse, testNewPage, testPage, testSection } from '../../lib/testing/arxiv-page.ts';
import { differences } from './differences.ts';
import { livePages } from './live-pages.ts';

const pages = livePages(Date.parse('2026-02-09T12:00:00Z'));
const [page] = pages;

function look(html: string, status = 200) {
  if (!page) throw new Error('no pages');
  const doc = parse(html);
  return differences(page, { status, doc, reading: readPage(doc, page.url) });
}

describe('the canary', () => {
  it('looks at pages of every kind that shows papers', () => {
    const kinds = new Set(pages.map(({ url }) => pageKind(url)));
    expect([...kinds].sort()).toEqual([
      'abs',
      'advanced',
      'author',
      'catchup',
      'current',
      'listForm',
      'month',
      'new',
      'recent',
      'search',
      'year',
    ]);
    // Monday's mailing is not over yet; the one before it was on Friday.
    expect(pages.find(({ name }) => name === 'catchup')?.url).toContain('/2026-02-06');
  });

  it('has nothing to say of a page that is as it was, or of a day without papers', () => {
    expect(look(testNewPage())).toEqual([]);
    expect(look(testPage('<p>No updates today.</p>'))).toEqual([]);
  });

  it('tells what has changed, with the markup that is there now', () => {
    const [counts, report] = look(testNewPage().replaceAll('list-title', 'entry-title'));
    expect(counts).toBe('announces 4 papers, of which 0 were read');
    expect(report).toContain('.entry-title');
  });

  it.each([
    ['an error', '<main>Busy</main>', 503, 'answered with 503'],
    ['another page', '<main>Hello</main>', 200, 'is no listing at all'],
    [
      'abstracts that are gone',
      testPage(
        testSection('', [{ id: '2602.00001', abstract: null }, { id: '2602.00002' }]),
        'Total of 2 entries',
      ),
      200,
      'has 1 papers without an abstract',
    ],
  ])('tells of %s', (_name, html, status, said) => expect(look(html, status)).toEqual([said]));
});
