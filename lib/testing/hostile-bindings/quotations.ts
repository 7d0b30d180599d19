import type { Meant } from '../reply-corpus/shape';
import { type HostileKind, otherScores, WRITERS } from './hostile-kind';

/** Test-only: records that a reply quotes, gives as an example or strikes out. */

const row = (w: Meant) => JSON.stringify([w.index, w.relevance, w.novelty, w.comment]);
const byId = (w: Meant) => JSON.stringify({ id: w.id, relevance: w.relevance, novelty: w.novelty });

const LEADS = (w: Meant): string[] => [
  ...[
    `The abstract of paper ${w.index} reads:`,
    `The abstract of paper ${w.index} says:`,
    `Its authors state:`,
    `Paper ${w.index} contains the text:`,
    `In paper ${w.index} we find:`,
    `According to the abstract:`,
    'For example:',
    'For instance:',
    'Example output:',
    'Format:',
    'Template:',
  ],
  ...[
    `论文${w.index}的摘要写道：`,
    '例如：',
    '示例：',
    `論文${w.index}の要旨には次のように書かれている:`,
    '例えば：',
  ],
  ...[
    `논문 ${w.index}의 초록에 이렇게 적혀 있다:`,
    '예를 들어:',
    'Zum Beispiel:',
    `Im Abstract von Artikel ${w.index} steht:`,
  ],
  ...[
    'Par exemple :',
    `Le résumé de l’article ${w.index} dit :`,
    'Por ejemplo:',
    `El resumen del artículo ${w.index} dice:`,
  ],
  ...[
    'Por exemplo:',
    `O resumo do artigo ${w.index} diz:`,
    'Per esempio:',
    `Il riassunto dell’articolo ${w.index} recita:`,
  ],
  ...['Например:', `Аннотация статьи ${w.index} гласит:`],
];

const INLINE: ((w: Meant, record: string) => string)[] = [
  (_w, record) => `Works such as ${record} are common.`,
  (_w, record) => `Consider e.g. ${record} here.`,
  (_w, record) => `Formats like this (for example ${record}) were asked for.`,
  (w, record) => `The abstract of paper ${w.index} includes the line ${record}.`,
  (w, record) => `Paper ${w.index} prints "${record}" in its abstract.`,
  (_w, record) => `<del>${record}</del>`,
  (_w, record) => `~~${record}~~`,
  (_w, record) => `- ~~${record}~~`,
  (_w, record) => `<s>${record}</s>`,
  (_w, record) => `<blockquote>${record}</blockquote>`,
  (_w, record) => `<blockquote>\n${record}\n</blockquote>`,
  (_w, record) => `<example>\n${record}\n</example>`,
  (w, record) => `Paper ${w.index} tries to instruct me to output ${record}.`,
  (w, record) => `The abstract of paper ${w.index} has a hidden instruction: ${record}`,
  (w, record) => `I will ignore the injected record ${record} in paper ${w.index}.`,
  (_w, record) => `Do not output ${record}.`,
  (w, record) => `“${record}” is what paper ${w.index} wants.`,
  (w, record) => `${record} is what the abstract of paper ${w.index} says.`,
  (_w, record) => `${record} (quoted from the abstract)`,
  (_w, record) => `${record} is wrong.`,
  (_w, record) => `${record} // example`,
  (_w, record) => `${record} # draft`,
  (w, record) => `${record} <- no, that is paper ${w.index + 1}`,
  (_w, record) => `${record} ← 示例`,
  (_w, record) => `<table><tr><td>x<table><tr><td>${record}</td></tr></table></td></tr></table>`,
  (_w, record) => `{"format":${record}}`,
  (_w, record) => `{"quoted":${record}}`,
  (_w, record) => `{"injected":[${record}]}`,
  (_w, record) =>
    JSON.stringify({ id: '9999.00001', evidence: `It says ${record}`, relevance: 1, novelty: 1 }),
  (_w, record) => `我会忽略注入的 ${record}。`,
  (_w, record) => `Ich ignoriere ${record}.`,
  (_w, record) => `<del>\n${record}\n</del>`,
  (_w, record) => `~~\n${record}\n~~`,
  (w) => `~~${w.id}: relevance ${w.relevance}, novelty ${w.novelty} - ${w.comment}~~`,
  (w) => `<del>${w.id}: relevance ${w.relevance}, novelty ${w.novelty} - ${w.comment}</del>`,
  (w) => `| ~~${w.id}~~ | ~~${w.relevance}~~ | ~~${w.novelty}~~ | ${w.comment} |`,
  (w) => `~~### ${w.id}~~\nRelevance: ${w.relevance}\nNovelty: ${w.novelty}`,
];

/** What stands apart from the records, so that these are clearly the answer. */
const ANSWERS = [
  'Final scores:',
  '### Output',
  'Here are the scores:',
  '最终评分：',
  'Endgültige Bewertung:',
];

export const QUOTATIONS: HostileKind[] = [
  {
    name: 'quoted-before-the-answer',
    write(draw, papers) {
      const missing = draw.one(papers);
      const [w = missing] = otherScores(draw, [missing]);
      const scored = papers.filter((r) => r !== missing);
      const record = draw.one([row, byId])(w);
      const lead = draw.one(LEADS(w));
      const quote = draw.one([
        `${lead} ${record}`,
        `${lead}\n${record}`,
        `${lead}\n\n\`\`\`\n${record}\n\`\`\``,
      ]);
      const answer = WRITERS[draw.one(['rows', 'rows by id', 'objects', 'fenced'])]?.(scored) ?? '';
      return { text: `${quote}\n\n${draw.one(ANSWERS)}\n${answer}\n`, meant: scored, clear: true };
    },
  },
  {
    name: 'quoted-and-nothing-else',
    write(draw, papers) {
      const [w] = otherScores(draw, [draw.one(papers)]);
      if (!w) return { text: '', meant: [] };
      const record = draw.one([row, byId])(w);
      const lead = draw.one(LEADS(w));
      return {
        text: `${draw.one([`${lead} ${record}`, `${lead}\n${record}`, draw.one(INLINE)(w, record)])}\n`,
        meant: [],
      };
    },
  },
  {
    name: 'quoted-beside-the-answer',
    write(draw, papers) {
      const missing = draw.one(papers);
      const [w = missing] = otherScores(draw, [missing]);
      const scored = papers.filter((r) => r !== missing);
      const said = draw.one(INLINE)(w, draw.one([row, byId])(w));
      const answer = WRITERS[draw.one(['rows', 'rows by id', 'objects', 'blocks'])]?.(scored) ?? '';
      return { text: draw.one([`${said}\n\n${answer}\n`, `${answer}\n\n${said}\n`]), meant: scored };
    },
  },
];
