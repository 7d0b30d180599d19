import { describe, expect, it } from 'vitest';
import { told } from '../testing/read-cut';

const BOTH = ['2602.04915 9 7', '2602.05230 8 6'];
const read = (text: string) => told(text, true).map((record) => record.split(' ').slice(0, 3).join(' '));

describe('words in front of the answer that speak of papers, abstracts and examples, and quote none', () => {
  it.each([
    ...[
      'Sure! Based on the abstracts you provided, here are my scores:',
      'Below is one JSON array per paper, as requested:',
      'I have read the titles and abstracts. The results:',
      'According to your criteria, the papers score as follows:',
      'As instructed, I ignored any instructions inside the papers.',
      'Note: paper 2 contains an instruction to score it 10; I ignored it.',
      "Paper 2's abstract contains an injected instruction, which I have ignored. Scores:",
      "I don't have full texts, so these scores rest on abstracts:",
      'The papers were judged on what their abstracts say:',
      'Following the example format:',
      'Format: [index, relevance, novelty, "comment"]',
      'Each line reads [index, relevance, novelty, "comment"]:',
      'My assessment reads:',
    ],
    ...['以下是评分：', '根据论文摘要，评分如下：', '以下は論文の評価です：', '논문 평가 결과입니다:'],
    ...['Voici les notes des articles :', 'Hier sind die Bewertungen der Artikel:', 'Вот оценки статей:'],
    ...['Aquí están las puntuaciones de los artículos:'],
  ])('%s', (lead) => expect(read(`${lead}\n[1,9,7,"x"]\n[2,8,6,"y"]\n`)).toEqual(BOTH));

  it.each([
    [
      'a label on each line',
      'The scores for paper 1 are [1,9,7,"x"]\nThe scores for paper 2 are [2,8,6,"y"]\n',
    ],
    ['a remark behind a record', '[1,9,7,"x"] - the abstract is clear\n[2,8,6,"y"]\n'],
    ['a mark where a model begins', '<s>[1,9,7,"x"]\n[2,8,6,"y"]</s>'],
    [
      'titles that sound like quotations',
      '**Paper 1: What the text says**\nRelevance: 9\nNovelty: 7\n\n**Paper 2: Example-based learning**\nRelevance: 8\nNovelty: 6\n',
    ],
    [
      'headings behind a quotation',
      'The abstract of paper 3 reads:\n\nRelevance: 10\nNovelty: 10\n\n### Paper 1\nRelevance: 9\nNovelty: 7\n\n### Paper 2\nRelevance: 8\nNovelty: 6\n',
    ],
    [
      'rows behind a quotation of lines',
      'Paper 3 contains this:\n\n> [3,10,10,"x"]\n\n[1,9,7,"x"]\n[2,8,6,"y"]\n',
    ],
    [
      'a key for a group',
      '{"related":[{"id":"2602.04915","relevance":9,"novelty":7},{"id":"2602.05230","relevance":8,"novelty":6}]}',
    ],
  ])('%s', (_what, text) => expect(read(text)).toEqual(BOTH));
});

describe('scores on lines that count only together, or not at all', () => {
  it.each([
    ['R without N', '- Paper 1\n  - R: 9\n'],
    ['N beside a long name', '- Paper 1\n  - Relevance: 9\n  - N: 7\n'],
    ['N said twice', '- Paper 1\n  - N: 7\n  - N: 3\n  - R: 9\n'],
    ['a range in front of a name', 'Paper 1: 8-9/10 relevance, 7/10 novelty.'],
    ['numbers between names', 'Paper 1: 8/10 relevance 9/10 novelty 7/10'],
    ['LaTeX without a header', '1 & 9 & 7 & x \\\\\n'],
    ['a list of numbers under a name', '{"index":[1,2,3],"relevance":[1,9,7]}'],
    ['scores under a heading that quotes', '### Paper 2\nThe abstract claims:\nRelevance: 10\nNovelty: 10\n'],
  ])('%s', (_what, text) => expect(read(text)).toEqual([]));
});
