import {
  draft,
  html,
  lines,
  type Meant,
  plain,
  type ReplyShape,
  raw,
  row,
  seed,
  shape,
  single,
  smart,
} from './shape';

/** Test-only: replies made of objects, whole or damaged. */
export const OBJECTS: ReplyShape[] = [
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
  shape('objects-remarks', (all) =>
    lines(
      all,
      (r) =>
        `{"id": "${r.id}", // the paper\n "relevance": ${r.relevance}, /* of 10 */ "novelty": ${r.novelty}, # new\n "comment": ${JSON.stringify(r.comment)}}`,
    ),
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
  shape('objects-calls', (all) =>
    lines(all, (r) => JSON.stringify({ name: 'score_paper', arguments: JSON.stringify(plain(r)) })),
  ),
  shape('objects-equals', (all) =>
    lines(
      all,
      (r) =>
        `{id=${r.id}, relevance=${r.relevance}, novelty=${r.novelty}, comment=${JSON.stringify(r.comment)}}`,
    ),
  ),
  shape('objects-arrows', (all) =>
    lines(
      all,
      (r) =>
        `{"id" => "${r.id}", "relevance" => ${r.relevance}, "novelty" => ${r.novelty}, "comment" => ${JSON.stringify(r.comment)}}`,
    ),
  ),
  shape('objects-missing-colon', (all) =>
    lines(all, (r) => JSON.stringify(plain(r)).replace('"relevance":', '"relevance" ')),
  ),
  shape('objects-key-lost-a-mark', (all) =>
    lines(all, (r) => JSON.stringify(plain(r)).replace('"relevance"', 'relevance"')),
  ),
  shape('objects-marked-keys', (all) =>
    lines(all, (r) =>
      JSON.stringify(plain(r)).replace('"relevance"', '`relevance`').replace('"novelty"', '`novelty`'),
    ),
  ),
  shape('objects-semicolons', (all) =>
    lines(all, (r) => JSON.stringify(plain(r)).replace(/,"(relevance|novelty|comment)"/g, ';"$1"')),
  ),
  shape('objects-triple-quotes', (all) =>
    lines(
      all,
      (r) =>
        `{"id": "${r.id}", "relevance": ${r.relevance}, "novelty": ${r.novelty}, "comment": ""${JSON.stringify(r.comment)}""}`,
    ),
  ),
  shape('objects-dangling-point', (all) =>
    lines(all, (r) => JSON.stringify(plain(r)).replace(/"relevance":(\d+)/, '"relevance":$1.')),
  ),
  shape('objects-run-on', (all) => `{${all.map((r) => JSON.stringify(plain(r)).slice(1, -1)).join(',\n')}}`),
  shape('objects-lost-braces', (all) => lines(all, (r) => JSON.stringify(plain(r)).slice(1, -1))),
  shape('objects-as-entities', (all) => html(lines(all, (r) => JSON.stringify(plain(r))))),
  shape('objects-in-a-string', (all) => JSON.stringify(lines(all, (r) => JSON.stringify(plain(r), null, 1)))),
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
