import { html, lines, type Meant, type ReplyShape, raw, row, shape, single } from './shape';

/** Test-only: replies in the form that our prompt asks for, and what models make of it. */
export const ROWS: ReplyShape[] = [
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
  shape('rows-header-swapped', (all) =>
    JSON.stringify([
      ['id', 'novelty', 'relevance', 'comment'],
      ...all.map((r) => [r.id, r.novelty, r.relevance, r.comment]),
    ]),
  ),
  shape(
    'rows-legend-swapped',
    (all) =>
      `Format: [number, novelty, relevance, "comment"]\n${lines(all, (r) => JSON.stringify([r.index, r.novelty, r.relevance, r.comment]))}`,
  ),
  shape(
    'rows-legend',
    (all) =>
      `Each line is [number, relevance (1-10), novelty (1-10), "comment"].\n\n${lines(all, row)}\nCheck: 8 lines, relevance between 1 and 10.`,
  ),
  shape('rows-after-question', (all) =>
    lines(all, (r) => `[${r.index}] ${r.id} A Title of 10 Words: 3 Ways\n${row(r)}`),
  ),
  shape('rows-labelled', (all) =>
    lines(all, (r) => `[${r.index}] ${JSON.stringify([r.relevance, r.novelty, r.comment])}`),
  ),
  shape('rows-labelled-by-id', (all) =>
    lines(all, (r) => `${r.id}: ${JSON.stringify([r.relevance, r.novelty, r.comment])}`),
  ),
  shape('rows-without-brackets', (all) =>
    lines(all, (r) => `${r.index}, ${r.relevance}, ${r.novelty}, ${JSON.stringify(r.comment)}`),
  ),
  shape('rows-bracketed-number-only', (all) =>
    lines(all, (r) => `[${r.index}] ${r.relevance}, ${r.novelty}, ${JSON.stringify(r.comment)}`),
  ),
  shape('rows-lost-opener', (all) => lines(all, (r) => row(r).slice(1))),
  shape('rows-lost-quote', (all) => lines(all, (r) => row(r).replace(/"\]$/, ']')), { whole: true }),
  shape('rows-brace-closer', (all) => lines(all, (r) => row(r).replace(/\]$/, '}'))),
  shape('rows-round-closer', (all) => lines(all, (r) => row(r).replace(/\]$/, ')'))),
  shape('rows-semicolons', (all) =>
    lines(all, (r) => `[${r.index}; ${r.relevance}; ${r.novelty}; ${JSON.stringify(r.comment)}]`),
  ),
  shape('rows-names-inside', (all) =>
    lines(
      all,
      (r) => `[${r.index}, relevance: ${r.relevance}, novelty: ${r.novelty}, ${JSON.stringify(r.comment)}]`,
    ),
  ),
  shape('rows-number-as-text', (all) =>
    lines(all, (r) => JSON.stringify([`Paper ${r.index}`, r.relevance, r.novelty, r.comment])),
  ),
  shape('rows-number-sign', (all) =>
    lines(all, (r) => `[#${r.index}, ${r.relevance}, ${r.novelty}, ${JSON.stringify(r.comment)}]`),
  ),
  shape('rows-title-and-comment', (all) =>
    lines(all, (r) => JSON.stringify([r.id, 'A title, in 3 parts', r.relevance, r.novelty, r.comment])),
  ),
  shape('rows-comment-first', (all) =>
    lines(all, (r) => JSON.stringify([r.index, r.id, r.comment, r.relevance, r.novelty])),
  ),
  shape('rows-flag-after', (all) =>
    lines(all, (r) => JSON.stringify([r.index, r.relevance, r.novelty, r.comment, true])),
  ),
  shape('rows-tags-after', (all) =>
    lines(all, (r) => JSON.stringify([r.index, r.relevance, r.novelty, r.comment, ['a', 'b']])),
  ),
  shape('rows-remarks', (all) => lines(all, (r) => `${row(r)} // of 10`)),
  shape('rows-full-width-digits', (all) =>
    lines(all, (r) => {
      const wide = (n: number) => `${n}`.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
      return `[${wide(r.index)}, ${wide(r.relevance)}, ${wide(r.novelty)}, ${JSON.stringify(r.comment)}]`;
    }),
  ),
  shape('rows-carriage-returns', (all) => all.map(row).join('\r')),
  shape('rows-line-separators', (all) => all.map(row).join('\u2028')),
  shape('rows-byte-order-mark', (all) => `\ufeff${lines(all, row)}`),
  shape('rows-nul-and-colour', (all) => lines(all, (r) => `\u0000\u001b[32m${row(r)}\u001b[0m`)),
  shape('rows-event-stream', (all) => `${all.map((r) => `data: ${row(r)}`).join('\n\n')}\n\ndata: [DONE]\n`),
  shape('rows-two-fences', (all) => {
    const fence = (part: readonly Meant[]) => `\`\`\`json\n${lines(part, row)}\`\`\``;
    return `${fence(all.slice(0, 3))}\nAnd the rest:\n${fence(all.slice(3))}`;
  }),
  shape('rows-repeated', (all) => `${lines(all, row)}${lines(all, row)}`),
  shape(
    'rows-refusal-amid',
    (all) =>
      `${lines(all.slice(0, 3), row)}I'm sorry, but I can't assess the next one. Still:\n${lines(all.slice(3), row)}`,
  ),
  shape('rows-literal-newlines', (all) => all.map(row).join('\\n')),
  shape('rows-as-entities', (all) => html(lines(all, row))),
  shape('rows-in-a-string', (all) => JSON.stringify(lines(all, row))),
  shape('rows-in-strings', (all) => JSON.stringify(all.map(row))),
  shape('rows-in-a-field', (all) => JSON.stringify({ output: lines(all, row) })),
  shape('rows-in-a-string-in-a-string', (all) => JSON.stringify(JSON.stringify(lines(all, row)))),
];
