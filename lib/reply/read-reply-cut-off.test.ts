import { describe, expect, it } from 'vitest';
import { asked, told } from '../testing/read-cut';
import { HARD_RECORDS, SHAPES } from '../testing/reply-corpus/corpus';
import { createReplyReader } from './read-reply';

describe('a reply that was cut off', () => {
  it.each([
    ['{"id":"2602.04915","comment":"a","novelty":7,"relevance": 1'],
    ['{"id":"2602.04915","comment":"a","relevance":9,"novelty":7'],
    ['[1,9,7,"half a com'],
    ['[1,9,7,"half a "'],
    ['[1,9,7,"half a "quo"'.slice(0, -4)],
    ['[1,9,7,'],
    ['[1,9,7'],
    ['{"id":"2602.04915","relevance":9,"novelty":7,'],
    ['2602.04915: relevance 9, novelty 1'],
    ['2602.04915: relevance 9, novelty 7 - half a com'],
    ['### 2602.04915\nNovelty: 7\nComment: c\nRelevance: 1'],
    // What a comment says is no key, wherever it is cut (findings/jsonrepair-makes-scores-of-prose.sh).
    ['{"id":"2602.04915","comment":"A draft was weak, relevance: 2, novelty: 3,'],
    ['{"id":"2602.04915","novelty":7,"comment":"A draft was weak, relevance: 2,'],
    ['{"id":"2602.04915","comment":"As if, \\"relevance\\": 2, \\"novelty\\": 3,'],
  ])('does not take %s', (text) => {
    const reader = createReplyReader(asked);
    expect([...reader.push(text), ...reader.end()]).toEqual([]);
    expect(reader.owed).toHaveLength(asked.length);
    expect(reader.dropped).toEqual({ unknown: 0, duplicate: 0, invalid: 0 });
  });

  it('takes a last record whose facts are all there', () => {
    expect(told('[1,9,7,"Whole."')).toEqual(['2602.04915 9 7 Whole.']);
    expect(told('[1,9,7,"Says "yes""')).toEqual(['2602.04915 9 7 Says "yes"']);
    expect(told('{"id":"2602.04915","comment":"a","relevance":9,"novelty":10\n')).toEqual([
      '2602.04915 9 10 a',
    ]);
  });

  it('takes the last word as whole where the server says that the reply is', () => {
    expect(told('{"id":"2602.04915","comment":"a","relevance":9,"novelty":10', true)).toEqual([
      '2602.04915 9 10 a',
    ]);
    expect(told('2602.04915: relevance 9, novelty 7 - no full stop', true)).toEqual([
      '2602.04915 9 7 no full stop',
    ]);
  });

  it('never tells anything else of a paper, wherever a reply ends', () => {
    for (const shape of SHAPES) {
      // Drafts come before the answer, and numbers from 0 show themselves only where the 0 comes.
      if (/think|thought|aloud|from-zero/.test(shape.name)) continue;
      const text = shape.write(HARD_RECORDS);
      for (let end = 0; end < text.length; end += 1 + ((end * 7) % 29)) {
        const reader = createReplyReader(asked);
        for (const record of [...reader.push(text.slice(0, end)), ...reader.end()]) {
          const meant = HARD_RECORDS.find((one) => one.id === record.id);
          expect([shape.name, record.relevance, record.novelty]).toEqual([
            shape.name,
            meant?.relevance,
            meant?.novelty,
          ]);
        }
      }
    }
  });
});
