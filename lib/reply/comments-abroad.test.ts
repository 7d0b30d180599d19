import { describe, expect, it } from 'vitest';
import { COMMENTS_ABROAD } from '../testing/comments-abroad';
import { told } from '../testing/read-cut';
import { COMMENT_LIMIT, cleanComment } from './clean-comment';

const LANGUAGES = Object.entries(COMMENTS_ABROAD);

/** Ways to write one record. */
const FORMS: Record<string, (comment: string) => string> = {
  'a row': (comment) => `[1, 9, 7, ${JSON.stringify(comment)}]\n`,
  'a row whose inner marks are not escaped': (comment) => `[1, 9, 7, "${comment}"]\n`,
  'an object': (comment) => `{"id":"2602.04915","relevance":9,"novelty":7,"comment":"${comment}"}\n`,
  'an object that begins with it': (comment) =>
    `{"comment":"${comment}","id":"2602.04915","relevance":9,"novelty":7}\n`,
  'angled marks around it': (comment) => `[1, 9, 7, «${comment}»]\n`,
  'a table': (comment) =>
    `| id | relevance | novelty | comment |\n|---|---|---|---|\n| 2602.04915 | 9 | 7 | ${comment} |\n`,
  'a row of words': (comment) => `2602.04915: relevance 9, novelty 7 - ${comment}\n`,
  'a block': (comment) => `### Paper 1\nRelevance: 9\nNovelty: 7\nComment: ${comment}\n`,
  'a row of CSV': (comment) => `1,9,7,"${comment.replaceAll('"', '""')}"\n`,
  YAML: (comment) => `- id: 2602.04915\n  relevance: 9\n  novelty: 7\n  comment: ${comment}\n`,
};

describe.each(LANGUAGES)('a comment in %s', (_language, comment) => {
  it.each(Object.entries(FORMS))('is read as it was written: %s', (_what, write) => {
    for (const whole of [true, false])
      expect(told(write(comment), whole)).toEqual([`2602.04915 9 7 ${comment}`]);
  });

  it('is whole where its sentence is, though the reply was cut off behind it', () => {
    expect(told(`2602.04915: relevance 9, novelty 7 - ${comment}`)).toEqual([`2602.04915 9 7 ${comment}`]);
    expect(told(`2602.04915: relevance 9, novelty 7 - ${comment.slice(0, -4)}`)).toEqual([]);
  });

  it('loses nothing to cleaning, and is cut between two words', () => {
    expect(cleanComment(comment)).toBe(comment);
    const cut = cleanComment(`${comment}`.repeat(9));
    expect(cut.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(cut.length).toBeGreaterThan(COMMENT_LIMIT - 62);
    const kept = cut.slice(0, -1);
    expect(comment.repeat(9).startsWith(kept)).toBe(true);
    const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(comment.repeat(9))];
    const ends = words.map(({ index, segment }) => index + segment.length);
    expect(ends).toContain(kept.length);
  });
});

describe('an address', () => {
  it.each([
    ['详见https://evil.example/a，很好。', '详见，很好。'],
    ['（https://evil.example）很好', '很好'],
    ['「www.evil.example/x」を参照', 'を参照'],
    ['см. «https://evil.example/a» и далее', 'см. «» и далее'],
    ['انظر https://evil.example/a، ثم', 'انظر ، ثم'],
    ['https://例子.example/登录', ''],
  ])('ends where the script says so: %s', (text, clean) => expect(cleanComment(text)).toBe(clean));
});

it('keeps marks that join letters only between letters of scripts that have them', () => {
  expect(cleanComment('می\u200cشود क्\u200dष')).toBe('می\u200cشود क्\u200dष');
  expect(cleanComment('می\u200c\u200cشود')).toBe('میشود');
  expect(cleanComment('a\u200cb\u200dc می\u200c x \u200d')).toBe('abc می x');
});
