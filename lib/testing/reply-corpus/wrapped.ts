import { lines, plain, type ReplyShape, shape } from './shape';

/** Test-only: replies whose records stand inside others or under their paper's name. */
export const WRAPPED: ReplyShape[] = [
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
  shape('wrapped-twice', (all) =>
    JSON.stringify({ status: 'ok', results: { papers: all.map(plain), count: 8 } }),
  ),
  shape('keyed-by-url-with-rows', (all) =>
    JSON.stringify(
      Object.fromEntries(
        all.map((r) => [`arXiv:${r.id}v1`, { scores: [r.relevance, r.novelty], comment: r.comment }]),
      ),
    ),
  ),
  shape('keyed-strings', (all) =>
    JSON.stringify(
      Object.fromEntries(
        all.map((r) => [r.id, `Relevance: ${r.relevance}, Novelty: ${r.novelty} - ${r.comment}`]),
      ),
    ),
  ),
  shape('listed-strings', (all) =>
    JSON.stringify(all.map((r) => `${r.id}: relevance ${r.relevance}, novelty ${r.novelty} - ${r.comment}`)),
  ),
  shape('columns', (all) =>
    JSON.stringify({
      ids: all.map((r) => r.id),
      relevance: all.map((r) => r.relevance),
      novelty: all.map((r) => r.novelty),
      comment: all.map((r) => r.comment),
    }),
  ),
  shape('columns-pretty-by-index', (all) =>
    JSON.stringify(
      {
        results: {
          indices: all.map((r) => r.index),
          novelty_scores: all.map((r) => r.novelty),
          relevance_scores: all.map((r) => r.relevance),
          comments: all.map((r) => r.comment),
        },
      },
      null,
      2,
    ),
  ),
  shape(
    'columns-unequal',
    (all) =>
      JSON.stringify({
        index: all.map((r) => r.index),
        relevance: all.map((r) => r.relevance),
        novelty: all.slice(1).map((r) => r.novelty),
      }),
    { holds: 'none' },
  ),
];
