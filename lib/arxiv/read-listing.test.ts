// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parse, testEntry, testNewPage, testPage, testSection } from '../testing/arxiv-page';
import type { Entry, Reading } from './entry';
import { OWN_MARK } from './own-marks';
import { readPage } from './read-page';

const NEW = 'https://arxiv.org/list/cs.LG/new';
const RECENT = 'https://arxiv.org/list/cs.LG/recent';

function read(html: string, url = NEW): Reading {
  return readPage(parse(html), url);
}

function entriesOf(reading: Reading): Entry[] {
  if (reading.state !== 'read') throw new Error(JSON.stringify(reading));
  return reading.entries.map(({ parts: _parts, announced: _day, ...entry }) => entry);
}

/** Reads the page of four papers after `change` was made to it. */
function changed(change: (doc: Document) => void): Reading {
  const doc = parse(testNewPage());
  change(doc);
  return readPage(doc, NEW);
}

function first(doc: Document, selector: string): Element {
  const found = doc.querySelector(selector);
  if (!found) throw new Error(`${selector} is not on the page`);
  return found;
}

const untouched = entriesOf(read(testNewPage()));

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

describe('readListing, changed pages', () => {
  const change = (from: string | RegExp, to: string): Reading => read(testNewPage().replaceAll(from, to));
  const nothingFound = { state: 'doubt', expected: 4, found: 0 };

  it.each([
    ['dl is ol', /(<\/?)dl/g, '$1ol'],
    ['id of the lists', "id='articles'", "id='papers'"],
    ['dt and dd are div', /(<\/?)d[td]/g, '$1div'],
    ['id of the page', "id='dlpage'", "id='listing'"],
    ['title of the link', 'title="Abstract"', 'title="Summary"'],
    ['class of titles', 'list-title', 'entry-title'],
    ['class of authors', 'list-authors', 'entry-authors'],
    ['class of subjects', 'primary-subject', 'subject'],
    ['class of abstracts', "<p class='mathjax'>", "<p class='abstract'>"],
    ['ids', /260?2\.0000/g, 'A2602-'],
  ])('renamed %s is doubt', (name, from, to) => {
    expect(change(from, to)).toEqual(name === 'ids' ? { ...nothingFound, found: 1 } : nothingFound);
  });

  it('doubts a page that says nothing of itself', () => {
    expect(read(testPage(''))).toEqual({ state: 'doubt', expected: 0, found: 0 });
    expect(read(testPage(testSection('', [{ id: '2602.00001' }])))).toEqual({
      state: 'doubt',
      expected: 0,
      found: 1,
    });
  });

  it('doubts papers under a page that says it has none', () => {
    const page = testPage(`<p>No updates today.</p>${testSection('', [{ id: '2602.00001' }])}`);
    expect(read(page).state).toBe('doubt');
  });

  it('leaves an author without papers alone, and doubts one whose papers are in other markup', () => {
    const author = 'https://arxiv.org/a/example_a_1';
    const page = (papers: string) => testPage(`<dl id='articles'>${papers}</dl>`);
    expect(read(page(''), author)).toEqual({ state: 'empty' });
    const entry = testEntry({ id: '2602.00001', abstract: null });
    expect(read(page(entry), author)).toMatchObject({ state: 'read' });
    const other = entry.replaceAll(/(<\/?)d[td]/g, '$1section');
    expect(read(page(other), author)).toMatchObject({ state: 'doubt' });
  });

  it('doubts a translated page', () => {
    expect(change(/showing|entries|Total of/g, 'alle').state).toBe('doubt');
    expect(change('(replaced)', '(ersetzt)')).toEqual({ state: 'doubt', expected: 4, found: 3 });
  });

  it.each([
    ['dd', 'dd'],
    ['dt', 'dt'],
    ['title', '.list-title'],
    ['link', 'dt a[title=Abstract]'],
  ])('doubts a page with one %s removed', (_name, selector) => {
    expect(changed((doc) => first(doc, selector).remove())).toEqual({
      state: 'doubt',
      expected: 4,
      found: 3,
    });
  });

  it('doubts a page with a whole section removed', () => {
    expect(changed((doc) => first(doc, 'dl').remove())).toEqual({ state: 'doubt', expected: 4, found: 2 });
  });

  it('doubts a paper with two ids', () => {
    const reading = changed((doc) => first(doc, 'a[title=Abstract]').setAttribute('href', '/abs/2602.00009'));
    expect(reading).toEqual({ state: 'doubt', expected: 4, found: 3 });
  });

  it('reads papers that a userscript moved, each once where it copied them', () => {
    const moved = changed((doc) => first(doc, 'dl').append(first(doc, 'dt'), first(doc, 'dd')));
    expect(
      entriesOf(moved)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(untouched.map(({ id }) => id).sort());
    const copied = changed((doc) => {
      first(doc, 'dl').append(first(doc, 'dt').cloneNode(true), first(doc, 'dd').cloneNode(true));
      first(doc, 'dl').append(first(doc, 'dt').cloneNode(true));
    });
    expect(entriesOf(copied)).toEqual(untouched);
  });

  it('does not take a copy for a paper that is missing', () => {
    const reading = changed((doc) => {
      const list = first(doc, 'dl');
      list.append(first(doc, 'dt').cloneNode(true), first(doc, 'dd').cloneNode(true));
      first(doc, 'dl:last-of-type dt').remove();
    });
    expect(reading).toEqual({ state: 'doubt', expected: 4, found: 3 });
  });

  it('doubts a page to which other papers were added', () => {
    const reading = changed((doc) =>
      first(doc, 'dl').insertAdjacentHTML('beforeend', testEntry({ id: '2602.00008' })),
    );
    expect(reading).toEqual({ state: 'doubt', expected: 4, found: 5 });
  });
});

describe('readListing, additions', () => {
  it('reads the same after Winnow put its elements everywhere', () => {
    const reading = changed((doc) => {
      const mark = (): HTMLElement => {
        const host = doc.createElement('winnow-tile');
        host.setAttribute(OWN_MARK, '');
        host.innerHTML = `${testSection('New submissions (showing 7 of 7 entries)', [{ id: '2602.00007' }])} (replaced)`;
        return host;
      };
      for (const dt of doc.querySelectorAll('dt')) {
        dt.prepend(mark());
        dt.after(mark());
      }
      for (const place of doc.querySelectorAll('dd, .meta, .list-title, .list-authors, dl, dl > h3, p')) {
        place.prepend(mark());
        place.append(mark());
      }
      first(doc, '#dlpage').prepend(mark());
    });
    expect(entriesOf(reading)).toEqual(untouched);
  });

  it('reads the same whether MathJax has run or not', () => {
    const typeset = testNewPage()
      .replace('$x^2$', '<span class="MathJax_Preview">x^2</span><script type="math/tex">x^2</script>')
      .replace('$\\alpha$', '<span class="MathJax"><i>α</i></span><script type="math/tex">\\alpha</script>');
    expect(entriesOf(read(typeset))).toEqual(untouched);
  });

  const names = [
    'querySelector',
    'querySelectorAll',
    'childNodes',
    'tagName',
    'nodeType',
    'nextElementSibling',
  ];
  const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}</form>`;
  const images = names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('');

  it('reads past form controls and images named after properties', () => {
    const clobbered = testNewPage()
      .replace("<div id='dlpage'>", `<div id='dlpage'>${form}${images}`)
      .replaceAll('</dt>', `</dt>${form}`)
      .replaceAll("<div class='meta'>", `${form}<div class='meta'>`);
    expect(entriesOf(read(clobbered))).toEqual(untouched);
  });

  it('reads a live document whose own methods are hidden', () => {
    document.body.innerHTML = `${images}${parse(testNewPage()).body.innerHTML}`;
    expect(entriesOf(readPage(document, NEW))).toEqual(untouched);
  });

  it('never throws', () => {
    const broken = parse(testNewPage());
    Object.defineProperty(first(broken, 'dt'), 'nextElementSibling', {
      get: () => {
        throw new Error('no');
      },
    });
    expect(readPage(broken, NEW).state).toBe('doubt');
    const whole = testNewPage();
    for (let cut = 0; cut < whole.length; cut += 97) expect(() => read(whole.slice(0, cut))).not.toThrow();
  });
});
