import { describe, expect, it } from 'vitest';
import { aDigest, aPaper } from '../../testing/digests';
import { writeMarkdown } from '../write-markdown';
import { readDigest } from './read-digest';

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

it('makes no number of what is none, and names a line that breaks off', () => {
  const paper = aPaper({ axes: { EVIDENCE: 7 } });
  const own = { ...aDigest({ papers: [paper] }), format: 'winnow-digest', version: 1 };
  const text = JSON.stringify(own).replace('"EVIDENCE":7', '"EVIDENCE":7,"LOAD":null,"PROXIMITY":"high"');
  const reading = readDigest(text);
  expect(reading.ok && reading.digest.papers).toEqual([paper]);
  const row = (id: string) =>
    JSON.stringify({ id, title: id, RELEVANCE: 7, NOVELTY: 5, comment: 'x', COMMENT: 'y' });
  const lines = readDigest(
    `${row('2602.00001')}\n\n${row('2602.00002')}\r\n${row('2602.00003').slice(0, 30)}`,
  );
  expect(lines.ok && lines.digest.papers.map(({ id, comment }) => [id, comment])).toEqual([
    ['2602.00001', 'y'],
    ['2602.00002', 'y'],
  ]);
  expect(lines.ok && lines.leftOut).toEqual([{ entry: 'Entry 3', why: 'its line is no whole JSON' }]);
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
