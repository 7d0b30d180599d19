import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, expected, readCut } from '../testing/read-cut';
import { HARD_RECORDS, type Meant, SHAPES } from '../testing/reply-corpus/corpus';
import { cleanComment } from './clean-comment';
import { createReplyReader } from './read-reply';

describe('any comment', () => {
  // No control characters (stripped), no backslash before n or t, which JSON cannot tell from a TeX command.
  const comment = fc
    .string({ unit: fc.constantFrom(...'abc xyz"\'[]{}(),:;.|/<>`é∈$_^01239'), maxLength: 60 })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    // Elements of HTML and addresses are stripped: see `clean-comment.test.ts`.
    .filter((text) => cleanComment(text) === text);

  it('comes out as it went in where the JSON is right', () => {
    fc.assert(
      fc.property(fc.array(comment, { minLength: 1, maxLength: 4 }), fc.nat(9), (comments, cut) => {
        const meant = comments.map((text, at) => ({ ...HARD_RECORDS[at], comment: text }) as Meant);
        for (const name of ['rows', 'seed-lines', 'seed-fenced-pretty', 'wrapped-papers']) {
          const shape = SHAPES.find((one) => one.name === name);
          if (!shape) throw new Error(name);
          const read = readCut(createReplyReader(asked), shape.write(meant), [cut + 1]);
          expect(read).toEqual(expected(shape, meant));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is read alike wherever a damaged reply is cut', () => {
    const damage = fc.constantFrom('"', "'", '{', '}', '[', ']', ',', '\n', '\\', '<think>', '(', '');
    const damages = fc.array(fc.tuple(fc.nat(), damage), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...SHAPES), damages, fc.nat(8), (shape, places, cut) => {
        let text = shape.write(HARD_RECORDS);
        for (const [place, mark] of places) {
          const at = place % text.length;
          text = text.slice(0, at) + mark + text.slice(mark === '' ? at + 1 : at);
        }
        const whole = createReplyReader(asked);
        const pieces = createReplyReader(asked);
        expect(readCut(pieces, text, [cut + 1])).toEqual(readCut(whole, text, [text.length]));
        expect(pieces.dropped).toEqual(whole.dropped);
      }),
      { numRuns: 1000 },
    );
  });

  it('never makes the reader throw, and the cuts never matter', () => {
    const bits = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '\\',
        ',',
        ':',
        '\n',
        ' ',
        '1',
        '9',
        '7',
        '2602.04915',
        '"id"',
        '"relevance"',
      ],
      ...[
        'novelty',
        'comment',
        '[1,9,7,"',
        '{"id":"2602.05230",',
        '<think>',
        '</think>',
        '|',
        '`',
        '(',
        ')',
        '“',
        'a',
      ],
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 80 }), fc.nat(6), (parts, cut) => {
        const text = parts.join('');
        const whole = createReplyReader(asked);
        const pieces = createReplyReader(asked);
        expect(readCut(pieces, text, [cut + 1])).toEqual(readCut(whole, text, [text.length + 1]));
        expect(pieces.dropped).toEqual(whole.dropped);
      }),
      { numRuns: 3000 },
    );
  });
});
