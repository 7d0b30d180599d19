import { lines, plain, type ReplyShape, shape } from './shape';

/** Test-only: objects whose fields, scores above all, are written in one way or another. */
export const SCORE_FORMS: ReplyShape[] = [
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
  shape('objects-one-letter', (all) =>
    lines(all, (r) => JSON.stringify({ i: r.index, r: r.relevance, n: r.novelty, c: r.comment })),
  ),
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
  shape('objects-other-numbers', (all) =>
    lines(all, (r) =>
      JSON.stringify({
        ...{ index: r.index, year: 2026, confidence: 8, overall: r.relevance + r.novelty, rank: 3 },
        ...plain(r),
      }),
    ),
  ),
  shape('objects-scale-beside', (all) =>
    lines(all, (r) =>
      JSON.stringify({
        id: r.id,
        relevance: { score: r.relevance, max: 10 },
        novelty: { score: r.novelty, max: 10 },
        comment: r.comment,
      }),
    ),
  ),
  shape('objects-out-of-ten', (all) =>
    lines(all, (r) =>
      JSON.stringify({
        Paper: r.id,
        'Relevance Score': `${r.relevance} out of 10`,
        'Novelty Score': `${r.novelty} / 10`,
        Explanation: r.comment,
      }),
    ),
  ),
  shape('objects-half-points', (all) =>
    lines(
      all,
      (r) =>
        `{"id":"${r.id}","relevance":${r.relevance - 0.5},"novelty":${r.novelty}.4,"comment":${JSON.stringify(r.comment)}}`,
    ),
  ),
];
