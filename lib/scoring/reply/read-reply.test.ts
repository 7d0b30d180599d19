import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARD_RECORDS, type Meant, type ReplyShape, SHAPES } from './corpus';
import { createReplyReader, type ReadRecord, type ReplyReader } from './read-reply';

const asked = HARD_RECORDS.map(({ index, id }) => ({ index, id }));

/** Feeds a reply cut into pieces of the given lengths, over and over, and returns what was read by id. */
function readCut(reader: ReplyReader, text: string, lengths: readonly number[], whole = false): ReadRecord[] {
  const byId = new Map<string, ReadRecord>();
  let at = 0;
  for (let i = 0; at < text.length; i += 1) {
    const length = lengths[i % lengths.length] ?? text.length;
    for (const record of reader.push(text.slice(at, at + length))) byId.set(record.id, record);
    at += length;
  }
  for (const record of reader.end(whole)) byId.set(record.id, record);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function expected(shape: ReplyShape, records: readonly Meant[]): ReadRecord[] {
  const holds = shape.holds ?? 'all';
  const kept = holds === 'all' ? records : holds === 'none' ? [] : records.slice(0, -1);
  return kept
    .map(({ id, relevance, novelty, comment }) => ({
      id,
      relevance,
      novelty,
      comment: shape.mute ? '' : comment,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('every shape of the corpus', () => {
  it('has a name of its own', () => {
    expect(new Set(SHAPES.map((shape) => shape.name)).size).toBe(SHAPES.length);
    expect(SHAPES.length).toBeGreaterThanOrEqual(35);
  });

  for (const shape of SHAPES) {
    it(`${shape.name}: every paper whose facts are there, exactly`, () => {
      const text = shape.write(HARD_RECORDS);
      expect(readCut(createReplyReader(asked), text, [text.length])).toEqual(expected(shape, HARD_RECORDS));
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
        { numRuns: 30, examples: [[[1]]] },
      );
    });
  }
});
