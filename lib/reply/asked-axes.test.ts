import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReplyReader, type ReadRecord } from './read-reply';

const PAPERS = [
  { index: 1, id: '2602.04915', title: 'Sparse routing' },
  { index: 2, id: '2602.05230', title: 'Dense routing' },
];
const THREE = ['Proximity', 'Evidence', 'Load'];

/** `9 7 | 8 6 3 | A comment.` for each paper asked about: a dash for what was not told. */
function told(text: string, axes: readonly string[] = THREE): (string | null)[] {
  const reader = createReplyReader(PAPERS, axes);
  const all = [...reader.push(text), ...reader.end(true)].filter(({ id }) => !reader.owed.includes(id));
  const byId = new Map(all.map((record) => [record.id, record]));
  return PAPERS.map(({ id }) => said(byId.get(id), axes));
}

function said(record: ReadRecord | undefined, axes: readonly string[]): string | null {
  if (!record) return null;
  const numbers = axes.map((name) => record.axes?.[name] ?? '–');
  return `${record.relevance} ${record.novelty} | ${numbers.join(' ')} | ${record.comment}`;
}

const WHOLE = ['9 7 | 8 6 3 | A comment.', '2 3 | 1 2 10 | '];

describe('every way to write them down', () => {
  it.each([
    ['rows, as asked', '[1, 9, 7, 8, 6, 3, "A comment."]\n[2, 2, 3, 1, 2, 10, ""]'],
    ['rows in a list', '[[1,9,7,8,6,3,"A comment."],[2,2,3,1,2,10,""]]'],
    ['one flat list', '[1,9,7,8,6,3,"A comment.",2,2,3,1,2,10,""]'],
    ['rows by id', '["2602.04915",9,7,8,6,3,"A comment."]\n["2602.05230",2,3,1,2,10,""]'],
    ['by number and id', '[1,"2602.04915",9,7,8,6,3,"A comment."]\n[2,"2602.05230",2,3,1,2,10,""]'],
    ['rows under keys', '{"2602.04915":[9,7,8,6,3,"A comment."],"2602.05230":[2,3,1,2,10,""]}'],
    ['numbers in a list of their own', '[1,9,7,[8,6,3],"A comment."]\n[2,2,3,[1,2,10],""]'],
    [
      'objects',
      '{"number":1,"relevance":9,"novelty":7,"proximity":8,"Evidence":6,"load_score":3,"comment":"A comment."}\n' +
        '{"number":2,"relevance":2,"novelty":3,"PROXIMITY":"1/10","evidence (1-10)":2,"load":10,"comment":""}',
    ],
    [
      'objects with one for scores',
      '{"id":"2602.04915","scores":{"relevance":9,"novelty":7,"proximity":8,"evidence":6,"load":3},"comment":"A comment."}' +
        '{"id":"2602.05230","scores":[2,3,1,2,10],"comment":""}',
    ],
    [
      'a list for each field',
      '{"ids":[1,2],"relevance":[9,2],"novelty":[7,3],"proximity":[8,1],"evidence":[6,2],"load":[3,10],"comment":["A comment.",""]}',
    ],
    [
      'a header of its own order',
      '["number","novelty","relevance","load","proximity","evidence","comment"]\n[1,7,9,3,8,6,"A comment."]\n[2,3,2,10,1,2,""]',
    ],
    [
      'a table',
      '| # | Relevance | Novelty | Proximity | Evidence | Load | Comment |\n|---|---|---|---|---|---|---|\n' +
        '| 1 | 9 | 7 | 8 | 6 | 3 | A comment. |\n| 2 | 2 | 3 | 1 | 2 | 10 | |',
    ],
    [
      'a table of another order',
      '| # | Load | Relevance | Evidence | Novelty | Proximity | Comment |\n|---|---|---|---|---|---|---|\n' +
        '| 1 | 3 | 9 | 6 | 7 | 8 | A comment. |\n| 2 | 10 | 2 | 2 | 3 | 1 | |',
    ],
    ['a table without a header', '| 1 | 9 | 7 | 8 | 6 | 3 | A comment. |\n| 2 | 2 | 3 | 1 | 2 | 10 | |'],
    ['CSV', '1,9,7,8,6,3,"A comment."\n2,2,3,1,2,10,""'],
    ['CSV with blanks', '1, 9, 7, 8, 6, 3, "A comment."\n2, 2, 3, 1, 2, 10, ""'],
    [
      'lines of words',
      'Paper 1: relevance 9, novelty 7, proximity 8, evidence 6, load 3 - A comment.\n' +
        'Paper 2: Relevance: 2/10, Novelty: 3/10, Proximity: 1/10, Evidence: 2/10, Load: 10/10',
    ],
    [
      'a line for each',
      '## Paper 1\n- **Relevance:** 9/10\n- **Novelty:** 7/10\n- **Proximity:** 8/10\n- **Evidence:** 6\n- **Load:** 3\n- **Comment:** A comment.\n\n' +
        '## Paper 2\n- **Relevance:** 2\n- **Novelty:** 3\n- **Proximity:** 1\n- **Evidence:** 2\n- **Load:** 10\n- **Comment:** ""\n',
    ],
  ])('%s', (_what, text) => {
    expect(told(text)).toEqual(WHOLE);
  });
});

describe('an axis that is left out is not told, and the score stands', () => {
  it.each([
    ['all of them', '[1,9,7,"A comment."]', '9 7 | – – – | A comment.'],
    ['one of them, and nobody knows which', '[1,9,7,8,6,"A comment."]', '9 7 | – – – | A comment.'],
    ['one that is null', '[1,9,7,8,null,3,"A comment."]', '9 7 | 8 – 3 | A comment.'],
    [
      'one by its name',
      '{"number":1,"relevance":9,"novelty":7,"load":3,"comment":"A comment."}',
      '9 7 | – – 3 | A comment.',
    ],
    [
      'one column',
      '| # | Relevance | Novelty | Load | Comment |\n|---|---|---|---|---|\n| 1 | 9 | 7 | 3 | A comment. |',
      '9 7 | – – 3 | A comment.',
    ],
    ['in words', 'Paper 1: relevance 9, novelty 7 - A comment.', '9 7 | – – – | A comment.'],
    ['in words by place', '[1] 9, 7, "A comment."', '9 7 | – – – | A comment.'],
    ['none, by place', '[1] 9, 7, 8, 6, 3, "A comment."', '9 7 | 8 6 3 | A comment.'],
  ])('%s', (_what, text, record) => {
    expect(told(text)[0]).toBe(record);
  });
});

describe('a value is checked as every score is', () => {
  it.each(['0', '11', '-3', '99', '1e9', '"high"', '"8-9"', '"80%"', 'true', '{"a":1}'])('%s', (value) => {
    const text = `{"number":1,"relevance":9,"novelty":7,"proximity":8,"evidence":${value},"load":3,"comment":"c"}`;
    expect(told(text)[0]).toBe('9 7 | 8 – 3 | c');
  });

  it('rounds halves, as scores are', () => {
    expect(told('[1,9,7,7.5,"6/10",3,"c"]')[0]).toBe('9 7 | 8 6 3 | c');
  });
});

describe('what could be read in two ways is read in none', () => {
  it.each([
    ['a number too many', '[1,9,7,8,6,3,4,"c"]'],
    ['one too few behind a name', '["2602.04915",9,7,8,6,"c"]'],
    ['the same paper twice, with other numbers', '[1,9,7,8,6,3,"c"]\n[1,9,7,8,6,4,"c"]'],
  ])('%s', (_what, text) => {
    expect(told(text)[0]).toBeNull();
  });

  it('but what is told once and left out another time is no contradiction', () => {
    expect(told('[1,9,7,8,6,3,"c"]\n[1,9,7,"c"]\n[2,2,3,1,2,10,""]')).toEqual(['9 7 | 8 6 3 | c', WHOLE[1]]);
  });
});

it.each([
  ['a row', '[1,9,7,8,"c"]', '9 7 | 8 | c'],
  ['a row by its id', '["2602.04915",9,7,8,"c"]', '9 7 | 8 | c'],
  ['a row without it', '[1,9,7,"c"]', '9 7 | – | c'],
  ['a table without a header', '| 1 | 9 | 7 | 8 | c |', '9 7 | 8 | c'],
])('one axis alone: %s', (_what, text, record) => {
  expect(told(text, ['Load'])[0]).toBe(record);
});

it('reads names that mean something else to us by their place alone', () => {
  expect(told('[1,9,7,8,6,3,"c"]', ['Reason', 'Match', 'N'])[0]).toBe('9 7 | 8 6 3 | c');
  expect(told('{"number":1,"relevance":9,"novelty":7,"reason":"r"}', ['Reason'])[0]).toBe('9 7 | – | r');
});

it.each([
  ['words', `Paper 1: relevance 9, novelty 7${', load 3'.repeat(20_000)}`],
  ['a row', `[1,9,7${',3'.repeat(20_000)},"c"]`],
  ['a row of words', `[1] 9, 7${', 3'.repeat(20_000)}, "c"`],
])('is done with a long line of %s, and takes no more axes than were asked for', (_what, text) => {
  const reader = createReplyReader(PAPERS, THREE);
  const records = [...reader.push(`${text}\n`), ...reader.end(true)];
  expect(records.flatMap(({ axes = {} }) => Object.keys(axes)).length).toBeLessThanOrEqual(THREE.length);
  expect(reader.work).toBeLessThan(8 * text.length);
});

it('tells names apart of which one begins as the other', () => {
  const text = 'Paper 1: relevance 9, novelty 7, load time 3, load 4: c';
  expect(told(text, ['Load', 'Load time'])[0]).toBe('9 7 | 4 3 | c');
});

it('takes any name for one', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[A-Za-zÄ-ÿ証拠][\w -]{0,20}[a-z]$/), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(names, (axes) => {
      const values = axes.map((_, i) => i + 4);
      expect(told(`[1,9,7,${values.join(',')},"c"]`, axes)[0]).toBe(`9 7 | ${values.join(' ')} | c`);
    }),
  );
});

it('says nothing of axes where none are asked for', () => {
  const reader = createReplyReader(PAPERS.slice(0, 1));
  expect(reader.push('{"number":1,"relevance":9,"novelty":7,"load":3,"comment":"c"}')).toEqual([
    { id: '2602.04915', relevance: 9, novelty: 7, comment: 'c' },
  ]);
});
