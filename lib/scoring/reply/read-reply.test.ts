import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanComment } from './clean-comment';
import { HARD_RECORDS, type Meant, type ReplyShape, SHAPES } from './corpus';
import { createReplyReader, REPLY_LIMIT, type ReadRecord, type ReplyReader } from './read-reply';

const asked = HARD_RECORDS.map(({ index, id }) => ({ index, id }));

/** Feeds a reply cut into pieces of the given lengths, over and over, and returns what counts in the end. */
function readCut(reader: ReplyReader, text: string, lengths: readonly number[], whole = false): ReadRecord[] {
  const byId = new Map<string, ReadRecord>();
  let at = 0;
  for (let i = 0; at < text.length; i += 1) {
    const length = lengths[i % lengths.length] ?? text.length;
    for (const record of reader.push(text.slice(at, at + length))) byId.set(record.id, record);
    at += length;
  }
  for (const record of reader.end(whole)) byId.set(record.id, record);
  for (const id of reader.owed) byId.delete(id);
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

/** Reads a reply at one go and says of each record `id relevance novelty comment`. */
function told(text: string, whole = false): string[] {
  const reader = createReplyReader(asked);
  return [...reader.push(text), ...reader.end(whole)].map(
    ({ id, relevance, novelty, comment }) => `${id} ${relevance} ${novelty} ${comment}`,
  );
}

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

describe('what is dropped', () => {
  it('counts strangers, repeats and what is out of range, and keeps them owed', () => {
    const reader = createReplyReader(asked.slice(0, 3));
    const read = reader.push(
      '[1,9,7,"first"][1,3,3,"again"][9,3,3,"none"]["2999.99999",3,3,"none"][2,11,3,"x"][2,"high",3,"x"][3,10.4,0.5,"x"]',
    );
    expect(read.map(({ id, relevance, novelty }) => [id, relevance, novelty])).toEqual([
      ['2602.04915', 9, 7],
      ['2602.04396', 10, 1],
    ]);
    expect(reader.dropped).toEqual({ unknown: 2, duplicate: 1, invalid: 2 });
    expect(reader.owed).toEqual(['2602.05230']);
  });

  it('lets a valid record follow an invalid one', () => {
    expect(told('[1,12,7,"bad"]\n[1,9,7,"good"]')).toEqual(['2602.04915 9 7 good']);
  });

  it.each([
    ['index and id disagree', '{"index":2,"id":"2602.04915","relevance":9,"novelty":7}'],
    ['key and id disagree', '{"2602.05230":{"id":"2602.04915","relevance":9,"novelty":7}}'],
    ['an id that lost its last digit', '{"id":2602.0491,"relevance":9,"novelty":7}'],
    ['numbered from zero', '[0,9,7,"a"]\n[1,9,7,"b"]'],
    ['a number below zero', '[-1,9,7,"a"]'],
    ['two records run into one', '{"id":"2602.04915","relevance":9,"relevance":3,"novelty":7}'],
    ['halves of two papers', '[{"id":"2602.04915","relevance":9},{"relevance":5,"novelty":7}]'],
    ['halves under two keys', '{"2602.04915":{"relevance":9},"2602.05230":{"novelty":7}}'],
    ['citations', 'As shown in [1, 2, 3] and [4,5,6].\nAlso 1, 2, 3, and 4.\n'],
    ['list numbers', '1. Relevance: 9, novelty: 7\n2. Relevance: 9, novelty: 7\n'],
    ['a table whose header says nothing', '| A | B | C | D |\n|---|---|---|---|\n| 1 | 9 | 7 | x |\n'],
    [
      'scores whose heading is lost',
      '### 2602.04915\nRelevance: 9\nComment: a\n### ?\nNovelty: 3\nRelevance: 2\n',
    ],
    ['a missing score', '{"id":"2602.04915","relevance":9,"comment":"x"}'],
    ['a fifth number', '[1,9,7,8,"x"]'],
    ['a comment that quotes a record', '{"id":"2602.04915","comment":"says [2, 9, 9, \\"x\\"]"}'],
    ['JSON in a comment', '{"comment":"{\\"id\\": \\"2602.04915\\", \\"relevance\\": 9, \\"novelty\\": 9}"}'],
  ])('binds nothing: %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('titles', () => {
  const papers = [
    { index: 1, id: '2602.04915', title: 'Linear-time attention with *positive* features' },
    { index: 2, id: '2602.05230', title: 'Bounds for $\\text{softmax}$: two approaches' },
    { index: 3, id: '2602.04396', title: 'Grokking' },
  ];
  const read = (text: string) => {
    const reader = createReplyReader(papers);
    return [...reader.push(text), ...reader.end(true)].map(
      (r) => `${r.id} ${r.relevance} ${r.novelty} ${r.comment}`,
    );
  };
  const both = ['2602.04915 9 7 a', '2602.05230 8 6 b'];

  it.each([
    [
      'objects',
      '{"title":"Linear-time Attention with Positive Features","relevance":9,"novelty":7,"comment":"a"}{"paper_title":"Bounds for text softmax: two approaches","relevance":8,"novelty":6,"comment":"b"}',
    ],
    [
      'rows',
      '["Linear-time attention with positive features",9,7,"a"]["Bounds for $\\\\text{softmax}$: two approaches",8,6,"b"]',
    ],
    [
      'a list',
      '1. **Linear-time attention with positive features** - Relevance: 9/10, Novelty: 7/10. a\n2. **Bounds for $\\text{softmax}$: two approaches** - Relevance: 8/10, Novelty: 6/10. b\n',
    ],
    [
      'headings, one cut short',
      '**Linear-time attention with positive fe…**\nRelevance: 9\nNovelty: 7\nComment: a\n### 2. Bounds for $\\text{softmax}$: two approaches\nRelevance: 8\nNovelty: 6\nComment: b\n',
    ],
    [
      'a table',
      '| Title | Relevance | Novelty | Comment | # |\n|---|---|---|---|---|\n| Linear-time attention with positive features | 9 | 7 | a | 1 |\n| Bounds for $\\text{softmax}$: two approaches | 8 | 6 | b | 2 |\n',
    ],
  ])('name papers in %s', (_shape, text) => expect(read(text)).toEqual(both));

  it.each([
    ['an object', '{"index":2,"title":"Grokking","relevance":9,"novelty":7,"comment":"a"}'],
    ['a row', '[2,"Grokking",9,7,"a"]'],
    ['an id', '{"id":"2602.05230","title":"Grokking","relevance":9,"novelty":7,"comment":"a"}'],
  ])('are not overruled by the number of another paper: %s', (_shape, text) =>
    expect(read(text)).toEqual([]),
  );

  it('that nobody asked about say nothing', () => {
    expect(read('{"index":3,"title":"Another name for it","relevance":9,"novelty":7,"comment":"a"}')).toEqual(
      ['2602.04396 9 7 a'],
    );
    expect(read('{"title":"Another name for it","relevance":9,"novelty":7,"comment":"a"}')).toEqual([]);
    expect(read('{"title":"Grok","relevance":9,"novelty":7,"comment":"a"}')).toEqual([]);
  });
});

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
