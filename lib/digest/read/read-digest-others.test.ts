import { describe, expect, it } from 'vitest';
import { aDigest, asMarkdownKeeps } from '../../testing/digests';
import { readWhole } from '../../testing/read-whole';
import { writeMarkdown } from '../write-markdown';
import { readDigest } from './read-digest';

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
    expect(readWhole(JSON.stringify(rows)).papers).toEqual([
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
    expect(readWhole(flat.join('\n')).papers).toMatchObject([
      { abstract: 'On species. Origin: not theirs.', relevance: 8, novelty: 6, origin: 'Score by gpt-5' },
    ]);
  });

  it('takes windows’ line ends and a byte order mark', () => {
    const digest = { ...aDigest(), papers: aDigest().papers.map(asMarkdownKeeps) };
    expect(readWhole(`\ufeff${writeMarkdown(digest).replace(/\n/g, '\r\n')}`)).toEqual(digest);
  });
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
  expect(readWhole(JSON.stringify([row])).papers[0]?.authors).toEqual(names);
  const own = JSON.stringify({ ...aDigest(), format: 'winnow-digest', version: 1, papers: [row] });
  expect(readWhole(own).papers[0]?.authors).toEqual(names);
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
