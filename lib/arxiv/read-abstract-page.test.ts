// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parse } from '../testing/arxiv-page';
import { testAbstractPage } from '../testing/results-page';
import type { Reading } from './entry';
import { readPage } from './read-page';

const ABS = 'https://arxiv.org/abs/2602.00001';
const read = (html: string, url = ABS): Reading => readPage(parse(html), url);

function paperOf(reading: Reading) {
  if (reading.state !== 'read') throw new Error(JSON.stringify(reading));
  return reading.entries[0];
}

describe('page of one paper', () => {
  it('reads every field', () => {
    const html = testAbstractPage({
      ...{ id: '2602.00001', version: 3, title: 'Sums of $x^2$ &amp; more', abstract: 'One.<br>Two.' },
      ...{ categories: ['cs.LG', 'stat.ML'], comments: '4 pages', journalRef: 'J. Ex. 1' },
    });
    const reading = read(html);
    expect(paperOf(reading)).toMatchObject({
      ...{ id: '2602.00001', version: 3, kind: 'new', crossFrom: null, section: '', announced: null },
      ...{ title: 'Sums of $x^2$ & more', authors: ['Ada Example'], abstract: 'One. Two.' },
      ...{ comments: '4 pages', journalRef: 'J. Ex. 1', primary: 'cs.LG' },
      subjects: 'Name (cs.LG); Name (stat.ML)',
    });
    expect(reading).toMatchObject({ layout: 'abstract', category: 'cs.LG' });
  });

  it('reads the version that the address asks for', () => {
    const html = testAbstractPage({ id: 'hep-th/9901002', version: 1 });
    expect(paperOf(read(html, 'https://arxiv.org/abs/hep-th/9901002v1?context=gr-qc'))?.version).toBe(1);
    expect(paperOf(read(html, 'https://arxiv.org/abs?id=hep-th/9901002'))?.id).toBe('hep-th/9901002');
  });

  it('reads three thousand authors, and not the link that unfolds them', () => {
    const authors = Array.from({ length: 2900 }, (_, i) => `Author ${i}`);
    expect(paperOf(read(testAbstractPage({ id: '2602.00001', authors })))?.authors).toEqual(authors);
  });

  it('reads a withdrawn paper as any other', () => {
    const html = testAbstractPage({
      id: '2602.00001',
      withdrawn: true,
      comments: 'This paper has been withdrawn',
    });
    expect(paperOf(read(html))?.abstract).toBe('We count 2602.00001 twice.');
  });

  it.each([
    ['another paper', testAbstractPage({ id: '2602.00002' })],
    ['no title', testAbstractPage({ id: '2602.00001' }).replace('<h1 class="title', '<h1 class="heading')],
    [
      'no abstract',
      testAbstractPage({ id: '2602.00001' }).replace('blockquote class="abstract', 'div class="text'),
    ],
  ])('doubts a page with %s', (_name, html) => {
    expect(read(html)).toEqual({ state: 'doubt', expected: 1, found: 0 });
  });

  it.each([
    ['not found', '<main><h1>Article 2602.00001 not found</h1></main>'],
    ['nothing', ''],
  ])('%s is none', (_name, html) => expect(read(html)).toEqual({ state: 'none' }));
});
