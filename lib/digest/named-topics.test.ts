import { expect, it } from 'vitest';
import { STARTER_CRITERIA } from '../criteria/starter';
import { type CriteriaTopic, criteriaTopics } from './criteria-topics';
import { namedTopics } from './named-topics';

const STARTER = criteriaTopics(STARTER_CRITERIA.text);

it('finds the topics of criteria by number, heading or bold', () => {
  const named = (text: string) => criteriaTopics(text).map(({ name, number }) => [name, number]);
  expect(STARTER.map(({ name }) => name)).toEqual([
    ...['Model architecture', 'Compression and efficiency', 'High-performance computing'],
    'Representation learning',
  ]);
  expect(named('1. **Sparsity**\n   - Relevant: pruning\n\n2. Routing:\n')).toEqual([
    ['Sparsity', 1],
    ['Routing', 2],
  ]);
  expect(named('1. Methods for routing; papers that route.\n2.New caches of any kind')).toEqual([
    ['Methods for routing', 1],
    ['New caches of any kind', 2],
  ]);
  expect(named('## Relevant topics\n\n### Sparsity\nx\n### Routing\ny')).toEqual([
    ['Sparsity', null],
    ['Routing', null],
  ]);
  expect(named('**Sparsity**\n- pruning\n**Routing**\n- experts\n**Keywords:**\nMoE')).toEqual([
    ['Sparsity', null],
    ['Routing', null],
  ]);
  expect(named('Sparsity\n\nRelevant: pruning\n\nNot relevant: x\n\nRouting\n-\nRelevant: experts')).toEqual([
    ['Sparsity', null],
    ['Routing', null],
  ]);
  expect(
    named('Sparsity - Relevant: pruning - Irrelevant: x\nRouting - Relevant: experts\nKeywords:\nMoE'),
  ).toEqual([
    ['Sparsity', null],
    ['Routing', null],
  ]);
  expect(named('I like sparsity, and routing too.')).toEqual([]);
});

it.each([
  ['Model architecture: routing without a router.', ['Model architecture']],
  [
    'Model Architecture/Efficiency: attention in linear time.',
    ['Model architecture', 'Compression and efficiency'],
  ],
  ['Matches Representation Learning: what heads encode.', ['Representation learning']],
  ['Training dynamics: why SGD prefers flat minima.', ['Representation learning']],
  ['Mixture of experts: a survey of routers.', ['Model architecture']],
  [
    'Directly fits the “High-Performance Computing” criterion by overlapping communication.',
    ['High-performance computing'],
  ],
  ['A new optimizer, relevant to model compression and efficiency.', ['Compression and efficiency']],
  ['Shows that widgets: wobble.', []],
  ['Author match', []],
  ['', []],
])('takes from %j %j', (comment, names) => {
  expect(namedTopics(comment, STARTER)).toEqual(names);
});

it('takes numbers for the criteria that have them', () => {
  const topics: CriteriaTopic[] = ['Spatial reasoning', 'Vision-language models', 'Embodied agents'].map(
    (name, i) => ({ name, number: i + 1, wanted: '' }),
  );
  expect(namedTopics('Matches criterion 3 closely: a benchmark for agents.', topics)).toEqual([
    'Embodied agents',
  ]);
  expect(namedTopics('This paper matches criteria 1 and 3, as it plans.', topics)).toEqual([
    'Spatial reasoning',
    'Embodied agents',
  ]);
  expect(namedTopics('Matches criterion 7.', topics)).toEqual([]);
});

it('takes what a reason begins with, where the criteria have no names', () => {
  expect(namedTopics('Sparsity/Pruning: one shot.', [])).toEqual(['Sparsity', 'Pruning']);
  expect(namedTopics('We show a thing of many words that is no name at all: it wobbles.', [])).toEqual([]);
  expect(namedTopics('It wobbles. Note: a lot.', [])).toEqual([]);
});

it('is done with long reasons and long criteria', () => {
  for (const sign of ['criterion 1 ', 'criteria 1,1,1,', ': ', '/', '1. a\n', '**a**\n', '# a\n', ' '])
    expect(namedTopics(sign.repeat(20_000), criteriaTopics(sign.repeat(20_000))).length).toBeLessThan(100);
});
