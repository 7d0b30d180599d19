// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { testEntry, testNewPage, testPage, testSection } from '../testing/arxiv-page';
import { changed, entriesOf, first, read, untouched } from '../testing/read-html';
import type { Reading } from './entry';

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
