// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRss } from './read-rss';

const read = (xml: string) => readRss(new DOMParser().parseFromString(xml, 'text/xml'));
const SHARED = join(import.meta.dirname, '../../../shared/arxiv');

const item = (id: string, kind: string, rest = '') => `<item><title>On
   counts &amp; $\\alpha$</title><link>https://arxiv.org/abs/${id}</link>
<description>arXiv:${id}v2 Announce Type: ${kind}
Abstract: We count.
Abstract: twice.</description><guid isPermaLink="false">oai:arXiv.org:${id}v2</guid><category>cs.LG</category>
<category>stat.ML</category><arxiv:announce_type>${kind}</arxiv:announce_type>
<dc:creator>Ada Lovelace, Andrej Jovanovi\\'c</dc:creator>${rest}</item>`;
const feed = (items: string, date = 'Fri, 06 Feb 2026 00:00:00 -0500') => `<?xml version='1.0'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
<channel><title>cs.LG updates</title><pubDate>${date}</pubDate>${items}</channel></rss>`;

it('reads a paper field by field, and the day as arXiv dates it', () => {
  expect(read(feed(item('2602.00001', 'new')))).toEqual({
    day: '2026-02-06',
    rows: 1,
    papers: [
      {
        ...{ id: '2602.00001', version: 2, title: 'On counts & $\\alpha$', kind: 'new' },
        ...{ authors: ['Ada Lovelace', "Andrej Jovanovi\\'c"], categories: ['cs.LG', 'stat.ML'] },
        abstract: 'We count. Abstract: twice.',
      },
    ],
  });
});

it('has each paper once, as what it is most', () => {
  const items =
    item('2602.00001', 'cross') + item('2602.00001', 'new') + item('math.GT/0309136', 'replace-cross');
  const { rows, papers } = read(feed(items));
  expect(rows).toBe(3);
  expect(papers.map(({ id, kind }) => [id, kind])).toEqual([
    ['2602.00001', 'new'],
    ['math/0309136', 'replace'],
  ]);
});

it('tells a day without papers from what is no feed at all', () => {
  expect(read(feed(''))).toEqual({ day: '2026-02-06', rows: 0, papers: [] });
  for (const text of ['<html><body>Rate exceeded.</body></html>', '<feed/>', ''])
    expect(read(text)).toEqual({ day: null, rows: 0, papers: [] });
  expect(read(feed('', 'yesterday')).day).toBeNull();
});

it('leaves out what has no id, title or kind that it knows', () => {
  const items = item('nonsense', 'new') + item('2602.00002', 'unheard-of') + item('2602.00003', 'new');
  expect(read(feed(items)).papers.map(({ id }) => id)).toEqual(['2602.00003']);
});

const saved = (name: string) => {
  const path = join(SHARED, 'api', name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};
if (saved('rss.xml') === '') process.stdout.write(`arXiv's own feeds are not here (${SHARED}).\n`);
describe.runIf(saved('rss.xml') !== '')('a feed as arXiv sends it', () => {
  it('is read whole', () => {
    const { day, rows, papers } = read(saved('rss.xml'));
    const kinds = Object.entries(Object.groupBy(papers, ({ kind }) => kind)).map(([kind, some]) => [
      kind,
      some?.length,
    ]);
    expect([day, rows, papers.length]).toEqual(['2026-02-06', 63, 63]);
    expect(Object.fromEntries(kinds)).toEqual({ new: 43, cross: 12, replace: 8 });
    expect(papers.every(({ abstract, authors }) => abstract.length > 200 && authors.length > 0)).toBe(true);
    expect(read(saved('rss-empty.xml'))).toEqual({ day: '2026-02-06', rows: 0, papers: [] });
  });
});
