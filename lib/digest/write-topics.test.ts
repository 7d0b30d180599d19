// @vitest-environment jsdom
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { aDigest, aPaper, asMarkdownKeeps, HOSTILE } from '../testing/digests';
import { readWhole } from '../testing/read-whole';
import { written } from '../testing/written';

const AXES = { PROXIMITY: 8, EVIDENCE: 7, READ_SCORE: 22.5 };
const papers = [
  aPaper({
    topics: ['Caches, Sparsity, and Serving', 'Routing'],
    topicMatch: 'It is about caches.',
    axes: AXES,
  }),
  aPaper({ id: '2602.00002', title: 'Second', topics: ['Routing'] }),
  aPaper({ id: '2602.00003', title: 'Third', topics: ['Routing', 'Caches, Sparsity, and Serving'] }),
  aPaper({ id: '2602.00004', title: 'Fourth' }),
].map(asMarkdownKeeps);
const digest = aDigest({ papers, topics: ['Caches, Sparsity, and Serving', 'Routing'] });

describe('a digest by topic', () => {
  it('is Markdown with contents and sections by topic', () => {
    const lines = written('Markdown', digest).split('\n');
    expect(
      lines.filter((line) => /^#|^\d+\. |Table of|Topic:|Also|Match:|_SCORE/.test(line)).slice(1, 22),
    ).toEqual([
      ...['**Table of contents by topic:**', '## [Caches, Sparsity, and Serving](#user-content-topic1) (1)'],
      ...['1. [Sparse routing with $O(\\log n)$ experts](#user-content-link1)'],
      ...['## [Routing](#user-content-topic2) (2)', '2. [Second](#user-content-link2)'],
      ...['3. [Third](#user-content-link3)', '## [Other papers](#user-content-topic3) (1)'],
      ...['4. [Fourth](#user-content-link4)', '## Caches, Sparsity, and Serving (1) <a id="topic1"></a>'],
      '### 1. [Sparse routing with $O(\\log n)$ experts](https://arxiv.org/abs/2602.00001) <a id="link1"></a>',
      ...['**Primary Topic:** Caches, Sparsity, and Serving', '**Also Matches:** Routing'],
      ...['**Topic Match:** It is about caches.', '**READ_SCORE:** 22.5'],
      ...['## Routing (2) <a id="topic2"></a>'],
      ...[
        '### 2. [Second](https://arxiv.org/abs/2602.00002) <a id="link2"></a>',
        '**Primary Topic:** Routing',
      ],
      ...[
        '### 3. [Third](https://arxiv.org/abs/2602.00003) <a id="link3"></a>',
        '**Primary Topic:** Routing',
      ],
      ...[
        '**Also Matches:** Caches&#44; Sparsity&#44; and Serving',
        '## Other papers (1) <a id="topic3"></a>',
      ],
    ]);
  });

  it.each(['Markdown', 'JSON'])('is read back from %s, with all that was said', (format) => {
    expect(readWhole(written(format, digest))).toEqual(digest);
    const { topics: _, ...list } = digest;
    expect(readWhole(written(format, list))).toEqual(list);
  });

  it('is read back whatever its topics are called', () => {
    for (const name of [...HOSTILE, '1. First', '[x](y)', 'A (3)', 'Other papers', '# x', 'a, b, and c']) {
      const topic = name.replace(/[\s\p{C}]+/gu, ' ').trim();
      const called = { ...digest, papers: papers.map((paper) => ({ ...paper, topics: [topic, 'Routing'] })) };
      const read = readWhole(written('Markdown', called));
      expect(read.papers.map(({ topics }) => topics?.at(-1))).toEqual(papers.map(() => 'Routing'));
      expect(readWhole(written('JSON', called)).papers).toHaveLength(4);
    }
  });

  it.each(['1. First', 'Other papers', '12. [x](y)', '$[0, 1)$ and (3)', 'a, b'])(
    'is read back whole where a topic is called %s',
    (name) => {
      const own = papers.slice(0, 2).map((paper) => ({ ...paper, topics: [name, 'Routing'] }));
      const called = { ...digest, papers: [...own, ...papers.slice(3)], topics: [name] };
      expect(readWhole(written('Markdown', called))).toEqual(called);
    },
  );

  it('is HTML with contents and sections by topic, each link leading somewhere', () => {
    const page = new DOMParser().parseFromString(written('HTML', digest), 'text/html');
    const texts = (selector: string) => [...page.querySelectorAll(selector)].map((each) => each.textContent);
    expect(texts('main > section > h2')).toEqual([
      'Caches, Sparsity, and Serving',
      'Routing',
      'Other papers',
    ]);
    expect(texts('nav h3')).toEqual(['Caches, Sparsity, and Serving (1)', 'Routing (2)', 'Other papers (1)']);
    expect(texts('main section:nth-child(2) article h3')).toEqual(['2. Second', '3. Third']);
    const jumps = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href') ?? '#');
    expect(jumps.map((jump) => page.querySelector(jump)?.localName)).toEqual(papers.map(() => 'article'));
    expect(texts('article:first-of-type .scores')[0]).toContain('Proximity 8 · Evidence 7 · Read score 22.5');
    expect(page.body.textContent).toContain('It is about caches.');
  });

  it('has topics and other numbers in CSV', () => {
    expect(written('CSV', digest)).toContain('"Caches, Sparsity, and Serving; Routing"');
    expect(written('CSV', digest)).toContain('"Proximity 8; Evidence 7; Read score 22.5"');
  });

  it('lets no topic become markup', () => {
    const evil = ['<img src=x onerror=alert(1)>', '[a](/evil)', '](x) `y` ![z](/evil)'];
    const called = aDigest({
      papers: evil.map((topic, i) => aPaper({ id: `2602.0000${i}`, topics: [topic] })),
      topics: evil,
    });
    for (const text of [marked.parse(written('Markdown', called)) as string, written('HTML', called)]) {
      const page = new DOMParser().parseFromString(text, 'text/html');
      expect(page.querySelectorAll('img, script, [onerror], a[href*="evil"]')).toHaveLength(0);
    }
  });
});
