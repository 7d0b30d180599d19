/**
 * Test-only: shapes in which models answer, each a function from records to the text of a reply. Used by the
 * tests of the reply reader and by the benchmark; never imported by the extension.
 */

/** A record as the model means it. `index` is the paper's number in the batch. */
export interface Meant {
  index: number;
  id: string;
  relevance: number;
  novelty: number;
  comment: string;
}

export interface ReplyShape {
  /** Kebab-case, unique. */
  name: string;
  write(records: readonly Meant[]): string;
  /** Which papers' facts are all in the text: `all`, all `but-last`, or `none`. Default `all`. */
  holds?: 'all' | 'but-last' | 'none';
  /** The reply carries no comments: '' is right. */
  mute?: boolean;
}

const lines = (records: readonly Meant[], write: (record: Meant, at: number) => string): string =>
  `${records.map(write).join('\n')}\n`;
const row = ({ index, relevance, novelty, comment }: Meant): string =>
  JSON.stringify([index, relevance, novelty, comment]);
const seed = ({ id, relevance, novelty, comment }: Meant): object => ({
  ARXIVID: id,
  COMMENT: comment,
  RELEVANCE: relevance,
  NOVELTY: novelty,
});
const plain = ({ id, relevance, novelty, comment }: Meant): object => ({ id, relevance, novelty, comment });
const raw = (comment: string): string => `"${comment}"`;
const smart = (comment: string): string => `“${JSON.stringify(comment).slice(1, -1)}”`;
const single = (comment: string): string =>
  `'${JSON.stringify(comment).slice(1, -1).replaceAll("'", "\\'")}'`;
const draft = (record: Meant): string =>
  row({ ...record, relevance: 11 - record.relevance, comment: 'draft' });
const csv = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const noTags = (comment: string): string => comment.replaceAll('|', '\\|');
const shape = (name: string, write: ReplyShape['write'], more: Partial<ReplyShape> = {}): ReplyShape => ({
  name,
  write,
  ...more,
});

const rows: ReplyShape[] = [
  shape('rows', (all) => lines(all, row)),
  shape('rows-no-final-newline', (all) => all.map(row).join('\n')),
  shape('rows-trailing-commas', (all) => lines(all, (r) => `${row(r)},`)),
  shape('rows-comma-inside', (all) => lines(all, (r) => row(r).replace(/\]$/, ',]'))),
  shape('rows-one-line', (all) => all.map(row).join(' ')),
  shape('rows-in-array', (all) => `[${all.map(row).join(', ')}]`),
  shape('rows-in-array-pretty', (all) =>
    JSON.stringify(
      all.map((r) => [r.index, r.relevance, r.novelty, r.comment]),
      null,
      2,
    ),
  ),
  shape(
    'rows-fenced',
    (all) => `Here are the scores.\n\n\`\`\`json\n${lines(all, row)}\`\`\`\nDone [1, 2, 3].`,
  ),
  shape('rows-by-id', (all) => lines(all, (r) => JSON.stringify([r.id, r.relevance, r.novelty, r.comment]))),
  shape('rows-by-bare-id', (all) =>
    lines(all, (r) => `[${r.id}, ${r.relevance}, ${r.novelty}, ${JSON.stringify(r.comment)}]`),
  ),
  shape('rows-index-and-id', (all) =>
    lines(all, (r) => JSON.stringify([r.index, r.id, r.relevance, r.novelty, r.comment])),
  ),
  shape('rows-all-strings', (all) =>
    lines(all, (r) => JSON.stringify([`${r.index}`, `${r.relevance}/10`, `${r.novelty}`, r.comment])),
  ),
  shape('rows-raw-tex-and-quotes', (all) =>
    lines(all, (r) => `[${r.index},${r.relevance},${r.novelty},${raw(r.comment)}]`),
  ),
  shape('rows-single-quotes', (all) =>
    lines(all, (r) => `[${r.index}, ${r.relevance}, ${r.novelty}, ${single(r.comment)}]`),
  ),
  shape(
    'rows-python-tuples',
    (all) =>
      `[${all.map((r) => `(${r.index}, ${r.relevance}, ${r.novelty}, ${single(r.comment)})`).join(',\n ')}]`,
  ),
  shape('rows-missing-commas', (all) =>
    lines(all, (r) => `[${r.index} ${r.relevance} ${r.novelty} ${JSON.stringify(r.comment)}]`),
  ),
  shape('rows-missing-closer', (all) => lines(all, (r) => row(r).slice(0, -1))),
  shape('rows-nested-scores', (all) =>
    lines(all, (r) => JSON.stringify([r.index, [r.relevance, r.novelty], r.comment])),
  ),
  shape('rows-flat', (all) =>
    JSON.stringify(all.flatMap((r) => [r.index, r.relevance, r.novelty, r.comment])),
  ),
  shape('rows-bulleted', (all) => lines(all, (r) => `- ${row(r)}`)),
  shape('rows-no-comment', (all) => lines(all, (r) => `[${r.index},${r.relevance},${r.novelty}]`), {
    mute: true,
  }),
  shape('rows-null-comment', (all) => lines(all, (r) => `[${r.index},${r.relevance},${r.novelty},null]`), {
    mute: true,
  }),
  shape('rows-cut-in-comment', (all) => lines(all, row).slice(0, -6), { holds: 'but-last' }),
  shape('rows-lost-last-bracket', (all) => lines(all, row).slice(0, -2)),
];

const objects: ReplyShape[] = [
  shape('seed-lines', (all) => lines(all, (r) => JSON.stringify(seed(r)))),
  shape('seed-lines-spaced', (all) => all.map((r) => JSON.stringify(seed(r))).join('\n\n\n')),
  shape('seed-crlf', (all) => all.map((r) => JSON.stringify(seed(r))).join('\r\n')),
  shape('seed-one-line', (all) => all.map((r) => JSON.stringify(seed(r))).join('')),
  shape('seed-fenced-pretty', (all) => `\`\`\`json\n${JSON.stringify(all.map(seed), null, 2)}\n\`\`\``),
  shape('seed-pretty-objects', (all) => all.map((r) => JSON.stringify(seed(r), null, 4)).join('\n')),
  shape('seed-raw-tex-and-quotes', (all) =>
    lines(
      all,
      (r) =>
        `{"ARXIVID": "${r.id}", "COMMENT": ${raw(r.comment)}, "RELEVANCE": ${r.relevance}, "NOVELTY": ${r.novelty}}`,
    ),
  ),
  shape(
    'seed-raw-tex-pretty',
    (all) =>
      `[\n${all
        .map(
          (r) =>
            `  {\n    "arxiv_id": "${r.id}",\n    "reason": ${raw(r.comment)},\n    "relevance": ${r.relevance},\n    "novelty": ${r.novelty}\n  }`,
        )
        .join(',\n')}\n]`,
  ),
  shape(
    'seed-after-prose',
    (all) =>
      `Sure! Each line holds {"ARXIVID", "COMMENT"} as asked (see [1]):\n\n${lines(all, (r) => JSON.stringify(seed(r)))}\nI hope it's useful.`,
  ),
  shape(
    'seed-after-think',
    (all) =>
      `<think>\nIt's "hard". Draft: ${draft(all[0] as Meant)}\n${lines(all, draft)}</think>\n${lines(all, (r) => JSON.stringify(seed(r)))}`,
  ),
  shape('rows-after-headless-think', (all) => `Draft:\n${lines(all, draft)}\n</think>\n\n${lines(all, row)}`),
  shape(
    'rows-in-unclosed-think',
    (all) => `<think>Let me see.\n${lines(all, draft)}\nFinal:\n${lines(all, row)}`,
  ),
  shape('draft-in-cut-think', (all) => `<think>Let me see.\n${lines(all, draft)}\nOn reflection the first`, {
    holds: 'none',
  }),
  shape(
    'objects-trailing-commas',
    (all) => `[\n${lines(all, (r) => `${JSON.stringify(plain(r)).replace(/\}$/, ',}')},`)}]`,
  ),
  shape('objects-snake-string-scores', (all) =>
    lines(all, (r) =>
      JSON.stringify({
        paper_id: `arXiv:${r.id}v2`,
        relevance_score: `${r.relevance}/10`,
        novelty_score: `${r.novelty}`,
        explanation: r.comment,
      }),
    ),
  ),
  shape('objects-camel-floats', (all) =>
    lines(
      all,
      (r) =>
        `{"paperId": "https://arxiv.org/abs/${r.id}v1", "relevanceScore": ${r.relevance}.0, "noveltyScore": ${r.novelty - 0.5}, "why": ${JSON.stringify(r.comment)}}`,
    ),
  ),
  shape('objects-bare-id', (all) =>
    lines(
      all,
      (r) =>
        `{"id": ${r.id}, "relevance": ${r.relevance}, "novelty": ${r.novelty}, "comment": ${JSON.stringify(r.comment)}}`,
    ),
  ),
  shape('objects-pdf-url', (all) =>
    lines(all, (r) => JSON.stringify({ ...plain(r), id: `http://arxiv.org/pdf/${r.id}v3.pdf` })),
  ),
  shape('objects-by-index', (all) =>
    lines(all, (r) => JSON.stringify({ index: r.index, rel: r.relevance, nov: r.novelty, text: r.comment })),
  ),
  shape('objects-one-letter', (all) =>
    lines(all, (r) => JSON.stringify({ i: r.index, r: r.relevance, n: r.novelty, c: r.comment })),
  ),
  shape('objects-number-sign', (all) =>
    lines(all, (r) => JSON.stringify({ '#': r.index, R: r.relevance, NOV: r.novelty, note: r.comment })),
  ),
  shape('objects-index-and-id', (all) =>
    lines(all, (r) => JSON.stringify({ index: `${r.index}`, title: 'A [B] {C}', ...plain(r) })),
  ),
  shape('objects-unquoted-keys', (all) =>
    lines(
      all,
      (r) =>
        `{id: "${r.id}", relevance: ${r.relevance}, novelty: ${r.novelty}, comment: ${JSON.stringify(r.comment)}}`,
    ),
  ),
  shape('objects-single-quotes-python', (all) =>
    lines(
      all,
      (r) =>
        `{'id': '${r.id}', 'kept': True, 'extra': None, 'comment': ${single(r.comment)}, 'relevance': ${r.relevance}, 'novelty': ${r.novelty}}`,
    ),
  ),
  shape('objects-smart-quotes', (all) =>
    lines(
      all,
      (r) =>
        `{“id”: “${r.id}”, “relevance”: ${r.relevance}, “novelty”: ${r.novelty}, “comment”: ${smart(r.comment)}}`,
    ),
  ),
  shape('objects-missing-commas', (all) =>
    lines(
      all,
      (r) =>
        `{"id": "${r.id}" "relevance": ${r.relevance} "novelty": ${r.novelty} "comment": ${JSON.stringify(r.comment)}}`,
    ),
  ),
  shape('objects-missing-closer', (all) => lines(all, (r) => JSON.stringify(plain(r)).slice(0, -1))),
  shape(
    'objects-missing-closer-in-array',
    (all) => `[${all.map((r) => JSON.stringify(plain(r)).slice(0, -1)).join(',\n')}]`,
  ),
  shape('objects-numbered', (all) => lines(all, (r, at) => `${at + 1}. ${JSON.stringify(plain(r))}`)),
  shape('objects-nested-scores', (all) =>
    lines(all, (r) =>
      JSON.stringify({
        paper: { id: r.id },
        scores: { relevance: r.relevance, novelty: r.novelty },
        comment: r.comment,
      }),
    ),
  ),
  shape('objects-score-objects', (all) =>
    lines(all, (r) =>
      JSON.stringify({
        id: r.id,
        relevance: { score: r.relevance },
        novelty: { score: r.novelty },
        reason: r.comment,
      }),
    ),
  ),
  shape('objects-comment-twice', (all) =>
    lines(all, (r) => JSON.stringify({ ...plain(r), relevance_reason: 'Other words.' })),
  ),
  shape(
    'objects-no-comment',
    (all) => lines(all, (r) => JSON.stringify({ id: r.id, relevance: r.relevance, novelty: r.novelty })),
    { mute: true },
  ),
  shape('objects-cut-in-number', (all) => lines(all, (r) => JSON.stringify(seed(r))).slice(0, -2), {
    holds: 'but-last',
  }),
  shape('objects-double-braces', (all) => lines(all, (r) => `{${JSON.stringify(plain(r))}}`)),
];

const wrapped: ReplyShape[] = [
  shape('wrapped-papers', (all) => JSON.stringify({ papers: all.map(plain) })),
  shape('wrapped-results-pretty', (all) =>
    JSON.stringify({ results: all.map(plain), total: all.length }, null, 2),
  ),
  shape('wrapped-rows', (all) =>
    JSON.stringify({ scores: all.map((r) => [r.index, r.relevance, r.novelty, r.comment]) }),
  ),
  shape('keyed-by-id', (all) =>
    JSON.stringify(
      Object.fromEntries(
        all.map((r) => [r.id, { relevance: r.relevance, novelty: r.novelty, comment: r.comment }]),
      ),
    ),
  ),
  shape('keyed-by-id-lines', (all) =>
    lines(all, (r) =>
      JSON.stringify({ [r.id]: { relevance: r.relevance, novelty: r.novelty, comment: r.comment } }),
    ),
  ),
  shape('keyed-by-id-rows', (all) =>
    JSON.stringify(Object.fromEntries(all.map((r) => [r.id, [r.relevance, r.novelty, r.comment]])), null, 1),
  ),
  shape('keyed-by-index', (all) =>
    JSON.stringify({
      papers: Object.fromEntries(
        all.map((r) => [`${r.index}`, { relevance: r.relevance, novelty: r.novelty, comment: r.comment }]),
      ),
    }),
  ),
  shape('keyed-by-paper-name', (all) =>
    JSON.stringify(
      Object.fromEntries(
        all.map((r) => [
          `paper_${r.index}`,
          { relevance: r.relevance, novelty: r.novelty, reason: r.comment },
        ]),
      ),
      null,
      2,
    ),
  ),
  shape('keyed-by-id-nested', (all) =>
    JSON.stringify(
      Object.fromEntries(
        all.map((r) => [
          r.id,
          { scores: { relevance: r.relevance, novelty: r.novelty }, comment: r.comment },
        ]),
      ),
    ),
  ),
  shape('id-then-object', (all) =>
    lines(all, (r) =>
      JSON.stringify([r.id, { relevance: r.relevance, novelty: r.novelty, comment: r.comment }]),
    ),
  ),
  shape('label-then-object', (all) =>
    lines(
      all,
      (r) =>
        `**${r.id}**: ${JSON.stringify({ relevance: r.relevance, novelty: r.novelty, comment: r.comment })}`,
    ),
  ),
  shape('heading-then-object', (all) =>
    lines(
      all,
      (r) =>
        `### Paper ${r.index}\n\`\`\`json\n${JSON.stringify({ relevance: r.relevance, novelty: r.novelty, comment: r.comment }, null, 2)}\n\`\`\`\n`,
    ),
  ),
];

const words: ReplyShape[] = [
  shape(
    'table',
    (all) =>
      `| ID | Relevance | Novelty | Comment |\n|---|:-:|:-:|---|\n${lines(all, (r) => `| ${r.id} | ${r.relevance} | ${r.novelty} | ${noTags(r.comment)} |`)}`,
  ),
  shape(
    'table-other-order',
    (all) =>
      `| # | arXiv ID | Novelty (1-10) | Relevance (1-10) | Reason |\n|---|---|---|---|---|\n${lines(all, (r) => `| ${r.index} | arXiv:${r.id} | **${r.novelty}** | ${r.relevance}/10 | ${noTags(r.comment)} |`)}`,
  ),
  shape('table-no-header', (all) =>
    lines(all, (r) => `| ${r.index} | ${r.relevance} | ${r.novelty} | ${noTags(r.comment)} |`),
  ),
  shape('csv', (all) => lines(all, (r) => `${r.index},${r.relevance},${r.novelty},${csv(r.comment)}`)),
  shape(
    'csv-header',
    (all) =>
      `id,novelty,relevance,comment\n${lines(all, (r) => `${r.id},${r.novelty},${r.relevance},${csv(r.comment)}`)}`,
  ),
  shape('tsv', (all) => lines(all, (r) => `${r.id}\t${r.relevance}\t${r.novelty}\t${r.comment}`)),
  shape('words', (all) =>
    lines(all, (r) => `${r.id}: relevance ${r.relevance}, novelty ${r.novelty} - ${r.comment}`),
  ),
  shape('words-bulleted', (all) =>
    lines(
      all,
      (r) =>
        `* **arXiv:${r.id}** — **Relevance:** ${r.relevance}/10, **Novelty:** ${r.novelty}/10. ${r.comment}`,
    ),
  ),
  shape('words-by-paper', (all) =>
    lines(all, (r) => `Paper ${r.index}: R=${r.relevance} N=${r.novelty} | ${r.comment}`),
  ),
  shape('words-two-numbers', (all) =>
    lines(all, (r) => `${r.id} (${r.relevance}, ${r.novelty}): ${r.comment}`),
  ),
  shape('key-lines', (all) =>
    lines(
      all,
      (r) =>
        `### ${r.id}\n- **Relevance:** ${r.relevance}/10\n- **Novelty:** ${r.novelty}/10\n- **Comment:** ${r.comment}\n`,
    ),
  ),
  shape('yaml', (all) =>
    lines(
      all,
      (r) =>
        `- id: ${r.id}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  comment: ${JSON.stringify(r.comment).includes('\\') ? r.comment : `"${r.comment}"`}`,
    ),
  ),
  shape('xml', (all) =>
    lines(
      all,
      (r) =>
        `<paper id="${r.id}"><relevance>${r.relevance}</relevance><novelty>${r.novelty}</novelty><comment>${r.comment}</comment></paper>`,
    ),
  ),
];

const empty: ReplyShape[] = [
  shape('refusal', () => "I'm sorry, I can't score these papers.", { holds: 'none' }),
  shape('web-page', () => '<!doctype html><html><body>{"login": [1, 2]}</body></html>', { holds: 'none' }),
  shape('ids-only', (all) => JSON.stringify(all.map((r) => r.id)), { holds: 'none' }),
  shape('relevance-only', (all) => lines(all, (r) => JSON.stringify({ id: r.id, relevance: r.relevance })), {
    holds: 'none',
  }),
  shape(
    'scores-in-words',
    (all) =>
      lines(all, (r) => JSON.stringify({ id: r.id, relevance: 'high', novelty: 'low', comment: r.comment })),
    { holds: 'none' },
  ),
  shape(
    'nameless',
    (all) => lines(all, (r) => JSON.stringify({ relevance: r.relevance, novelty: r.novelty })),
    {
      holds: 'none',
    },
  ),
];

/** Every shape that the reader is measured on. */
export const SHAPES: readonly ReplyShape[] = [...rows, ...objects, ...wrapped, ...words, ...empty];

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
