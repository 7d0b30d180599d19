import { describe, expect, it } from 'vitest';
import { told } from '../testing/read-cut';

describe('damage', () => {
  it.each([
    ['[1,9,7,"no end],[2,8,6,"good"]', ['2602.04915 9 7 no end', '2602.05230 8 6 good']],
    ['[1,9,7,"no end\n[2,8,6,"good"]', ['2602.04915 9 7 no end', '2602.05230 8 6 good']],
    [
      '{"ARXIVID":"2602.04915","COMMENT":"no end, "RELEVANCE": 9, "NOVELTY": 7}, {"ARXIVID": "2602.05230", "COMMENT": "b", "RELEVANCE": 3, "NOVELTY": 2}',
      ['2602.04915 9 7 no end', '2602.05230 3 2 b'],
    ],
    [
      '{"comment": "to \\top\\", "relevance": 9, "novelty": 7, "id": "2602.04915"}',
      ['2602.04915 9 7 to \\top\\'],
    ],
    ['[1,9,7,"the "foo", "bar", 3 times and "baz""]', ['2602.04915 9 7 the "foo", "bar", 3 times and "baz"']],
    [
      '{id: 2602.04915, comment: uses [CLS] tokens, relevance: 9 novelty: 7}',
      ['2602.04915 9 7 uses [CLS] tokens'],
    ],
    [
      'on [0, 1) it is\n2602.04915: relevance 9, novelty 7 - on [0, 1) too\n',
      ['2602.04915 9 7 on [0, 1) too'],
    ],
  ])('%s', (text, records) => {
    expect(told(text)).toEqual(records);
  });
});

it('takes keys of any script and mark for keys', () => {
  expect(
    told('{"id":"2602.04915","comment":"a","评分?":1,"it\'s & so":2,"relevance":9,"novelty":7}'),
  ).toEqual(['2602.04915 9 7 a']);
  expect(told('[1,9,7,"see (a), [1, 3] and [1,2,3],[4,5,6]"]')).toEqual([
    '2602.04915 9 7 see (a), [1, 3] and [1,2,3],[4,5,6]',
  ]);
});
