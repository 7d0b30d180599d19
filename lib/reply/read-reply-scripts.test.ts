import { describe, expect, it } from 'vitest';
import { told } from '../testing/read-cut';

const COMMENT = '很好，“不错”：第一流（稀疏注意力）。';

describe('comments in other scripts come out as they were written', () => {
  it.each([
    ['an object', `｛“ARXIVID”：“2602.04915”，“RELEVANCE”：９，“NOVELTY”：７，“COMMENT”：“${COMMENT}”｝`],
    ['a row', `【１，９，７，"${COMMENT}"】`],
    ['a row of words', `论文1：相关性：9，新颖性：7 - ${COMMENT}`],
    ['a block', `### 论文 1\n相关性：９/10\n新颖性：７\n评论：${COMMENT}\n`],
    ['a table', `| 编号 | 相关性 | 新颖性 | 评论 |\n|---|---|---|---|\n| 1 | 9 | 7 | ${COMMENT} |\n`],
  ])('in %s', (_what, text) => expect(told(text, true)).toEqual([`2602.04915 9 7 ${COMMENT}`]));
});

describe('what a reply says of itself', () => {
  it.each([
    [
      'a draft in words before the answer',
      '2602.04915: relevance 3, novelty 3 - x\n\n[1,9,7,"a"]\n',
      ['2602.04915 9 7 a'],
    ],
    [
      'a row of talk beside rows',
      '[1,9,7,"a"]\n[2,8,6,"b"]\n2602.04396: relevance 3, novelty 3\n',
      ['2602.04915 9 7 a', '2602.05230 8 6 b'],
    ],
    ['a quotation', '> [1,3,3,"x"]\n[2,8,6,"b"]', ['2602.05230 8 6 b']],
  ])('%s', (_what, text, records) => {
    const last = new Map(told(text, true).map((record) => [record.slice(0, 10), record]));
    expect([...last.values()]).toEqual(records);
  });
});
