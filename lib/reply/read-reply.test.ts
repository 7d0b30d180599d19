import { describe, expect, it } from 'vitest';
import { asked, told } from '../testing/read-cut';
import { createReplyReader, REPLY_LIMIT, type ReadRecord } from './read-reply';

describe('streaming', () => {
  it('returns a record from the push that brings its closing bracket', () => {
    const reader = createReplyReader(asked);
    expect(reader.push('[1,9,7,"A comment."')).toEqual([]);
    expect(reader.push(']')).toEqual([{ id: '2602.04915', relevance: 9, novelty: 7, comment: 'A comment.' }]);
    expect(reader.push('\n{"id":"2602.05230","relevance":8,"novelty":6')).toEqual([]);
    expect(reader.push('}')).toHaveLength(1);
    expect(reader.end()).toEqual([]);
  });

  it('says what is owed, in the order asked', () => {
    const reader = createReplyReader(asked.slice(0, 3));
    expect(reader.owed).toEqual(['2602.04915', '2602.05230', '2602.04396']);
    reader.push('[2,9,7,"x"]');
    expect(reader.owed).toEqual(['2602.04915', '2602.04396']);
  });

  it('holds back what only numbers name until these cannot be off by one', () => {
    const ids = (records: ReadRecord[]) => records.map(({ id }) => id);
    const late = createReplyReader(asked.slice(0, 3));
    expect(ids(late.push('[2,9,7,"b"]'))).toEqual([]);
    expect(ids(late.push('{"id":"2602.04915","relevance":9,"novelty":7,"comment":"a"}'))).toEqual([
      '2602.04915',
    ]);
    expect(ids(late.push('[3,9,7,"c"]'))).toEqual(['2602.05230', '2602.04396']);
    const cut = createReplyReader(asked.slice(0, 3));
    expect([cut.push('[2,9,7,"b"]'), ids(cut.end())]).toEqual([[], ['2602.05230']]);
    const off = createReplyReader(asked.slice(0, 3));
    expect([off.push('[2,9,7,"c"][1,9,7,"b"][0,9,7,"a"]'), off.end(true)]).toEqual([[], []]);
    expect(off.owed).toHaveLength(3);
  });

  it.each([
    ['number 0', '[0,9,7,"a"]'],
    ['number 1', '[1,9,7,"a"]'],
    ['no name', '{"relevance":9,"novelty":7,"comment":"a"}'],
    ['no name, in lines', 'Relevance: 9/10\nNovelty: 7/10\nComment: a\n'],
    ['no name, in words', 'Relevance: 9, novelty: 7. a\n'],
  ])('takes the one record about the one paper: %s', (_what, text) => {
    const alone = createReplyReader(asked.slice(0, 1));
    expect([...alone.push(text), ...alone.end(true)]).toEqual([
      { id: '2602.04915', relevance: 9, novelty: 7, comment: 'a' },
    ]);
  });

  it.each([
    ['two without a name', '{"relevance":9,"novelty":7}\n{"relevance":3,"novelty":2}'],
    ['another paper', '{"id":"2602.05230","relevance":9,"novelty":7}'],
    ['another number', '[7,9,7,"a"]'],
  ])('takes none for the one paper where there is: %s', (_what, text) => {
    const alone = createReplyReader(asked.slice(0, 1));
    expect([...alone.push(text), ...alone.end(true)]).toEqual([]);
  });

  it('stops at 4 Mi characters and says so, wherever the pieces end', () => {
    for (const piece of [REPLY_LIMIT, 999_983]) {
      const reader = createReplyReader(asked);
      const text = `[1,9,7,"a"]\n${' '.repeat(REPLY_LIMIT - 12)}[2,9,7,"b"]`;
      const read: ReadRecord[] = [];
      for (let at = 0; at < text.length; at += piece) read.push(...reader.push(text.slice(at, at + piece)));
      expect(reader.overflow).toBe(true);
      expect([...read, ...reader.push('[3,9,7,"c"]'), ...reader.end()].map((record) => record.id)).toEqual([
        '2602.04915',
      ]);
    }
  });

  it('reads a whole page on one line of 3 MB', () => {
    const page = Array.from({ length: 421 }, (_, at) => ({
      ...{ index: at + 1, id: `2602.${10_000 + at}`, relevance: 1 + (at % 10), novelty: 1 + (at % 7) },
      comment: 'word '.repeat(1400),
    }));
    const text = `{"papers":[${page.map((r) => JSON.stringify(r)).join(',')}]}`;
    expect(text.length).toBeGreaterThan(2_900_000);
    const reader = createReplyReader(page);
    const read = [...reader.push(text), ...reader.end(true)];
    expect(read.map(({ relevance, novelty }) => [relevance, novelty])).toEqual(
      page.map(({ relevance, novelty }) => [relevance, novelty]),
    );
    expect(reader.work / text.length).toBeLessThan(3);
  });

  it('reads on after a record of more than 16 KiB, without taking it', () => {
    expect(
      told(`{"id":"2602.04915","relevance":9,"novelty":7,"comment":"${'x'.repeat(17_000)}"}\n[2,9,7,"b"]`),
    ).toEqual(['2602.05230 9 7 b']);
  });
});
