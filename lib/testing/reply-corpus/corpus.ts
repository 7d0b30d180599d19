import { BLOCKS } from './blocks';
import { CALLS } from './calls';
import { NONE } from './none';
import { OBJECTS } from './objects';
import { PAPER_NAMES } from './paper-names';
import { ROWS } from './rows';
import { SCORE_FORMS } from './score-forms';
import { SEED_RECORDS } from './seed-records';
import type { Meant, ReplyShape } from './shape';
import { TABLES } from './tables';
import { THOUGHTS } from './thoughts';
import { WORDS } from './words';
import { WRAPPED } from './wrapped';

export type { Meant, ReplyShape } from './shape';

/**
 * Test-only: shapes in which models answer, each a function from records to the text of a reply. Used by the
 * tests of the reply reader and by the benchmark; never imported by the extension.
 */
export const SHAPES: readonly ReplyShape[] = [
  ...ROWS,
  ...SEED_RECORDS,
  ...PAPER_NAMES,
  ...SCORE_FORMS,
  ...OBJECTS,
  ...CALLS,
  ...WRAPPED,
  ...WORDS,
  ...TABLES,
  ...BLOCKS,
  ...THOUGHTS,
  ...NONE,
];

/** Records that try a reader: TeX that looks like JSON escapes, quotes, brackets, ids with final zeros, old ids. */
export const HARD_RECORDS: readonly Meant[] = [
  ['2602.04915', 9, 7, 'Linear-time attention with positive random features.'],
  [
    '2602.05230',
    10,
    9,
    'Bounds $\\beta$ and $\\frac{1}{\\nabla f}$ for $\\text{softmax}$; $\\rho, \\tau, \\nu$ \\times \\theta.',
  ],
  ['2602.04396', 1, 2, 'Calls it "grokking", a "phase" change, and "delays" it'],
  ['hep-th/9901001', 4, 10, 'Maps A \\to B with \\underline{x}, \\top and \\bar y; see [CLS] {a, b} tokens.'],
  ['2602.00010', 7, 1, "It's the authors' own benchmark: 3 tasks, 10 models, relevance to none."],
  ['math/0309136', 2, 3, 'Über Poincaré–Hopf: “smart” marks, 日本語, and x ∈ [0, 1].'],
  ['0704.0001', 10, 10, 'Trains on <think> traces, like 2602.04915 | 9 of them.'],
  ['2602.12345', 5, 6, 'Short.'],
].map(([id, relevance, novelty, comment], at) => ({
  index: at + 1,
  id: String(id),
  relevance: Number(relevance),
  novelty: Number(novelty),
  comment: String(comment),
}));
