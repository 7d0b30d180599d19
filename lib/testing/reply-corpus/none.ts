import { lines, noTags, type ReplyShape, row, shape, spaced } from './shape';

/** Test-only: replies in which the facts are not all there, so that no score may come out. */
export const NONE: ReplyShape[] = [
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
  ...Object.entries({
    range: '8-9',
    'range-in-words': '8 to 9',
    'of-five': '4.5/5',
    'of-five-in-words': '4 out of 5',
    'of-a-hundred': '80 / 100',
    percent: '9 %',
    'percent-in-words': '9 percent',
    negative: '-9',
    'more-than': '> 8',
    about: '~9',
    choice: '8 or 9',
    nought: '0',
    eleven: '11',
    missing: 'N/A',
  }).flatMap(([name, score]) => [
    shape(
      `score-${name}`,
      (all) =>
        lines(all, (r) =>
          JSON.stringify({ id: r.id, relevance: score, novelty: r.novelty, comment: r.comment }),
        ),
      { holds: 'none' },
    ),
    shape(
      `score-${name}-told`,
      (all) => lines(all, (r) => `${r.id}: novelty ${r.novelty}, relevance ${score}. ${r.comment}`),
      { holds: 'none' },
    ),
    shape(
      `score-${name}-listed`,
      (all) =>
        spaced(all, (r) => `### ${r.id}\nRelevance: ${score}\nNovelty: ${r.novelty}\nComment: ${r.comment}`),
      { holds: 'none' },
    ),
  ]),
  shape('numbered-from-zero', (all) => lines(all.toReversed(), (r) => row({ ...r, index: r.index - 1 })), {
    holds: 'none',
  }),
  shape(
    'numbered-from-zero-in-a-table',
    (all) =>
      `| # | Relevance | Novelty | Comment |\n|---|---|---|---|\n${lines(all.toReversed(), (r) => `| ${r.index - 1} | ${r.relevance} | ${r.novelty} | ${noTags(r.comment)} |`)}`,
    { holds: 'none' },
  ),
  shape(
    'list-numbers-only',
    (all) =>
      lines(
        all.toReversed(),
        (r, at) => `${at + 1}. Relevance: ${r.relevance}, Novelty: ${r.novelty} - ${r.comment}`,
      ),
    { holds: 'none' },
  ),
];
