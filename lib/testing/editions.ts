import type { Digest, DigestPaper } from '../papers/digest';

/** A day's digest as the seed's program and its kin have written it over the years, from the same facts. */

/** What all editions say in one way or another. */
export interface Facts {
  date: string;
  model: string;
  /** Prompt and completion; null where the program was not told. */
  tokens: [number, number] | null;
  rows: number;
  scanned: number;
  papers: DigestPaper[];
  /** In reading order. */
  topics: string[];
}

const [YEAR, MONTH, DAY] = [0, 1, 2] as const;
const dated = (date: string, way: (parts: number[]) => string) => way(date.split('-').map(Number));

const section = (paper: DigestPaper, number: number, level: string, more: string[] = []) =>
  [
    `${level} ${number}. [${paper.title}](https://arxiv.org/abs/${paper.id}) <a id="link${number}"></a>`,
    `**ArXiv ID:** ${paper.id}`,
    ...more,
    `**Authors:** ${paper.authors.join(', ')}`,
    `**Abstract:** ${paper.abstract}`,
    `**Comment:** ${paper.comment}`,
    ...(paper.topicMatch ? [`**Topic Match:** ${paper.topicMatch}`] : []),
    `**Relevance:** ${paper.relevance}\n**Novelty:** ${paper.novelty}`,
    '---',
  ].join('\n\n');

/** The first layout, with the date in the way of its month. */
export function oldMarkdown({ date, model, tokens, papers, ...counts }: Facts, american = false): string {
  const day = american ? dated(date, (p) => `${p[MONTH]}/${p[DAY]}/${p[YEAR]}`) : date;
  const [prompt, completion] = tokens ?? [0, 0];
  return [
    `# Personalized Daily ArXiv Papers ${day}`,
    [
      `| *[${model}]*   | Prompt   | Completion   | Total   |`,
      '|:-----------:|:--------:|:------------:|:-------:|',
      `| **Token**   | ${prompt}    | ${completion}        | ${prompt + completion}  |`,
      '| **Cost**    | $0.1     | $0.66        | $0.76   |',
    ].join('\n'),
    `Total arXiv papers: ${counts.rows}\n\nTotal scanned papers: ${counts.scanned}`,
    `Total relevant papers: ${papers.length}\n\n**Table of contents with paper titles:**`,
    ...papers.map(
      (p, i) => `${i + 1}. [${p.title}](#user-content-link${i + 1})\n**Authors:** ${p.authors.join(', ')}`,
    ),
    '---',
    ...papers.map((paper, i) => section({ ...paper, topicMatch: '' }, i + 1, '##')),
  ].join('\n\n');
}

/** The layout by topic, its head a table of HTML. */
export function topicMarkdown({ date, model, tokens, topics, papers, ...counts }: Facts): string {
  const cells = (numbers: number[] | null, sign = '') =>
    [0, 1, 2].map(
      (i) => `            <td align="center">${numbers ? sign + numbers[i] : 'not reported'}</td>`,
    );
  const three = tokens && [tokens[0], tokens[1], tokens[0] + tokens[1]];
  const under = topics.map((topic) => ({
    topic,
    own: papers.filter((paper) => paper.topics?.[0] === topic),
  }));
  const place = (topic: string) => topic.toLowerCase().replace(/\W+/g, '-');
  return [
    `# Personalized Daily ArXiv Papers ${date}\n\n<table>\n    <thead>\n        <tr>`,
    '            <th rowspan="2">Model</th>\n            <th rowspan="2">Metric</th>',
    '            <th colspan="3">Usage</th>\n            <th colspan="3">Papers</th>\n        </tr>\n        <tr>',
    ...['Prompt', 'Completion', 'Total', 'Total arXiv', 'Scanned', 'Relevant'].map(
      (name) => `<th>${name}</th>`,
    ),
    '        </tr>\n    </thead>\n    <tbody>\n        <tr>',
    `            <td rowspan="2" align="center"><code>${model}</code></td>`,
    '            <td align="center"><strong>Tokens</strong></td>',
    ...cells(three),
    ...[counts.rows, counts.scanned, papers.length].map(
      (n) => `            <td rowspan="2" align="center">${n}</td>`,
    ),
    '        </tr>\n        <tr>\n            <td align="center"><strong>Cost</strong></td>',
    ...cells(three && [0.1, 0.66, 0.76], '$'),
    '        </tr>\n    </tbody>\n</table>\n\n**Topic Coverage:**\n\n<table><tbody>',
    ...under.map(({ topic, own }) => `<tr><td>${topic}</td><td align="center">${own.length}</td></tr>`),
    '</tbody></table>\n\n**Table of contents by topic:**\n',
    ...under.flatMap(({ topic, own }) => [
      `## [${topic}](#topic-${place(topic)}) (${own.length})\n`,
      ...own.map(
        (paper, i) => `${i + 1}. [${paper.title}](#paper)\n**Authors:** ${paper.authors.join(', ')}\n`,
      ),
    ]),
    '---\n',
    ...under.flatMap(({ topic, own }) => [
      `## ${topic} (${own.length}) <a id="topic-${place(topic)}"></a>\n`,
      ...own.map((paper, i) => {
        const also = paper.topics?.slice(1) ?? [];
        const more = also.length > 0 ? [`**Also Matches:** ${also.join(', ')}`] : [];
        return `${section(paper, i + 1, '###', [`**Primary Topic:** ${topic}`, ...more])}\n`;
      }),
    ]),
  ].join('\n');
}

const idOf = (topic: string) => topic.toLowerCase().replace(/\W+/g, '_');

/** The JSON of the day: papers by their ids, with what is said of the day around them. */
export function dailyJson({ date, model, tokens, topics, papers, ...counts }: Facts): string {
  const rows = papers.map(({ id, title, authors, abstract, comment, relevance, novelty, axes, ...paper }) => [
    id,
    {
      ...{ ARXIVID: id, COMMENT: comment, RELEVANCE: relevance, NOVELTY: novelty, ...axes },
      ...{ PRIMARY_TOPIC_ID: idOf(paper.topics?.[0] ?? ''), MATCHED_TOPIC_IDS: paper.topics?.map(idOf) },
      ...{ TOPIC_MATCH_COMMENT: paper.topicMatch ?? '', SCORE: relevance + novelty },
      ...{ authors, title, abstract, arxiv_id: id, HOTSPOT_PAPER_TAGS: [], HOTSPOT_PAPER_PRIMARY_KIND: null },
    },
  ]);
  const usage = {
    ...{ model, prompt_tokens: tokens?.[0] ?? 0, completion_tokens: tokens?.[1] ?? 0 },
    ...{ prompt_cost: tokens ? 0.1 : 0, completion_cost: tokens ? 0.66 : 0 },
    ...{
      total_arxiv_papers: counts.rows,
      total_scanned_papers: counts.scanned,
      total_relevant_papers: papers.length,
    },
  };
  const labels = topics.map((topic) => ({ topic_id: idOf(topic), topic_label: topic }));
  return JSON.stringify({
    schema_version: 2,
    meta: { date, sort: ['score', 'relevance'], total_papers: papers.length, usage },
    topic_order: topics.map(idOf),
    diagnostics: { topic_counts: labels.map((label) => ({ ...label, paper_count: 1 })) },
    papers: Object.fromEntries(rows),
    topic_sections: labels.map((label, i) => ({
      ...label,
      paper_ids: papers.filter((paper) => paper.topics?.[0] === topics[i]).map(({ id }) => id),
    })),
  });
}

/** What is to be read of them, but for what one edition has no place for. */
export function wanted({ date, model, tokens, rows, scanned, papers, topics }: Facts): Digest {
  const [prompt, completion] = tokens ?? [0, 0];
  return {
    ...{ title: 'Personalized Daily ArXiv Papers', date, model, prompt: null, papers, topics },
    tokens: tokens && { prompt, completion, total: prompt + completion },
    cost: tokens && { prompt: 0.1, completion: 0.66, total: 0.76 },
    counts: {
      ...{ rows, scanned, scored: null, remembered: null, failed: null, unscored: null },
      relevant: papers.length,
    },
  };
}
