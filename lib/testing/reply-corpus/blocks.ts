import { lines, type Meant, type ReplyShape, seed, shape, spaced } from './shape';

const low = (key: string): string => key.toLowerCase();
const title = (key: string): string => key.charAt(0) + key.slice(1).toLowerCase();
/** The four lines of the seed's form, in an order, their keys spelt in a way. */
const seedForm = (record: Meant, order: number[], spell = (key: string): string => key): string[] => {
  const entries = Object.entries(seed(record));
  return order.map((i) => `${spell(entries[i]?.[0] ?? '')}: ${entries[i]?.[1]}`);
};

/** Test-only: replies that give a paper several lines. */
export const BLOCKS: ReplyShape[] = [
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
  shape('seed-form', (all) => spaced(all, (r) => seedForm(r, [0, 1, 2, 3]).join('\n'))),
  shape('seed-form-tight', (all) => lines(all, (r) => seedForm(r, [0, 2, 3, 1]).join('\n'))),
  shape('seed-form-lower', (all) => spaced(all, (r) => seedForm(r, [0, 2, 3, 1], low).join('\r\n'))),
  shape('seed-form-id-last', (all) => spaced(all, (r) => seedForm(r, [2, 3, 1, 0]).join('\n')), {
    whole: true,
  }),
  shape('seed-form-id-last-tight', (all) => lines(all, (r) => seedForm(r, [2, 3, 1, 0]).join('\n')), {
    whole: true,
  }),
  shape(
    'seed-form-id-amid',
    (all) => all.map((r) => seedForm(r, [3, 2, 0, 1], title).join('\n')).join('\n---\n'),
    { whole: true },
  ),
  shape('seed-form-equals', (all) =>
    spaced(all, (r) =>
      seedForm(r, [0, 1, 2, 3])
        .map((line) => line.replace(': ', ' = '))
        .join('\n'),
    ),
  ),
  shape('seed-form-bold', (all) =>
    spaced(all, (r, at) =>
      seedForm(r, [0, 2, 3, 1], title)
        .map((line, i) => `${i === 0 ? `${at + 1}. ` : '   - '}**${line.replace(': ', '**: ')}`)
        .join('\n'),
    ),
  ),
  shape('seed-form-quoted', (all) =>
    spaced(all, (r) =>
      JSON.stringify(seed(r), null, 0)
        .slice(1, -1)
        .replace(/,"(COMMENT|RELEVANCE|NOVELTY)"/g, ',\n"$1"'),
    ),
  ),
  shape('seed-form-one-line', (all) => lines(all, (r) => seedForm(r, [0, 2, 3, 1]).join(' | '))),
  shape('seed-form-headed', (all) =>
    spaced(all, (r) => `## Paper ${r.index}\n${seedForm(r, [0, 2, 3, 1], title).join('\n')}`),
  ),
  shape('key-lines-titled', (all) =>
    spaced(
      all,
      (r) =>
        `[${r.index}] ${r.id} A Title of 10 Words: 3 Ways\nAuthors: A. B., C. D.\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: ${r.comment}`,
    ),
  ),
  shape('key-lines-reasons-between', (all) =>
    spaced(
      all,
      (r) =>
        `**Paper ${r.index}** (${r.id})\n**Relevance: ${r.relevance}/10**\nBecause of 3 reasons: a, b.\n**Novelty: ${r.novelty}/10**\nBecause 2 are new.\n**Comment:** ${r.comment}`,
    ),
  ),
  shape('key-lines-full-width', (all) =>
    spaced(
      all,
      (r) => `### ${r.id}\nRelevance：${r.relevance}\nNovelty：${r.novelty}\nComment：${r.comment}`,
    ),
  ),
  shape('key-lines-scale-named', (all) =>
    spaced(
      all,
      (r) =>
        `### ${r.id}\nRelevance (1–10): ${r.relevance}\nNovelty (out of 10): ${r.novelty}\nComment: ${r.comment}`,
    ),
  ),
  shape(
    'yaml-quoted',
    (all) =>
      `papers:\n${lines(all, (r) => `  - id: '${r.id}'\n    scores:\n      relevance: ${r.relevance}\n      novelty: ${r.novelty}\n    comment: ${JSON.stringify(r.comment)}`)}`,
  ),
  shape('yaml-folded', (all) =>
    lines(
      all,
      (r) =>
        `- id: ${r.id}\n  comment: >-\n    ${r.comment}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}`,
    ),
  ),
  shape('yaml-keyed', (all) =>
    lines(
      all,
      (r) => `"${r.id}":\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  comment: ${r.comment}`,
    ),
  ),
  shape('toml', (all) =>
    spaced(
      all,
      (r) =>
        `[[papers]]\nid = "${r.id}"\nrelevance = ${r.relevance}\nnovelty = ${r.novelty}\ncomment = ${JSON.stringify(r.comment)}`,
    ),
  ),
  ...[
    ['toml-by-id', (r: Meant) => `["${r.id}"]`],
    ['toml-by-id-dotted', (r: Meant) => `[papers."${r.id}"]`],
    ['toml-by-index', (r: Meant) => `[papers.${r.index}]`],
    ['toml-list-by-index', (r: Meant) => `[[papers]]\nindex = ${r.index}`],
  ].map(([name, head]) =>
    shape(name as string, (all) =>
      spaced(
        all,
        (r) =>
          `${(head as (r: Meant) => string)(r)}\nrelevance = ${r.relevance}\nnovelty = ${r.novelty}\ncomment = ${JSON.stringify(r.comment)}`,
      ),
    ),
  ),
  shape('bullets-of-letters', (all) =>
    lines(
      all,
      (r) => `- Paper ${r.index}\n  - R: ${r.relevance}\n  - N: ${r.novelty}\n  - Comment: ${r.comment}`,
    ),
  ),
  shape('bullets-of-letters-novelty-first', (all) =>
    lines(
      all,
      (r) =>
        `* **${r.id}**\n  * **N:** ${r.novelty}/10\n  * **R:** ${r.relevance}/10\n  * **Comment:** ${r.comment}`,
    ),
  ),
  shape('bullets-score-first', (all) =>
    lines(
      all,
      (r) =>
        `- **Paper ${r.index}**\n  - ${r.relevance}/10 relevance\n  - ${r.novelty}/10 for novelty\n  - Comment: ${r.comment}`,
    ),
  ),
  shape('ini', (all) =>
    spaced(all, (r) => `[${r.id}]\nrelevance=${r.relevance}\nnovelty=${r.novelty}\ncomment=${r.comment}`),
  ),
  shape('blocks-of-numbered-titles', (all) =>
    lines(
      all,
      (r, at) =>
        `**${at + 1}. A Title in Words** (arXiv:${r.id})\n   - **Relevance**: ${r.relevance}\n   - **Novelty**: ${r.novelty}\n   - **Comment**: ${r.comment}`,
    ),
  ),
  shape(
    'xml-lines',
    (all) =>
      `<papers>\n${lines(all, (r) => `  <paper index="${r.index}">\n    <relevance>${r.relevance}</relevance>\n    <novelty>${r.novelty}</novelty>\n    <comment>${r.comment}</comment>\n  </paper>`)}</papers>`,
  ),
];
