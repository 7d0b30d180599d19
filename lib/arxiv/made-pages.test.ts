// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../abstracts/light-dom';
import { type Sample, samples } from '../testing/arbitrary';
import { parse, testPage, testSection } from '../testing/arxiv-page';
import { typeset } from '../testing/mathjax';
import { testAbstractPage, testResults } from '../testing/results-page';
import type { Reading } from './entry';
import { readPage } from './read-page';

/** What was written is read, whatever it is, in a browser's document and in the worker's. */

const DOCUMENTS = [
  ['a browser’s document', parse],
  ['a light document', parsePage],
] as const;

function texts(reading: Reading): Sample['text'][] {
  if (reading.state !== 'read') throw new Error(JSON.stringify(reading));
  return reading.entries.map(({ id, title, abstract, authors, comments }) => {
    return { id, title, abstract, authors, comments };
  });
}

const heading = (made: readonly Sample[], name = 'New submissions') =>
  `${name} (showing ${made.length} of ${made.length} entries)`;
const written = (made: readonly Sample[]) => made.map(({ text }) => text);
const papers = (made: readonly Sample[]) => made.map(({ html }) => html);
const check = (property: (made: Sample[]) => void) =>
  fc.assert(fc.property(samples, property), { numRuns: 60 });

describe.each(DOCUMENTS)('pages made at random, in %s', (_name, toDocument) => {
  it('new papers', () =>
    check((made) => {
      const html = testPage(testSection(heading(made), papers(made)), `Total of ${made.length} entries`);
      expect(texts(readPage(toDocument(html), 'https://arxiv.org/list/cs.LG/new'))).toEqual(written(made));
    }));

  it('a month, without abstracts', () =>
    check((made) => {
      const bare = papers(made).map((paper) => ({ ...paper, abstract: null }));
      const html = testPage(testSection('', bare), `Total of ${made.length + 50} entries`);
      const url = `https://arxiv.org/list/cs.LG/2026-02?skip=50&show=50`;
      expect(texts(readPage(toDocument(html), url))).toEqual(
        written(made).map((text) => ({ ...text, abstract: '' })),
      );
    }));

  it('one paper missing is seen, whichever it is', () =>
    check((made) => {
      const html = testPage(testSection(heading(made), papers(made).slice(1)));
      const reading = readPage(toDocument(html), 'https://arxiv.org/list/cs.LG/new');
      expect(reading).toEqual({ state: 'doubt', expected: made.length, found: made.length - 1 });
    }));

  it('results of a search', () =>
    check((made) => {
      const html = testResults(papers(made), `Showing 1–${made.length} of 1,018 results for all: x`);
      expect(texts(readPage(toDocument(html), 'https://arxiv.org/search/?query=x'))).toEqual(written(made));
    }));

  it('pages of one paper', () =>
    check(([first]) => {
      if (!first) return;
      const reading = readPage(
        toDocument(testAbstractPage(first.html)),
        `https://arxiv.org/abs/${first.text.id}`,
      );
      expect(texts(reading)).toEqual([first.text]);
    }));
});

describe.each(['preview', 'done'] as const)(
  'pages made at random, once MathJax has come to "%s"',
  (phase) => {
    const typesetIn = (html: string) => {
      const doc = parse(html);
      typeset(doc, phase);
      return doc;
    };

    it('listings', () =>
      check((made) => {
        const html = testPage(testSection(heading(made), papers(made)));
        expect(texts(readPage(typesetIn(html), 'https://arxiv.org/list/cs.LG/new'))).toEqual(written(made));
      }));

    it('results of a search', () =>
      check((made) => {
        const html = testResults(papers(made), `Showing 1–${made.length} of ${made.length} results`);
        expect(texts(readPage(typesetIn(html), 'https://arxiv.org/search/?query=x'))).toEqual(written(made));
      }));

    it('pages of one paper', () =>
      check(([first]) => {
        if (!first) return;
        const doc = typesetIn(testAbstractPage(first.html));
        expect(texts(readPage(doc, `https://arxiv.org/abs/${first.text.id}`))).toEqual([first.text]);
      }));
  },
);

it('formulas are indeed typeset in these tests', () => {
  const doc = parse(
    testPage(testSection('', [{ id: '2602.00001', title: 'On $x$', abstract: 'Of $y$ at \\$5' }])),
  );
  expect(typeset(doc, 'done')).toBe(2);
  expect(doc.querySelector('.list-title')?.textContent).not.toContain('$x$');
});
