import { draft, lines, type Meant, type ReplyShape, raw, row, seed, shape } from './shape';

/** Test-only: records as the seed has them, and what is thought aloud before. */
export const SEED_RECORDS: ReplyShape[] = [
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
];
