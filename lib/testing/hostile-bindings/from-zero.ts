import type { Meant } from '../reply-corpus/shape';
import type { HostileKind } from './hostile-kind';

/** Test-only: papers counted from 0, of which paper 0 has no scores. Every number then means the paper after it. */

type Row = (number: number, record: Meant) => string;

const SHAPES: [row: Row, zero: readonly string[], head?: string][] = [
  [
    (n, r) => JSON.stringify([n, r.relevance, r.novelty, r.comment]),
    [
      '[0,null,null,"No abstract."]',
      '[0,"n/a","n/a","Cannot be judged."]',
      '[0, null, null]',
      '[0,"-","-",""]',
      '[0, "not scored"]',
      'Paper 0 has no abstract, so it is left out.',
      '[0] not scored',
      '# 0: skipped',
    ],
  ],
  [
    (n, r) => JSON.stringify({ index: n, relevance: r.relevance, novelty: r.novelty, comment: r.comment }),
    [
      '{"index":0,"comment":"No abstract."}',
      '{"index":0,"relevance":null,"novelty":null}',
      '{"index":0,"relevance":"unknown","novelty":"unknown","comment":""}',
      '{"index":0,"error":"no abstract"}',
      'I use zero-based indices.',
    ],
  ],
  [
    (n, r) => `Paper ${n}: relevance ${r.relevance}, novelty ${r.novelty} - ${r.comment}`,
    [
      'Paper 0: not scored',
      'Paper 0: no abstract was given.',
      'Paper 0 could not be judged.',
      'I skip paper 0.',
      'Counting from 0:',
    ],
  ],
  [
    (n, r) => `| ${n} | ${r.relevance} | ${r.novelty} | ${r.comment} |`,
    ['| 0 | - | - | No abstract. |', '| 0 | n/a | n/a | |', '| 0 | | | not scored |'],
    '| # | Relevance | Novelty | Comment |\n|---|---|---|---|\n',
  ],
  [
    (n, r) => `### Paper ${n}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: ${r.comment}\n`,
    ['### Paper 0\nNot scored.\n', '### Paper 0\nRelevance: N/A\nNovelty: N/A\n', '## Paper 0 (skipped)\n'],
  ],
  [
    (n, r) => `- index: ${n}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  comment: ${r.comment}`,
    ['- index: 0\n  relevance: null\n  novelty: null', '- index: 0\n  comment: no abstract'],
  ],
  [
    (n, r) => `[${n}] ${JSON.stringify([r.relevance, r.novelty, r.comment])}`,
    ['[0] no abstract', '[0] n/a', '[0] []'],
  ],
  [(n, r) => `${n};${r.relevance};${r.novelty};${r.comment}`, ['0;;;no abstract', '0;n/a;n/a;"left out"']],
  [
    (n, r) => `论文${n}：相关性 ${r.relevance}，新颖性 ${r.novelty}，${r.comment}`,
    ['论文0：没有摘要，不评分。', '论文0无法评分。', '编号从0开始。'],
  ],
];

export const FROM_ZERO: HostileKind[] = ['first', 'last', 'amid'].map((place) => ({
  name: `counted-from-zero-${place}`,
  write(draw, papers) {
    const [row, zero, head = ''] = draw.one(SHAPES);
    const lines = papers.slice(1).map((r) => row(r.index - 1, r));
    const at = place === 'first' ? 0 : place === 'last' ? lines.length : draw.int(1, lines.length);
    lines.splice(at, 0, draw.one(zero));
    return { text: `${head}${lines.join('\n')}\n`, meant: papers.slice(1) };
  },
}));
