import { expect, it } from 'vitest';
import { instructions } from '../criteria/prompt';
import { STARTER_CRITERIA } from '../criteria/starter';
import { aDigest, aPaper } from '../testing/digests';
import { cutDigest, ownCut, SEED_CUT } from './material';
import { nameTopics, topicGroups } from './topic-groups';

const paper = (id: number, comment: string, relevance = 9) =>
  aPaper({ id: `2602.0000${id}`, comment, relevance, novelty: 8 });
const PROMPT = { system: '', user: instructions(STARTER_CRITERIA.text) };
const material = (comments: string[], prompt: typeof PROMPT | null = PROMPT) =>
  aDigest({ prompt, papers: comments.map((comment, i) => paper(i + 1, comment, 10 - (i % 3))) });
const grouped = (comments: string[], prompt?: typeof PROMPT | null) => {
  const digest = cutDigest(nameTopics(material(comments, prompt)), { ...SEED_CUT, byTopic: true });
  return topicGroups(digest)?.map(({ topic, papers }) => [
    topic,
    ...papers.map(({ id }) => Number(id.slice(-1))),
  ]);
};

it('groups papers by the criterion that their reasons name, in the order of the criteria, best first in each', () => {
  expect(
    grouped([
      'Compression and efficiency: quantization at two bits.',
      'A nice paper.',
      'Model architecture: routing.',
      'Pruning: one shot, and Model architecture.',
      'Model architecture/compression: sparse heads.',
    ]),
  ).toEqual([
    ['Model architecture', 5, 3],
    ['Compression and efficiency', 1, 4],
    ['', 2],
  ]);
});

it('takes what two reasons begin with, where the criteria have no names; of one, it may be no name', () => {
  expect(grouped(['Sparsity: a.', 'Wobbling: b.', 'Sparsity: c.'], null)).toEqual([
    ['Sparsity', 1, 3],
    ['', 2],
  ]);
});

it('leaves one list where nothing is named', () => {
  expect(grouped(['A.', 'B.'])).toBeUndefined();
  const digest = cutDigest(nameTopics(material(['A.', 'B.'])), { ...SEED_CUT, byTopic: true });
  expect(topicGroups(digest)).toBeNull();
  expect(digest).not.toHaveProperty('topics');
});

it('keeps topics that a digest came with, and has each paper in one group, whatever its topics say', () => {
  const papers = [
    aPaper({ id: '2602.00001', topics: ['B', 'A'] }),
    aPaper({ id: '2602.00002', topics: ['Nowhere'] }),
    aPaper({ id: '2602.00003' }),
    aPaper({ id: '2602.00004', topics: ['A'] }),
  ];
  const groups = topicGroups({ topics: ['B', 'A', 'B', 'Empty'], papers }) ?? [];
  expect(groups.map(({ topic, papers: some }) => [topic, some.length])).toEqual([
    ['B', 1],
    ['A', 1],
    ['', 2],
  ]);
  expect(nameTopics(aDigest({ papers })).papers[0]?.topics).toEqual(['B', 'A']);
});

it('is not grouped unless the reader says so', () => {
  const named = nameTopics(material(['Model architecture: a.', 'Model architecture: b.']));
  expect(cutDigest(named, SEED_CUT)).not.toHaveProperty('topics');
});

it('shows all of a digest that was read in: its own cut is where its lowest scores are', () => {
  const papers = [
    aPaper({ relevance: 4, novelty: 9 }),
    aPaper({ id: '2602.00002', relevance: 9, novelty: 3 }),
  ];
  expect(ownCut({ papers })).toEqual({ minRelevance: 4, minNovelty: 3 });
  expect(ownCut({ papers, topics: ['A'] })).toEqual({ minRelevance: 4, minNovelty: 3, byTopic: true });
  expect(ownCut({ papers: [] })).toEqual({ minRelevance: 1, minNovelty: 1 });
  const digest = cutDigest(aDigest({ papers }), { ...SEED_CUT, ...ownCut({ papers }) });
  expect(digest.counts.relevant).toBe(2);
});
