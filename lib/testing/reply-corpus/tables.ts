import { csv, html, lines, type Meant, noTags, type ReplyShape, shape } from './shape';

/** Test-only: replies as tables. */
export const TABLES: ReplyShape[] = [
  shape(
    'table',
    (all) =>
      `| ID | Relevance | Novelty | Comment |\n|---|:-:|:-:|---|\n${lines(all, (r) => `| ${r.id} | ${r.relevance} | ${r.novelty} | ${noTags(r.comment)} |`)}`,
  ),
  shape(
    'table-other-order',
    (all) =>
      `| # | arXiv ID | Novelty (1-10) | Relevance (1-10) | Reason |\n|---|---|---|---|---|\n${lines(all, (r) => `| ${r.index} | arXiv:${r.id} | **${r.novelty}** | ${r.relevance}/10 | ${noTags(r.comment)} |`)}`,
  ),
  shape('table-no-header', (all) =>
    lines(all, (r) => `| ${r.index} | ${r.relevance} | ${r.novelty} | ${noTags(r.comment)} |`),
  ),
  shape('csv', (all) => lines(all, (r) => `${r.index},${r.relevance},${r.novelty},${csv(r.comment)}`)),
  shape(
    'csv-header',
    (all) =>
      `id,novelty,relevance,comment\n${lines(all, (r) => `${r.id},${r.novelty},${r.relevance},${csv(r.comment)}`)}`,
  ),
  shape('tsv', (all) => lines(all, (r) => `${r.id}\t${r.relevance}\t${r.novelty}\t${r.comment}`)),
  shape(
    'table-counted-rows',
    (all) =>
      `| # | arXiv ID | Relevance | Novelty | Comment |\n|---|---|---|---|---|\n${lines(all.toReversed(), (r, at) => `| ${at + 1} | ${r.id} | ${r.relevance} | ${r.novelty} | ${noTags(r.comment)} |`)}`,
  ),
  shape(
    'table-letters',
    (all) =>
      `| n | R | N | C |\n|---|---|---|---|\n${lines(all, (r) => `| ${r.index} | ${r.relevance} | ${r.novelty} | ${noTags(r.comment)} |`)}`,
  ),
  shape(
    'table-other-columns',
    (all) =>
      `ID | Year | Relevance | Confidence | Novelty | Comment\n---|---|---|---|---|---\n${lines(all, (r) => `[${r.id}](https://arxiv.org/abs/${r.id}) | 2026 | ${r.relevance}/10 | 5 | ${r.novelty} | ${noTags(r.comment)}`)}`,
  ),
  shape('tables-of-two-orders', (all) => {
    const table = (head: string, part: readonly Meant[], cells: (r: Meant) => string) =>
      `| ID | ${head} | Comment |\n|---|---|---|---|\n${lines(part, (r) => `| ${r.id} | ${cells(r)} | ${noTags(r.comment)} |`)}`;
    const one = table('Relevance | Novelty', all.slice(0, 3), (r) => `${r.relevance} | ${r.novelty}`);
    return `${one}\n### More\n\n${table('Novelty | Relevance', all.slice(3), (r) => `${r.novelty} | ${r.relevance}`)}`;
  }),
  shape(
    'table-html',
    (all) =>
      `<table><tr><th>ID</th><th>Relevance</th><th>Novelty</th><th>Comment</th></tr>\n${lines(all, (r) => `<tr><td>${r.id}</td><td>${r.relevance}</td><td>${r.novelty}</td><td>${html(r.comment)}</td></tr>`)}</table>`,
  ),
  shape(
    'table-html-one-line',
    (all) =>
      `<table><tr><th>Paper</th><th>Relevance</th><th>Novelty</th><th>Comment</th></tr>${all.map((r) => `<tr><td>${r.index}</td><td>${r.relevance}</td><td>${r.novelty}</td><td>${html(r.comment)}</td></tr>`).join('')}</table>`,
  ),
  shape(
    'table-html-line-for-each-cell',
    (all) =>
      `<table>\n<thead>\n<tr>\n<th>ID</th>\n<th>Novelty</th>\n<th>Relevance</th>\n<th>Comment</th>\n</tr>\n</thead>\n<tbody>\n${lines(all, (r) => `<tr class="paper">\n  <td><a href="https://arxiv.org/abs/${r.id}">${r.id}</a></td>\n  <td><b>${r.novelty}</b></td>\n  <td>${r.relevance}/10</td>\n  <td>${html(r.comment)}</td>\n</tr>`)}</tbody>\n</table>\n`,
  ),
  shape(
    'table-latex',
    (all) =>
      `\\begin{tabular}{lrrl}\n\\toprule\nPaper & Relevance & Novelty & Comment \\\\\n\\midrule\n${lines(all, (r) => `${r.index} & ${r.relevance} & ${r.novelty} & ${r.comment.replaceAll('&', '\\&')} \\\\`)}\\bottomrule\n\\end{tabular}\n`,
  ),
  shape(
    'table-latex-dressed',
    (all) =>
      `\\textbf{ID} & \\textbf{Novelty} & \\textbf{Relevance} & \\textbf{Comment} \\\\ \\hline\n${lines(all, (r) => `\\texttt{${r.id}} & $${r.novelty}$ & \\textbf{${r.relevance}} & ${r.comment.replaceAll('&', '\\&')} \\\\ \\hline`)}`,
  ),
  shape(
    'table-sorted-by-relevance',
    (all) =>
      `| # | ID | Relevance | Novelty | Comment |\n|---|---|---|---|---|\n${lines(
        [...all].sort((a, b) => b.relevance - a.relevance),
        (r, at) => `| ${at + 1} | ${r.id} | ${r.relevance} | ${r.novelty} | ${noTags(r.comment)} |`,
      )}`,
  ),
  shape(
    'csv-all-quoted',
    (all) =>
      `"index","relevance","novelty","comment"\n${lines(all, (r) => `"${r.index}","${r.relevance}","${r.novelty}",${csv(r.comment)}`)}`,
  ),
  shape(
    'csv-comment-amid',
    (all) =>
      `id;comment;confidence;relevance;novelty\n${lines(all, (r) => `${r.id};${csv(r.comment)};3;${r.relevance};${r.novelty}`)}`,
  ),
  shape('pipes', (all) => lines(all, (r) => `${r.index} | ${r.relevance} | ${r.novelty} | ${r.comment}`)),
];
