import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMENT_NAMES } from '../answer-words/field-names';
import { asked, expected, readCut, told } from '../testing/read-cut';
import { HARD_RECORDS, type Meant, type ReplyShape, SHAPES } from '../testing/reply-corpus/corpus';
import { cleanComment } from './clean-comment';
import { createReplyReader } from './read-reply';

const FIELDS =
  'id index # title relevance rel r novelty nov n score value points claimed_novelty x Why? 评分';
const MARKS = `" " " \\ \\ ' , , , : : : { } [ ] ( ) “ ＂ ＂ ， ： = => ; // <think> 9 see2602.05230`.split(
  ' ',
);

/** Comments made of what divides JSON and of the names that its keys have. One without a letter may be a name or a score. */
const comment = fc
  .array(fc.constantFrom(...MARKS, ...MARKS, ' ', ' ', ...FIELDS.split(' '), ...COMMENT_NAMES), {
    minLength: 1,
    maxLength: 14,
  })
  .map((bits) => bits.join('').replace(/\s+/g, ' ').trim())
  // A backslash before a letter may be a TeX command's, before an apostrophe an accent's.
  .filter((text) => /\p{L}/u.test(text) && !/\\[A-Za-z']/.test(text) && cleanComment(text) === text);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Whether all that a shape writes, or each line of it, is JSON, and each comment a string of it. */
function isRight(shape: ReplyShape): boolean {
  const text = shape.write(HARD_RECORDS);
  const whole = parsed(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const all = strings(whole === null ? lines.map(parsed) : whole);
  return HARD_RECORDS.every((record) => all.includes(record.comment));
}

const RIGHT = SHAPES.filter((shape) => !shape.mute && (shape.holds ?? 'all') === 'all' && isRight(shape));

describe('right JSON', () => {
  it('is what many shapes are', () => {
    expect(RIGHT.length).toBeGreaterThanOrEqual(50);
  });

  it('is read to the letter, whatever its strings hold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RIGHT),
        fc.array(comment, { minLength: 1, maxLength: 3 }),
        fc.nat(9),
        (shape, comments, cut) => {
          const meant = comments.map((text, at) => ({ ...HARD_RECORDS[at], comment: text }) as Meant);
          const read = readCut(createReplyReader(asked.slice(0, 3)), shape.write(meant), [cut + 1]);
          expect(read).toEqual(expected(shape, meant));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['what looks like the next key behind an escaped mark', '",c:'],
    ['a mark of another script, and a bracket', '强相关＂}'],
    ['what looks like the next record', `see {a}, {'id': 5`],
    ['an id among words without spaces', '类似于2602.05230的方法'],
  ])('%s', (_, text) => {
    const row = JSON.stringify([1, 9, 7, text]);
    const object = JSON.stringify({ id: '2602.04915', comment: text, relevance: 9, novelty: 7 });
    expect(told(row)).toEqual([`2602.04915 9 7 ${text}`]);
    expect(told(object)).toEqual([`2602.04915 9 7 ${text}`]);
  });

  it('a comment is one string, whatever strings stand behind it', () => {
    expect(told('[1,9,7,"a","b"]')).toEqual(['2602.04915 9 7 a']);
    expect(told('{"id":1,"comment":"a","where, [when], {how}":"b","relevance":9,"novelty":7}')).toEqual([
      '2602.04915 9 7 a',
    ]);
  });

  it('where the strict reading fails, marks are judged by what follows them', () => {
    expect(told('[1,9,7,"the "a", "b" and", "c""]')).toEqual(['2602.04915 9 7 the "a", "b" and", "c"']);
    expect(told('{"id":1,"comment":"ends in \\", "relevance":9,"novelty":7}')).toEqual([
      '2602.04915 9 7 ends in \\',
    ]);
  });
});
