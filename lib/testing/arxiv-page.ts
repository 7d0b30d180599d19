/** Builds small pages in the shape of arXiv's listings, for tests only. All papers are invented. */

export interface TestPaper {
  id: string;
  title?: string;
  authors?: string[];
  /** `(replaced)` or `(cross-list from stat.ML)`. */
  mark?: string;
  version?: number;
  comments?: string;
  journalRef?: string;
  subjects?: [primary: string, rest?: string];
  abstract?: string | null;
}

/** One paper's `dt` and `dd`; `abstract: null` leaves the abstract out, as on pages of recent papers. */
export function testEntry(paper: TestPaper, index = 1): string {
  const {
    id,
    version,
    title = `On the count of ${id}`,
    authors = ['Ada Example', 'Émile Õ. Muster'],
  } = paper;
  const [primary, rest = ''] = paper.subjects ?? ['Machine Learning (cs.LG)'];
  const html = version
    ? `, <a href="https://arxiv.org/html/${id}v${version}" title="View HTML">html</a>`
    : '';
  const names = authors.map((name) => `<a href="https://arxiv.org/search/cs?searchtype=author">${name}</a>`);
  const line = (name: string, label: string, text: string | undefined): string =>
    text ? `<div class='list-${name}'><span class='descriptor'>${label}:</span>\n ${text}\n</div>` : '';
  const { abstract = `We count ${id} twice.` } = paper;
  return `
    <dt><a name='item${index}'>[${index}]</a>
      <a href ="/abs/${id}" title="Abstract" id="${id}">
        arXiv:${id}
      </a> ${paper.mark ?? ''}
      [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}">pdf</a>${html}]</dt>
    <dd><div class='meta'>
      ${line('title mathjax', 'Title', title)}
      <div class='list-authors'>${names.join(', ')}</div>
      ${line('comments mathjax', 'Comments', paper.comments)} ${line('journal-ref', 'Journal-ref', paper.journalRef)}
      ${line('subjects', 'Subjects', `<span class="primary-subject">${primary}</span>${rest}`)}
      ${abstract === null ? '' : `<p class='mathjax'>\n ${abstract}\n</p>`}
    </div></dd>`;
}

/** One `dl`: a heading and the papers under it. */
export function testSection(heading: string, papers: TestPaper[], first = 1): string {
  const entries = papers.map((paper, offset) => testEntry(paper, first + offset)).join('');
  return `<dl id='articles'>${heading && `<h3>${heading}</h3>`}${entries}</dl>`;
}

/** A whole listing around `sections`. `paging` is arXiv's `Total of N entries` line. */
export function testPage(sections: string, paging = ''): string {
  const bar =
    paging &&
    `<div class='paging'>${paging}</div><div class='morefewer'>Showing up to 50 entries per page: more</div>`;
  return `<!doctype html><html><head><title>arXiv</title></head><body><main><div id='dlpage'>
    <h1>Machine Learning</h1><ul></ul>
    <p>See <a id="recent-cs.LG" href="/list/cs.LG/recent">recent</a> articles</p>
    <h3>Showing new listings for Friday, 6 February 2026</h3>
    ${bar}${sections}${bar}</div></main></body></html>`;
}

/** A page of new papers with one paper in each of the three sections. */
export function testNewPage(): string {
  return testPage(
    testSection('New submissions (showing 2 of 2 entries)', [
      { id: '2602.00001', title: 'Sums of $x^2$ and $\\alpha$', version: 1, comments: '4 pages' },
      { id: '2602.00002', title: '日本語の題名 and more', authors: ['李 明'] },
    ]) +
      testSection(
        'Cross submissions (showing 1 of 1 entries)',
        [
          {
            id: '2602.00003',
            mark: '(cross-list from stat.ML)',
            subjects: ['Machine Learning (stat.ML)', '; Machine Learning (cs.LG)'],
          },
        ],
        3,
      ) +
      testSection(
        'Replacement submissions (showing 1 of 1 entries)',
        [{ id: 'hep-th/9901002', mark: '(replaced)', version: 3, journalRef: 'J. Ex. 1 (1999)' }],
        4,
      ),
    'Total of 4 entries',
  );
}

/** A document of its own, apart from the test's. */
export function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
