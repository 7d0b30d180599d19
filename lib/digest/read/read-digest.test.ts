import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_COUNTS } from '../../papers/digest';
import { aDigest, aPaper, asMarkdownKeeps, HOSTILE } from '../../testing/digests';
import { readWhole } from '../../testing/read-whole';
import { writeJson } from '../write-json';
import { writeMarkdown } from '../write-markdown';
import { readDigest } from './read-digest';

describe('what Winnow wrote', () => {
  it('is read back from JSON, all of it', () => {
    const digest = aDigest({
      papers: [aPaper({ origin: 'From a digest of 2026-02-05' }), aPaper({ id: '2602.00002' })],
    });
    expect(readWhole(writeJson(digest))).toEqual(digest);
  });

  it('is read back from Markdown, but for what its layout has no place for', () => {
    const digest = aDigest({
      papers: [aPaper({ origin: 'Score by another model' }), aPaper({ id: '2602.00002' })],
    });
    expect(readWhole(writeMarkdown(digest))).toEqual({
      ...digest,
      papers: digest.papers.map(asMarkdownKeeps),
    });
    const bare = aDigest({ tokens: null, cost: null, model: '', prompt: null, date: '' });
    expect(readWhole(writeMarkdown(bare))).toMatchObject({
      tokens: null,
      cost: null,
      prompt: null,
      date: '',
    });
  });

  it('is read back whatever the texts say', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...HOSTILE,
        '&',
        '<b>',
        ']',
        '[',
        '|',
        '`',
        '$',
        '\\',
        '*',
        '\n',
        'Authors:',
        '---',
        ',',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' ').replace(/\s+/g, ' ').trim());
    const name = text.filter((each) => each !== '');
    fc.assert(
      fc.property(
        name,
        fc.array(name, { minLength: 1 }),
        text,
        text,
        text,
        name,
        (title, authors, ...rest) => {
          const [abstract, comment, origin, note] = rest;
          const own = { starred: true, note };
          const paper = asMarkdownKeeps(aPaper({ title, authors, abstract, comment, origin, ...own }));
          const digest = aDigest({ papers: [paper, asMarkdownKeeps(aPaper({ id: '2602.00009' }))] });
          expect(readWhole(writeMarkdown(digest))).toEqual(digest);
          expect(readWhole(writeJson(digest))).toEqual(digest);
        },
      ),
      { numRuns: 400 },
    );
  });
});

it.each([
  ['no counts', undefined, NO_COUNTS],
  ['counts that are none', 'many', NO_COUNTS],
  ['some of them', { scored: 4, failed: 'x' }, { ...NO_COUNTS, scored: 4 }],
])('reads Winnow’s own JSON with %s', (_what, counts, wanted) => {
  const text = JSON.stringify({ ...aDigest(), format: 'winnow-digest', version: 1, counts });
  expect(readWhole(text).counts).toEqual({ ...wanted, relevant: 2 });
});

it.each([[['A B', 'III', 'C D']], [['Jr.', 'Sr']], [['A B, Jr.', 'C D']]])(
  'reads back the authors %j',
  (authors) => {
    const reading = readDigest(writeMarkdown(aDigest({ papers: [aPaper({ authors })] })));
    expect(reading.ok && reading.digest.papers[0]?.authors).toEqual(authors);
  },
);

it.each([{ tokens: null }, { cost: null }, { tokens: null, cost: null }])(
  'reads back what is not known: %j',
  (part) => {
    const digest = aDigest(part);
    const reading = readDigest(writeMarkdown(digest));
    expect(reading.ok && [reading.digest.tokens, reading.digest.cost]).toEqual([digest.tokens, digest.cost]);
  },
);
