import { describe, expect, it } from 'vitest';
import { createReplyReader } from './read-reply';

describe('titles', () => {
  const papers = [
    { index: 1, id: '2602.04915', title: 'Linear-time attention with *positive* features' },
    { index: 2, id: '2602.05230', title: 'Bounds for $\\text{softmax}$: two approaches' },
    { index: 3, id: '2602.04396', title: 'Grokking' },
  ];
  const read = (text: string) => {
    const reader = createReplyReader(papers);
    return [...reader.push(text), ...reader.end(true)].map(
      (r) => `${r.id} ${r.relevance} ${r.novelty} ${r.comment}`,
    );
  };
  const both = ['2602.04915 9 7 a', '2602.05230 8 6 b'];

  it.each([
    [
      'objects',
      '{"title":"Linear-time Attention with Positive Features","relevance":9,"novelty":7,"comment":"a"}{"paper_title":"Bounds for text softmax: two approaches","relevance":8,"novelty":6,"comment":"b"}',
    ],
    [
      'rows',
      '["Linear-time attention with positive features",9,7,"a"]["Bounds for $\\\\text{softmax}$: two approaches",8,6,"b"]',
    ],
    [
      'a list',
      '1. **Linear-time attention with positive features** - Relevance: 9/10, Novelty: 7/10. a\n2. **Bounds for $\\text{softmax}$: two approaches** - Relevance: 8/10, Novelty: 6/10. b\n',
    ],
    [
      'headings, one cut short',
      '**Linear-time attention with positive fe…**\nRelevance: 9\nNovelty: 7\nComment: a\n### 2. Bounds for $\\text{softmax}$: two approaches\nRelevance: 8\nNovelty: 6\nComment: b\n',
    ],
    [
      'a table',
      '| Title | Relevance | Novelty | Comment | # |\n|---|---|---|---|---|\n| Linear-time attention with positive features | 9 | 7 | a | 1 |\n| Bounds for $\\text{softmax}$: two approaches | 8 | 6 | b | 2 |\n',
    ],
  ])('name papers in %s', (_shape, text) => expect(read(text)).toEqual(both));

  it.each([
    ['an object', '{"index":2,"title":"Grokking","relevance":9,"novelty":7,"comment":"a"}'],
    ['a row', '[2,"Grokking",9,7,"a"]'],
    ['an id', '{"id":"2602.05230","title":"Grokking","relevance":9,"novelty":7,"comment":"a"}'],
  ])('are not overruled by the number of another paper: %s', (_shape, text) =>
    expect(read(text)).toEqual([]),
  );

  it.each([
    ['in brackets', 'Bounds for $\\text{softmax}$: two approaches (2602.04915): relevance 9, novelty 7. a\n'],
    [
      'in a list',
      '1. **Grokking Fast**\n- **Bounds for $\\text{softmax}$: two approaches** [2602.04915] - Relevance: 9/10, Novelty: 7/10. a\n',
    ],
    [
      'of a paper not asked about',
      'Bounds for $\\text{softmax}$: two approaches (2602.99999): relevance 9, novelty 7. a\n',
    ],
    [
      'in a link',
      '- [Bounds for $\\text{softmax}$: two approaches](https://arxiv.org/abs/2602.04915): Relevance: 9, Novelty: 7. a\n',
    ],
  ])('bind nothing where the id of another paper stands behind them: %s', (_where, text) =>
    expect(read(text)).toEqual([]),
  );

  it.each([
    ['in a link', (title: string, id: string) => `[${title}](https://arxiv.org/abs/${id}): `],
    [
      'in a list of links',
      (title: string, id: string) => `1. **[${title}](https://arxiv.org/abs/${id})** - `,
    ],
    ['with an address behind them', (title: string, id: string) => `**${title}** (arxiv.org/pdf/${id}) - `],
  ])('may stand %s', (_where, head) => {
    const [a, b] = papers;
    const row = ({ title, id }: { title: string; id: string }, rest: string) => `${head(title, id)}${rest}\n`;
    if (!a || !b) throw new Error('no papers');
    const text = row(a, 'Relevance: 9/10, Novelty: 7/10 - a') + row(b, 'Relevance: 8/10, Novelty: 6/10 - b');
    expect(read(text)).toEqual(both);
  });

  it('that nobody asked about say nothing', () => {
    expect(read('{"index":3,"title":"Another name for it","relevance":9,"novelty":7,"comment":"a"}')).toEqual(
      ['2602.04396 9 7 a'],
    );
    expect(read('{"title":"Another name for it","relevance":9,"novelty":7,"comment":"a"}')).toEqual([]);
    expect(read('{"title":"Grok","relevance":9,"novelty":7,"comment":"a"}')).toEqual([]);
  });
});
