// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../abstracts/light-dom';
import { savedFeed } from '../testing/saved-pages';
import { readFeed } from './read-feed';

const DOCUMENTS = [
  ['a browser’s document', (xml: string) => new DOMParser().parseFromString(xml, 'text/xml')],
  ['a light document', parseFeed],
] as const;

const entry = (id: string, rest = '') => `<entry><id>http://arxiv.org/abs/${id}</id><title>On
   counts</title><summary>  We count &lt;b&gt; &amp; $α$.
</summary><category term="stat.ML"/><category term="cs.LG"/><arxiv:primary_category term="cs.LG"/>
<author><name>Ada Example</name><arxiv:affiliation>Nowhere</arxiv:affiliation></author>
<author><name>李 明</name></author>${rest}</entry>`;
const feed = (entries: string, total = 1) => `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom"
  xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title>
  <opensearch:totalResults>${total}</opensearch:totalResults>${entries}</feed>`;

describe.each(DOCUMENTS)('an answer of the API, in %s', (_name, parse) => {
  const read = (xml: string) => readFeed(parse(xml));

  it('is read field by field, the primary category first', () => {
    const rest =
      '<arxiv:comment>4 pages</arxiv:comment><arxiv:journal_ref>J. Ex. 1</arxiv:journal_ref><arxiv:doi>1/2</arxiv:doi>';
    expect(read(feed(entry('2602.00001v3', rest)))).toEqual({
      papers: [
        {
          ...{ id: '2602.00001', version: 3, title: 'On counts', authors: ['Ada Example', '李 明'] },
          ...{ abstract: 'We count <b> & $α$.', comments: '4 pages', journalRef: 'J. Ex. 1' },
          categories: ['cs.LG', 'stat.ML'],
        },
      ],
      total: 1,
      refused: null,
    });
  });

  it('knows old ids, and takes papers in any order', () => {
    const { papers } = read(feed(entry('math.GT/0309136v2') + entry('hep-th/9901002v1'), 2));
    expect(papers.map(({ id, version }) => [id, version])).toEqual([
      ['math/0309136', 2],
      ['hep-th/9901002', 1],
    ]);
  });

  it('tells which id was refused, and takes no paper from such an answer', () => {
    const error =
      '<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_abc</id><title>Error</title><summary>x</summary></entry>';
    expect(read(feed(error))).toEqual({ papers: [], total: 1, refused: 'abc' });
  });

  it('tells an empty answer from none', () => {
    expect(read(feed('', 0))).toEqual({ papers: [], total: 0, refused: null });
    expect(read('<html><body>Access Denied</body></html>')).toEqual({
      papers: [],
      total: null,
      refused: null,
    });
  });

  const saved = savedFeed('api-id_list.xml');
  it.runIf(saved !== '')('is read as arXiv sends it', () => {
    const { papers, total } = read(saved);
    expect(total).toBe(3);
    expect(papers.map(({ id, version }) => `${id}v${version}`)).toEqual([
      '2602.04915v1',
      '2602.09903v3',
      'hep-th/9901002v1',
    ]);
    expect(papers[1]?.comments).toMatch(/withdrawn/);
    expect(papers.every(({ abstract, authors }) => abstract && authors.length > 1)).toBe(true);
    expect(read(savedFeed('api-error.xml')).refused).toBe('abc');
    expect(read(savedFeed('api-none.xml')).total).toBe(0);
  });
});
