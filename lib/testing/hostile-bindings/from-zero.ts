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
      'Paper 00: n/a',
      'P0: n/a',
      'Paper zero is skipped.',
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

/** A reply as one object or document, keyed by number: paper 0 may be anything at all there. */
const KEYED: [row: Row, zero: readonly string[], around: readonly [string, string, string]][] = [
  [
    (n, r) => `"${n}":${JSON.stringify({ relevance: r.relevance, novelty: r.novelty, comment: r.comment })}`,
    [
      '"0":null',
      '"0":"no scores"',
      '"0":{}',
      '"0":[]',
      '"0":false',
      '"0":{"error":"no abstract"}',
      '"0":{"scores":null}',
      '"0":{"relevance":null,"novelty":null}',
    ],
    ['{', ',', '}'],
  ],
  [
    (n, r) => `"paper_${n}": ${JSON.stringify([r.relevance, r.novelty, r.comment])}`,
    ['"paper_0": null', '"paper_0": "n/a"', '"paper_0": []'],
    ['{"papers": {', ', ', '}}'],
  ],
  [
    (n, r) => `${n}: {relevance: ${r.relevance}, novelty: ${r.novelty}}`,
    ['0: null', '0: {}', '0: ~', '0: skipped'],
    ['', '\n', ''],
  ],
  [
    (n, r) => `${n}:\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}`,
    ['0:', '0: null', '0:\n  skipped', '"0": ~'],
    ['papers:\n', '\n', '\n'],
  ],
  [
    (n, r) => `${n}. Paper ${n}: relevance ${r.relevance}, novelty ${r.novelty}`,
    ['0. no scores', '0) no scores', '0 - no scores'],
    ['', '\n', ''],
  ],
  [
    (n, r) => `<tr><td>${n}</td><td>${r.relevance}</td><td>${r.novelty}</td></tr>`,
    ['<tr><td>0</td><td></td><td></td></tr>', '<tr><td>0</td><td colspan="2">n/a</td></tr>'],
    ['<table><tr><th>#</th><th>Relevance</th><th>Novelty</th></tr>', '', '</table>'],
  ],
  [
    (n, r) => `${n} & ${r.relevance} & ${r.novelty} & ${r.comment} \\\\`,
    ['0 & -- & -- & none \\\\', '0 & \\multicolumn{3}{c}{n/a} \\\\'],
    ['Paper & Relevance & Novelty & Comment \\\\\n', '\n', ''],
  ],
  [
    (n, r) =>
      `<paper index="${n}"><relevance>${r.relevance}</relevance><novelty>${r.novelty}</novelty></paper>`,
    ['<paper index="0"/>', '<paper n="0"/>', '<paper><index>0</index></paper>', '<paper id="0"></paper>'],
    ['', '\n', ''],
  ],
  [
    (n, r) => `[papers.${n}]\nrelevance = ${r.relevance}\nnovelty = ${r.novelty}`,
    ['[papers.0]\nskip = true', '[[papers]]\nindex = 0'],
    ['', '\n\n', ''],
  ],
];

const KEYED_FROM_ZERO: HostileKind[] = ['first', 'last', 'amid'].map((place) => ({
  name: `keyed-from-zero-${place}`,
  write(draw, papers) {
    const [row, zero, [head, between, foot]] = draw.one(KEYED);
    const parts = papers.slice(1).map((r) => row(r.index - 1, r));
    const at = place === 'first' ? 0 : place === 'last' ? parts.length : draw.int(1, parts.length);
    parts.splice(at, 0, draw.one(zero));
    return { text: `${head}${parts.join(between)}${foot}\n`, meant: papers.slice(1) };
  },
}));

const ROWS_FROM_ZERO: HostileKind[] = ['first', 'last', 'amid'].map((place) => ({
  name: `counted-from-zero-${place}`,
  write(draw, papers) {
    const [row, zero, head = ''] = draw.one(SHAPES);
    const lines = papers.slice(1).map((r) => row(r.index - 1, r));
    const at = place === 'first' ? 0 : place === 'last' ? lines.length : draw.int(1, lines.length);
    lines.splice(at, 0, draw.one(zero));
    return { text: `${head}${lines.join('\n')}\n`, meant: papers.slice(1) };
  },
}));

export const FROM_ZERO: HostileKind[] = [...ROWS_FROM_ZERO, ...KEYED_FROM_ZERO];
