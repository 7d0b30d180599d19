import { lines, plain, type ReplyShape, shape } from './shape';

/** Test-only: objects that name their paper in one way or another. */
export const PAPER_NAMES: ReplyShape[] = [
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
  shape('objects-number-sign', (all) =>
    lines(all, (r) => JSON.stringify({ '#': r.index, R: r.relevance, NOV: r.novelty, note: r.comment })),
  ),
  shape('objects-index-and-id', (all) =>
    lines(all, (r) => JSON.stringify({ index: `${r.index}`, title: 'A [B] {C}', ...plain(r) })),
  ),
  shape('objects-numbered', (all) => lines(all, (r, at) => `${at + 1}. ${JSON.stringify(plain(r))}`)),
  shape('objects-doi', (all) =>
    lines(all, (r) =>
      JSON.stringify({ ...plain(r), id: `10.48550/arXiv.${r.id}`, doi: `10.48550/arXiv.${r.id}` }),
    ),
  ),
  shape('objects-html-url', (all) =>
    lines(all, (r) =>
      JSON.stringify({ ...plain(r), id: undefined, url: `https://arxiv.org/html/${r.id}v2` }),
    ),
  ),
  shape('objects-id-as-number', (all) =>
    lines(all, (r) => JSON.stringify({ ...plain(r), id: /^\d/.test(r.id) ? Number(r.id) : r.id })),
  ),
  shape('objects-numbered-from-zero-with-id', (all) =>
    lines(all, (r, at) => JSON.stringify({ index: at, ...plain(r) })),
  ),
];
