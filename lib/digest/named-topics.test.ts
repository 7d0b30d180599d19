import { describe, expect, it } from 'vitest';
import { STARTER_CRITERIA } from '../criteria/starter';
import { type CriteriaTopic, criteriaTopics } from './criteria-topics';
import { criterionNumbers } from './criterion-words';
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

describe('reasons in other languages', () => {
  // As models are asked to write them: the topic by its own name, the rest in the reader's language.
  it.each([
    ['Model architecture：首次证明稀疏路由会收敛。', ['Model architecture']],
    ['符合“Model architecture”标准：首次证明稀疏路由会收敛。', ['Model architecture']],
    ['研究Representation learning中的训练动态。', ['Representation learning']],
    ['「Model architecture」に該当：ルーティングの収束を証明。', ['Model architecture']],
    ['Passt zu „Model architecture“: beweist die Konvergenz.', ['Model architecture']],
    ['« High-performance computing » : accélère l’entraînement !', ['High-performance computing']],
    ['يطابق معيار «Model architecture»: يثبت التقارب.', ['Model architecture']],
    [
      'Model architecture، Representation learning: يثبت التقارب.',
      ['Model architecture', 'Representation learning'],
    ],
    ['很好。注：Model architecture', ['Model architecture']],
    ['Соответствует теме «Representation learning», раскрывает признаки.', ['Representation learning']],
  ])('takes from %j %j', (comment, names) => {
    expect(namedTopics(comment, STARTER)).toEqual(names);
  });

  it.each([
    [['稀疏注意力', '混合专家模型'], '混合专家模型：证明路由收敛。', ['混合专家模型']],
    [
      ['稀疏注意力', '混合专家模型'],
      '符合混合专家模型与稀疏注意力两项要求。',
      ['混合专家模型', '稀疏注意力'],
    ],
    [['モデル構造', '表現学習'], '表現学習に関する理論を示す。', ['表現学習']],
    [
      ['Dünne Aufmerksamkeit', 'Expertenmischung'],
      'Expertenmischung: beweist die Konvergenz.',
      ['Expertenmischung'],
    ],
    [['Разрежённое внимание', 'Смесь экспертов'], 'Смесь экспертов: сходимость.', ['Смесь экспертов']],
    [['الانتباه المتناثر', 'خليط الخبراء'], 'خليط الخبراء: يثبت التقارب.', ['خليط الخبراء']],
    [['विरल ध्यान', 'विशेषज्ञों का मिश्रण'], 'विरल ध्यान: अभिसरण सिद्ध करता है।', ['विरल ध्यान']],
  ])('knows topics %j that are named so: %j', (topics, comment, names) => {
    const known = criteriaTopics(topics.map((name) => `## ${name}\n- x`).join('\n'));
    expect(namedTopics(comment, known)).toEqual(names);
  });

  it.each([
    ['Entspricht Kriterium 3: ein Maß.', [3]],
    ['Erfüllt die Kriterien 1 und 3.', [1, 3]],
    ['Répond aux critères 1 et 2.', [1, 2]],
    ['Cumple los criterios 1, 2 y 3.', [1, 2, 3]],
    ['Atende ao critério 2.', [2]],
    ['Соответствует критерию 2.', [2]],
    ['Spełnia kryteria 1 i 2.', [1, 2]],
    ['符合标准3的要求', [3]],
    ['符合标准1和3', [1, 3]],
    ['符合第2项标准', [2]],
    ['基準1、3に該当', [1, 3]],
    ['기준 2에 부합', [2]],
    ['يستوفي المعيار 2', [2]],
    ['מתאים לקריטריון', []],
    ['Criterion-free in 3 of 4 cases', []],
  ])('takes the numbers of %j', (comment, numbers) => {
    expect(criterionNumbers(comment)).toEqual(numbers);
  });
});
