// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { parse, testNewPage } from '../testing/arxiv-page';
import { testResults } from '../testing/results-page';
import { doubtReport } from './doubt-report';

const url = 'https://arxiv.org/list/cs.LG/new';

it('says what was announced, what was found and how the page is built', () => {
  const report = doubtReport(
    parse(testNewPage().replaceAll('list-title', 'entry-title')),
    { url, expected: 4, found: 0 },
    '1.2.3',
  );
  expect(report).toContain('Winnow 1.2.3');
  expect(report).toContain('kind: new');
  expect(report).toContain('entries announced: 4, read: 0');
  expect(report).toMatch(/^div#dlpage$/m);
  expect(report).toMatch(/^ +dl#articles × 3$/m);
  expect(report).toMatch(/\.entry-title\.mathjax$/m);
});

it('tells nothing of what was read, searched for or by whom', () => {
  const secret = 'https://arxiv.org/search/?query=my+rare+disease';
  const html = testResults(
    [{ id: '2602.00001', authors: ['Ada Example'], title: 'Of rare diseases' }],
    'Showing 1–1 of 1 results for all: rare disease',
  );
  const report = doubtReport(parse(html), { url: secret, expected: 1, found: 0 }, '1.2.3');
  expect(report).not.toMatch(/rare|disease|2602|Ada|Example/);
  expect(report).toContain('li.arxiv-result');
});

it('stays short, however long the page is', () => {
  const page = `<div id="dlpage">${Array.from({ length: 500 }, (_, i) => `<p class="x${'y'.repeat(i % 7)}">`).join('')}</div>`;
  const lines = doubtReport(parse(page), { url, expected: 1, found: 0 }, '1').split('\n');
  expect(lines.length).toBeLessThan(100);
  expect(lines.at(-1)).toBe('…');
});
