import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Digest, type DigestPaper, NO_COUNTS } from '../../papers/digest';
import {
  aDigest,
  aPaper,
  asMarkdownKeeps,
  HOSTILE,
  SEED_HERE,
  SEED_MISSING,
  SEED_TEXT,
  type SeedPaper,
  seedFile,
  seedPapers,
} from '../../testing/digests';
import { writeJson } from '../write-json';
import { writeMarkdown } from '../write-markdown';
import { readDigest } from './read-digest';

function read(text: string): Digest {
  const reading = readDigest(text);
  if (!reading.ok) throw new Error(reading.why);
  expect(reading.leftOut).toEqual([]);
  return reading.digest;
}

const fields = ({ id, title, authors, abstract, comment, relevance, novelty }: DigestPaper): SeedPaper => ({
  ...{ id, title, authors, abstract, comment, relevance, novelty },
});

if (!SEED_HERE) process.stdout.write(`${SEED_MISSING}\n`);
describe.runIf(SEED_HERE)('the seed', () => {
  it('is read whole from its text: papers, totals, cost and prompt', () => {
    const digest = read(seedFile(SEED_TEXT));
    expect(digest.papers.map(fields)).toEqual(seedPapers());
    expect(digest).toMatchObject({
      ...{ title: 'Personalized Daily ArXiv Papers', date: '2026-02-06', model: 'gpt-5' },
      tokens: { prompt: 81235, completion: 65391, total: 146626 },
      cost: { prompt: 0.1, completion: 0.65, total: 0.76 },
      counts: { rows: 716, scanned: 421, relevant: 63, scored: null, failed: null },
    });
    expect(digest.prompt?.system).toMatch(/^You are a helpful paper reading assistant.*criteria below\.$/);
    expect(digest.prompt?.user).toMatch(/^Instructions\n[\s\S]*Knowledge Graph, etc\.$/);
  });

  it('reads the same from its program’s own Markdown and JSON', () => {
    const markdown = read(seedFile('program-output.md'));
    const json = read(seedFile('program-output.json'));
    expect(markdown.papers.map(fields)).toEqual(json.papers.map(fields));
    expect(json.papers).toHaveLength(63);
    const { papers, prompt, ...head } = markdown;
    const { papers: _, prompt: flat, ...headOfText } = read(seedFile(SEED_TEXT));
    expect(head).toEqual(headOfText);
    expect(prompt?.user).toContain('### Relevance Scoring');
    expect(flat?.user).toContain('Relevance Scoring');
    // The text on its page went through arXiv's own filters in seven abstracts; all else is one.
    const apart = papers.filter((paper, i) => fields(paper).abstract !== seedPapers()[i]?.abstract);
    expect(apart).toHaveLength(7);
  });

  it.each(['program-output.md', 'program-output.json', SEED_TEXT, 'papers.json'])(
    'survives %s → read → Markdown → read → JSON → read',
    (name) => {
      const first = read(seedFile(name));
      const second = read(writeMarkdown(first));
      expect(second).toEqual(first);
      expect(read(writeJson(second))).toEqual(first);
    },
  );
});

describe('what Winnow wrote', () => {
  it('is read back from JSON, all of it', () => {
    const digest = aDigest({
      papers: [aPaper({ origin: 'From a digest of 2026-02-05' }), aPaper({ id: '2602.00002' })],
    });
    expect(read(writeJson(digest))).toEqual(digest);
  });

  it('is read back from Markdown, but for what its layout has no place for', () => {
    const digest = aDigest({
      papers: [aPaper({ origin: 'Score by another model' }), aPaper({ id: '2602.00002' })],
    });
    expect(read(writeMarkdown(digest))).toEqual({ ...digest, papers: digest.papers.map(asMarkdownKeeps) });
    const bare = aDigest({ tokens: null, cost: null, model: '', prompt: null, date: '' });
    expect(read(writeMarkdown(bare))).toMatchObject({ tokens: null, cost: null, prompt: null, date: '' });
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
      fc.property(name, fc.array(name, { minLength: 1 }), text, text, text, (title, authors, ...rest) => {
        const [abstract, comment, origin] = rest;
        const paper = asMarkdownKeeps(aPaper({ title, authors, abstract, comment, origin }));
        const digest = aDigest({ papers: [paper, asMarkdownKeeps(aPaper({ id: '2602.00009' }))] });
        expect(read(writeMarkdown(digest))).toEqual(digest);
        expect(read(writeJson(digest))).toEqual(digest);
      }),
      { numRuns: 400 },
    );
  });
});

describe('others', () => {
  it('reads gpt_paper_assistant’s Markdown, with papers that have no scores named', () => {
    const text = [
      '# Personalized Daily Arxiv Papers 02/06/2026\nTotal relevant papers: 2\n',
      'Paper selection prompt and criteria [here](#paper-selection-prompt)\n\nTable of contents with paper titles:\n',
      '0. [One](#link0)\n**Authors:** A B\n\n1. [Two](#link1)\n**Authors:** C D\n\n---',
      '## 0. [One](https://arxiv.org/abs/2602.00001) <a id="link0"></a>\n**ArXiv ID:** 2602.00001\n**Authors:** A B, E F\n',
      '**Abstract:** About one.\n\n**Comment:** Close.\n**Relevance:** 8\n**Novelty:** 6\n\n---\n',
      '## 1. [Two](https://arxiv.org/abs/2602.00002) <a id="link1"></a>\n**ArXiv ID:** 2602.00002\n**Authors:** C D\n',
      '**Abstract:** About two.\n\n**Comment:** Author match\n\n---\n\n\n---\n\n## Paper selection prompt\n 1. Topics',
    ].join('\n');
    const reading = readDigest(text);
    expect(reading).toMatchObject({
      ok: true,
      digest: {
        ...{
          title: 'Personalized Daily Arxiv Papers',
          date: '2026-02-06',
          prompt: { system: '', user: ' 1. Topics' },
        },
        papers: [{ id: '2602.00001', authors: ['A B', 'E F'], comment: 'Close.', relevance: 8, novelty: 6 }],
      },
      leftOut: [{ entry: 'Two', why: expect.stringContaining('no relevance') }],
    });
  });

  it('reads gpt_paper_assistant’s JSON, authors as objects, scores as words, ids with versions', () => {
    const rows = {
      '2310.16834': {
        ...{ title: 'T', abstract: 'A', authors: [{ authorId: '1', name: 'Aaron Lou' }] },
        ...{ ARXIVID: '2310.16834v2', COMMENT: 'C', RELEVANCE: '10', NOVELTY: '8/10' },
      },
    };
    expect(read(JSON.stringify(rows)).papers).toEqual([
      {
        ...{
          id: '2310.16834',
          version: 2,
          title: 'T',
          abstract: 'A',
          authors: ['Aaron Lou'],
          categories: [],
        },
        ...{ comment: 'C', relevance: 10, novelty: 8, origin: '' },
      },
    ]);
  });

  it('reads from flat text whose score it is, and leaves the word to an abstract', () => {
    const flat = [
      ...['Digest 2026-02-06', '', '1. One', 'ArXiv ID: 2602.00001', 'Authors: A B', 'Abstract: On species.'],
      ...['Origin: not theirs.', 'Comment: Close.', 'Relevance: 8 Novelty: 6', 'Origin: Score by gpt-5'],
    ];
    expect(read(flat.join('\n')).papers).toMatchObject([
      { abstract: 'On species. Origin: not theirs.', relevance: 8, novelty: 6, origin: 'Score by gpt-5' },
    ]);
  });

  it('takes windows’ line ends and a byte order mark', () => {
    const digest = { ...aDigest(), papers: aDigest().papers.map(asMarkdownKeeps) };
    expect(read(`\ufeff${writeMarkdown(digest).replace(/\n/g, '\r\n')}`)).toEqual(digest);
  });
});

describe('what is no digest', () => {
  it.each([
    ['', /empty/],
    ['Dear all, nothing here.', /No digest was found/],
    ['{"a": 1}', /No digest was found/],
    ['[]', /No digest was found/],
    ['{"2602.00001": {"title": "cut', /breaks off/],
    [
      JSON.stringify({ '2602.00001': { title: 'Only', RELEVANCE: 11, NOVELTY: 3 } }),
      /No paper.*Only: it has no relevance/,
    ],
    [JSON.stringify({ x: { title: 'Nameless', RELEVANCE: 9, NOVELTY: 3 } }), /Nameless: it has no arXiv id/],
    [JSON.stringify({ format: 'winnow-digest', version: 99, counts: {}, papers: [] }), /later version/],
  ])('says so of %j', (text, why) => {
    expect(readDigest(text)).toEqual({ ok: false, why: expect.stringMatching(why) });
  });

  it('keeps the good papers beside bad ones, and names the bad', () => {
    const rows = [
      { id: '2602.00001', title: 'Good', relevance: 7, novelty: 5 },
      { id: '2602.00001', title: 'Twice', relevance: 7, novelty: 5 },
      { id: 'nonsense', title: 'Lost', relevance: 7, novelty: 5 },
      { id: '2602.00003', title: 'Zero', relevance: 0, novelty: 5 },
    ];
    const reading = readDigest(JSON.stringify(rows));
    expect(reading).toMatchObject({ ok: true, digest: { papers: [{ title: 'Good' }] } });
    expect(reading.ok && reading.leftOut.map(({ entry }) => entry)).toEqual(['Twice', 'Lost', 'Zero']);
  });
});

it('names entries that are none, in a list and under names', () => {
  const good = { id: '2602.00001', title: 'Good', relevance: 7, novelty: 5 };
  const list = readDigest(JSON.stringify([null, good, 'two', {}]));
  expect(list).toMatchObject({ ok: true, digest: { papers: [{ title: 'Good' }] } });
  expect(list.ok && list.leftOut.map(({ entry }) => entry)).toEqual(['Entry 1', 'Entry 3', 'Entry 4']);
  const { id, ...row } = good;
  const named = readDigest(JSON.stringify({ [id]: row, '2602.00002': 'cut', made: 5 }));
  expect(named.ok && named.leftOut).toEqual([
    { entry: '2602.00002', why: 'it has no relevance and novelty from 1 to 10' },
    { entry: 'made', why: 'it has no arXiv id' },
  ]);
});

it.each([
  [
    ['A B', null, 7, { name: 'C D' }, { first: 'E' }],
    ['A B', 'C D'],
  ],
  ['A B, C D', ['A B', 'C D']],
  ['A B, C D and E F', ['A B', 'C D', 'E F']],
  ['B, A; D, C;', ['B, A', 'D, C']],
  ['Anders Sand', ['Anders Sand']],
  [null, []],
])('takes %j for authors', (authors, names) => {
  const row = { id: '2602.00001', title: 'T', relevance: 7, novelty: 5, authors };
  expect(read(JSON.stringify([row])).papers[0]?.authors).toEqual(names);
  const own = JSON.stringify({ ...aDigest(), format: 'winnow-digest', version: 1, papers: [row] });
  expect(read(own).papers[0]?.authors).toEqual(names);
});

it.each([
  ['no counts', undefined, NO_COUNTS],
  ['counts that are none', 'many', NO_COUNTS],
  ['some of them', { scored: 4, failed: 'x' }, { ...NO_COUNTS, scored: 4 }],
])('reads Winnow’s own JSON with %s', (_what, counts, wanted) => {
  const text = JSON.stringify({ ...aDigest(), format: 'winnow-digest', version: 1, counts });
  expect(read(text).counts).toEqual({ ...wanted, relevant: 2 });
});

it('leaves out what is too long for a title, an abstract or a comment, and says so', () => {
  const row = (id: string, rest: object) => ({ id, title: id, relevance: 7, novelty: 5, ...rest });
  const rows = [
    row('2602.00001', { title: 't'.repeat(2000), abstract: 'a'.repeat(20_000), comment: 'c'.repeat(20_000) }),
    row('2602.00002', { title: 't'.repeat(2001) }),
    row('2602.00003', { abstract: 'a'.repeat(20_001) }),
    row('2602.00004', { comment: 'c'.repeat(20_001) }),
  ];
  const reading = readDigest(JSON.stringify(rows));
  expect(reading.ok && reading.digest.papers.map(({ id }) => id)).toEqual(['2602.00001']);
  expect(reading.ok && reading.leftOut).toEqual([
    { entry: `${'t'.repeat(99)}…`, why: 'its title is too long for one' },
    { entry: '2602.00003', why: 'its abstract is too long for one' },
    { entry: '2602.00004', why: 'its comment is too long for one' },
  ]);
});

it('is done with long runs of blanks, wherever they stand', () => {
  const blanks = ' '.repeat(400_000);
  const text = writeMarkdown(aDigest({ papers: [aPaper(), aPaper({ id: '2602.00002' })] }));
  for (const [found, put] of [
    ['(https://arxiv.org/abs/2602.00001) <a', `(https://arxiv.org/abs/2602.00001)${blanks}x <a`],
    ['## 1. ', `## 1. ${blanks}x\u2028`],
    ['**Abstract:** ', `**Abstract:** ${blanks}x\u2028`],
    ['**Relevance:** 9', `**Relevance:** ${blanks}nine`],
  ] as const) {
    const reading = readDigest(text.replace(found, () => put));
    expect(reading.ok && reading.digest.papers.map(({ id }) => id)).toContain('2602.00002');
  }
});

it('keeps the papers beside one that is none', () => {
  const file = {
    ...{
      format: 'winnow-digest',
      version: 1,
      title: '',
      date: '2026-02-06',
      model: '',
      tokens: null,
      cost: null,
    },
    ...{ counts: {}, prompt: null },
    papers: [null, { id: '2602.04915', title: 'A', abstract: 'B', comment: '', relevance: 9, novelty: 8 }],
  };
  const reading = readDigest(JSON.stringify(file));
  expect(reading.ok && reading.digest.papers.map(({ id }) => id)).toEqual(['2602.04915']);
});

it.each([
  ['an address for an id', [{ arxiv_id: 'http://arxiv.org/abs/2602.00001v2' }]],
  ['something else beside papers by their ids', { '2602.00001': {}, keywords: ['x'] }],
  [
    'two papers by their ids, and something else',
    { '2602.00001': {}, '2602.00002': {}, keywords: [], tags: ['y'] },
  ],
])('takes JSON with %s', (_what, value) => {
  const entry = { title: 'T', authors: ['A'], abstract: 'a', COMMENT: 'c', RELEVANCE: 8, NOVELTY: 7 };
  const text = JSON.stringify(value, (_key, each) =>
    each && typeof each === 'object' && !Array.isArray(each) && each !== value ? { ...entry, ...each } : each,
  );
  const reading = readDigest(text);
  expect(reading.ok && reading.digest.papers[0]).toMatchObject({
    id: '2602.00001',
    relevance: 8,
    novelty: 7,
  });
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
