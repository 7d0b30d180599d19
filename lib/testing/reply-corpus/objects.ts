import { html, lines, plain, type ReplyShape, seed, shape, single, smart } from './shape';

/** Test-only: objects that are not quite JSON. */
export const OBJECTS: ReplyShape[] = [
  shape(
    'objects-trailing-commas',
    (all) => `[\n${lines(all, (r) => `${JSON.stringify(plain(r)).replace(/\}$/, ',}')},`)}]`,
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
];
