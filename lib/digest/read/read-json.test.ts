import { describe, expect, it } from 'vitest';
import { aPaper } from '../../testing/digests';
import { readWhole } from '../../testing/read-whole';
import { readDigest } from './read-digest';

const { id: arxiv_id, title, authors, abstract } = aPaper();
const ROW = { arxiv_id, title, authors, abstract, COMMENT: 'c', RELEVANCE: 9, NOVELTY: 8 };
const [ONE, TWO] = [JSON.stringify(ROW), JSON.stringify({ ...ROW, arxiv_id: '2602.00002' })];
const ids = (text: string) => readWhole(text).papers.map(({ id }) => id);

describe('JSON Lines', () => {
  it.each([
    ['a line each', `${ONE}\n${TWO}\n`],
    ['on one line', `${ONE}${TWO}`],
    ['on one line with blanks', `${ONE} ${TWO}`],
    ['with commas', `${ONE},\n${TWO},`],
    ['in lists', `[${ONE}]\n[${TWO}]`],
    ['over several lines each', [ROW, JSON.parse(TWO)].map((row) => JSON.stringify(row, null, 2)).join('\n')],
  ])('are read %s', (_how, text) => {
    expect(ids(text)).toEqual(['2602.00001', '2602.00002']);
  });

  it('may be one line, and one that breaks off is named', () => {
    expect(ids(ONE)).toEqual(['2602.00001']);
    const reading = readDigest(`${ONE}${TWO.slice(0, 40)}`);
    expect(reading.ok && reading.leftOut).toEqual([{ entry: 'Entry 2', why: 'its line is no whole JSON' }]);
  });
});

it.each(['{"papers":null}', '{"meta":{"date":"2025-03-24"},"papers":null}', '{"papers":{},"topics":null}'])(
  'has no papers where they are said to be none: %s',
  (text) => {
    expect(readDigest(text)).toEqual({ ok: false, why: 'This digest has no papers.' });
  },
);

it('takes what is null for what is not there', () => {
  const nulls = {
    ...{ authors: null, abstract: null, categories: null, topics: null, PRIMARY_TOPIC_ID: null },
    ...{ ID: null, COMMENT: null, comment: 'c', relevance: null },
  };
  expect(readWhole(JSON.stringify({ meta: null, date: null, papers: [{ ...ROW, ...nulls }] }))).toMatchObject(
    {
      date: '',
      papers: [
        { id: '2602.00001', title, authors: [], abstract: '', comment: 'c', relevance: 9, novelty: 8 },
      ],
    },
  );
  expect(
    ids(JSON.stringify({ papers: { '2602.00001': { ...ROW, arxiv_id: null, id: null } } })),
  ).toHaveLength(1);
  const reading = readDigest(
    JSON.stringify({ papers: { '2602.00001': null, '2602.00002': JSON.parse(TWO) } }),
  );
  expect(reading.ok && reading.leftOut.map(({ entry }) => entry)).toEqual(['2602.00001']);
});

it.each([
  { date: '2025-03-24T05:00:00Z' },
  { generated_at: '2025-03-24 05:00' },
  { meta: { date: '24 March 2025' } },
  { title: 'Papers 2025-03-24' },
])('finds the day in %j', (said) => {
  expect(readWhole(JSON.stringify({ ...said, papers: [ROW] })).date).toBe('2025-03-24');
});
