import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, expected, readCut } from '../testing/read-cut';
import { HARD_RECORDS, type Meant, SHAPES } from '../testing/reply-corpus/corpus';
import { createReplyReader } from './read-reply';

describe('every shape of the corpus', () => {
  it('has a name of its own', () => {
    expect(new Set(SHAPES.map((shape) => shape.name)).size).toBe(SHAPES.length);
    expect(SHAPES.length).toBeGreaterThanOrEqual(200);
  });

  for (const shape of SHAPES) {
    it(`${shape.name}: every paper whose facts are there, exactly`, () => {
      const text = shape.write(HARD_RECORDS);
      expect(readCut(createReplyReader(asked), text, [text.length], shape.whole)).toEqual(
        expected(shape, HARD_RECORDS),
      );
    });

    it(`${shape.name}: the same wherever the stream is cut`, () => {
      const text = shape.write(HARD_RECORDS);
      const reader = createReplyReader(asked);
      const once = {
        records: readCut(reader, text, [text.length]),
        dropped: reader.dropped,
        owed: reader.owed,
      };
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }), (lengths) => {
          const cut = createReplyReader(asked);
          expect({ records: readCut(cut, text, lengths), dropped: cut.dropped, owed: cut.owed }).toEqual(
            once,
          );
        }),
        { numRuns: 10, examples: [[[1]]] },
      );
    });
  }
});

// Reads the seed's own 63 papers in place. They are not part of this repository.
const SEED = resolve(process.cwd(), '../shared/seed/papers.json');

describe("the seed's papers", () => {
  it('come out of every shape, all of them', () => {
    if (!existsSync(SEED)) {
      process.stderr.write(`Not measured: ${SEED} is not on this machine; the corpus' own records were.\n`);
      return;
    }
    const papers = JSON.parse(readFileSync(SEED, 'utf8')) as Omit<Meant, 'index'>[];
    const meant = papers.map(({ id, relevance, novelty, comment }, at) => ({
      ...{ index: (at % 20) + 1, id, relevance, novelty, comment },
    }));
    // In batches, as they are asked for.
    for (let from = 0; from < meant.length; from += 20) {
      const batch = meant.slice(from, from + 20);
      for (const shape of SHAPES) {
        const reader = createReplyReader(batch.map(({ index, id }) => ({ index, id })));
        expect(readCut(reader, shape.write(batch), [13, 1, 47], shape.whole), shape.name).toEqual(
          expected(shape, batch),
        );
      }
    }
  });
});
