// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { testNewPage, testPage, testSection } from '../testing/arxiv-page';
import { entriesOf, NEW, RECENT, read } from '../testing/read-html';

describe('readListing, arithmetic', () => {
  const papers = [
    { id: '2602.00001', abstract: null },
    { id: '2602.00002', abstract: null },
  ];
  const day = (heading: string): string => testSection(heading, papers);

  it.each([
    ['Fri, 6 Feb 2026 (showing 2 of 2 entries )', ''],
    ['Fri, 6 Feb 2026 (showing first 2 of 9 entries )', 'Total of 63 entries : <span>1-2</span>'],
    ['Fri, 6 Feb 2026 (continued, showing 2 of 90 entries )', ''],
    ['Fri, 6 Feb 2026 (continued, showing last 2 of 55 entries )', ''],
    ['', 'Total of 2 entries'],
  ])('%s %s', (heading, paging) => {
    const url = paging.includes('63') ? `${RECENT}?skip=61&show=50` : RECENT;
    expect(read(testPage(day(heading), paging), url).state).toBe('read');
  });

  it('subtracts what the address skips', () => {
    expect(read(testPage(day(''), 'Total of 63 entries'), `${RECENT}?skip=61&show=50`).state).toBe('read');
    expect(read(testPage(day(''), 'Total of 63 entries'), `${RECENT}?skip=x`)).toEqual({
      state: 'doubt',
      expected: 50,
      found: 2,
    });
  });

  it('passes over days without papers', () => {
    const none = "<dl id='articles'><h3>Thu, 5 Feb 2026</h3><p>No updates for this time period.</p></dl>";
    const page = testPage(none + day('Wed, 4 Feb 2026 (showing 2 of 2 entries )'), 'Total of 2 entries');
    expect(entriesOf(read(page, RECENT))[0]?.section).toBe('Wed, 4 Feb 2026 (showing 2 of 2 entries )');
  });

  it.each([
    ['No updates today.', NEW, testPage('<p>No updates today.</p>')],
    ['an empty week', RECENT, testPage("<dl id='articles'><p>No updates for this time period.</p></dl>")],
    ['past the end', `${RECENT}?skip=100`, testPage('', 'Total of 63 entries : <span>101-63</span>')],
    ['past the end of new', `${NEW}?skip=100`, testPage('<p>No updates today.</p>', 'Total of 4 entries')],
  ])('%s is empty', (_name, url, html) => {
    expect(read(html, url)).toEqual({ state: 'empty' });
  });

  it.each([
    ['an error page', NEW, '<main><h1>Invalid show value</h1></main>'],
    ['a 503', NEW, 'This listing is temporarily unavailable; please retry in a few minutes.'],
    ['nothing', NEW, ''],
    ['another page', 'https://arxiv.org/abs/2602.00001', testNewPage()],
    ['another host', 'https://example.com/list/cs.LG/new', testNewPage()],
    ['no address', '', testNewPage()],
  ])('%s is none', (_name, url, html) => {
    expect(read(html, url)).toEqual({ state: 'none' });
  });
});
