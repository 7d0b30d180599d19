import { lines, plain, type ReplyShape, shape, single } from './shape';

/** Test-only: records as calls and tuples. */
export const CALLS: ReplyShape[] = [
  shape('objects-calls', (all) =>
    lines(all, (r) => JSON.stringify({ name: 'score_paper', arguments: JSON.stringify(plain(r)) })),
  ),
  shape('tuples-by-id', (all) =>
    lines(all, (r) => `* ('${r.id}', ${r.relevance}, ${r.novelty}, ${single(r.comment)})`),
  ),
  shape(
    'tuples-sql-swapped',
    (all) =>
      `INSERT INTO scores (id, novelty, relevance, comment) VALUES\n${all.map((r) => `('${r.id}', ${r.novelty}, ${r.relevance}, ${single(r.comment)})`).join(',\n')};`,
  ),
  shape('calls', (all) =>
    lines(
      all,
      (r) =>
        `score(arxiv_id='${r.id}', comment=${single(r.comment)}, relevance=${r.relevance}, novelty=${r.novelty})`,
    ),
  ),
  shape(
    'calls-in-a-list',
    (all) =>
      `[${all.map((r) => `Score("${r.id}", ${r.relevance}, ${r.novelty}, ${JSON.stringify(r.comment)})`).join(', ')}]`,
  ),
];
