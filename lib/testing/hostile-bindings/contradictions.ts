import type { Meant } from '../reply-corpus/shape';
import type { HostileKind } from './hostile-kind';

/** Test-only: records that name two papers at once. Whose the scores are nobody can tell. */

type Write = (name: Meant, inner: Meant, scores: Meant) => string;

const BLOCKS: Write[] = [
  (a, b, r) =>
    `### ${a.id}\nid: ${b.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: ${r.comment}`,
  (a, b, r) =>
    `### Paper ${a.index}\nARXIVID: ${b.id}\nRELEVANCE: ${r.relevance}\nNOVELTY: ${r.novelty}\nCOMMENT: ${r.comment}`,
  (a, b, r) =>
    `## Paper ${a.index} (${b.id})\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: ${r.comment}`,
  (a, b, r) =>
    `### ${a.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: ${r.comment}\narXiv: ${b.id}`,
  (a, b, r) =>
    `### ${a.id}\nRelevance: ${r.relevance}\narXiv ID: ${b.id}\nNovelty: ${r.novelty}\nComment: ${r.comment}`,
  (a, b, r) =>
    `**Paper ${a.index}**\n**ID:** ${b.id}\n**Relevance:** ${r.relevance}/10\n**Novelty:** ${r.novelty}/10\n**Comment:** ${r.comment}`,
  (a, b, r) =>
    `[${a.index}] ${b.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: ${r.comment}`,
  (a, b, r) =>
    `[${a.id}]\nid = ${b.id}\nrelevance = ${r.relevance}\nnovelty = ${r.novelty}\ncomment = ${r.comment}`,
  (a, b, r) =>
    `"${a.id}":\n  id: ${b.id}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  comment: ${r.comment}`,
  (a, b, r) =>
    `- id: ${a.id}\n  paper: ${b.index}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  comment: ${r.comment}`,
  (a, b, r) =>
    `<paper index="${a.index}">\n<arxiv_id>${b.id}</arxiv_id>\n<relevance>${r.relevance}</relevance>\n<novelty>${r.novelty}</novelty>\n<comment>${r.comment}</comment>\n</paper>`,
  (a, b, r) =>
    `### ${a.id}\n#### ${b.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: ${r.comment}`,
];

const BRACKETS: Write[] = [
  (a, b, r) =>
    JSON.stringify({
      index: a.index,
      id: b.id,
      relevance: r.relevance,
      novelty: r.novelty,
      comment: r.comment,
    }),
  (a, b, r) =>
    JSON.stringify({ [a.id]: { id: b.id, relevance: r.relevance, novelty: r.novelty, comment: r.comment } }),
  (a, b, r) => JSON.stringify([a.index, b.id, r.relevance, r.novelty, r.comment]),
  (a, b, r) =>
    `### Paper ${a.index}\n${JSON.stringify({ id: b.id, relevance: r.relevance, novelty: r.novelty, comment: r.comment })}`,
  (a, b, r) =>
    `### ${a.id}\n\`\`\`json\n${JSON.stringify({ id: b.id, relevance: r.relevance, novelty: r.novelty }, null, 2)}\n\`\`\``,
  (a, b, r) =>
    `**${a.id}**: ${JSON.stringify({ paper: b.index, relevance: r.relevance, novelty: r.novelty, comment: r.comment })}`,
  (a, b, r) => `[${a.index}] ${b.id}: ${JSON.stringify([r.relevance, r.novelty, r.comment])}`,
  (a, b, r) => `score(paper=${a.index}, arxiv_id="${b.id}", relevance=${r.relevance}, novelty=${r.novelty})`,
];

const LINES: Write[] = [
  (a, b, r) => `Paper ${a.index} / ${b.id}: relevance ${r.relevance}, novelty ${r.novelty} - ${r.comment}`,
  (a, b, r) => `- [${a.id}](https://arxiv.org/abs/${b.id}): relevance ${r.relevance}, novelty ${r.novelty}`,
  (a, b, r) => `Paper ${a.index} (${b.id}): relevance ${r.relevance}, novelty ${r.novelty} - ${r.comment}`,
  (a, b, r) => `[${a.index}] ${b.id}: relevance ${r.relevance}, novelty ${r.novelty} - ${r.comment}`,
  (a, b, r) => `#${a.index} arXiv:${b.id}v2 | R: ${r.relevance} | N: ${r.novelty} | ${r.comment}`,
  (a, b, r) =>
    `<paper id="${a.id}"><arxiv>${b.id}</arxiv><relevance>${r.relevance}</relevance><novelty>${r.novelty}</novelty></paper>`,
  (a, b, r) => `${a.index},${b.id},${r.relevance},${r.novelty},"${r.comment}"`,
];

const TWO_NAMES: HostileKind[] = Object.entries({
  blocks: BLOCKS,
  brackets: BRACKETS,
  lines: LINES,
}).map(([name, writers]) => ({
  name: `contradicting-names-in-${name}`,
  write(draw, papers) {
    const write = draw.one(writers);
    const shifted = draw.rarely(2);
    // All are named twice, by themselves and by the next; or one is, among honest ones.
    const wrong = shifted ? papers : [draw.one(papers)];
    const parts = papers.map((r, at) => {
      const other = papers[(at + 1) % papers.length] as Meant;
      return wrong.includes(r) ? write(r, other, r) : write(r, r, r);
    });
    return {
      text: `${parts.join(name === 'blocks' ? '\n\n' : '\n')}\n`,
      meant: papers.filter((r) => !wrong.includes(r)),
    };
  },
}));

/** Lists whose rows have a number beside the id, which may be the paper's or count the rows. */
const NUMBERED: ((rows: readonly { number: number; id: string; r: Meant }[]) => string)[] = [
  (rows) =>
    `| # | ID | Relevance | Novelty | Comment |\n|---|---|---|---|---|\n${rows.map(({ number, id, r }) => `| ${number} | ${id} | ${r.relevance} | ${r.novelty} | ${r.comment} |`).join('\n')}`,
  (rows) =>
    JSON.stringify(
      rows.map(({ number, id, r }) => ({ '#': number, id, relevance: r.relevance, novelty: r.novelty })),
    ),
  (rows) =>
    rows
      .map(
        ({ number, id, r }) =>
          `{"no": ${number}, "id": "${id}", "relevance": ${r.relevance}, "novelty": ${r.novelty}}`,
      )
      .join('\n'),
  (rows) =>
    `No.;ID;Relevance;Novelty;Comment\n${rows.map(({ number, id, r }) => `${number};${id};${r.relevance};${r.novelty};${r.comment}`).join('\n')}`,
];

const NUMBERED_ROWS: HostileKind[] = [
  {
    name: 'row-numbers-of-a-sorted-list',
    write(draw, papers) {
      const sorted = [...papers].sort((a, b) => b.relevance - a.relevance);
      // One that is no more than shifted, or of one relevance throughout, may be a mistake as well.
      const offsets = new Set(sorted.map((r, at) => (r.index - at - 1 + papers.length) % papers.length));
      const clear = offsets.size > 1 && sorted[0]?.relevance !== sorted.at(-1)?.relevance;
      const rows = sorted.map((r, at) => ({ number: at + 1, id: r.id, r }));
      return { text: `${draw.one(NUMBERED)(rows)}\n`, meant: papers, clear };
    },
  },
  {
    name: 'row-numbers-that-contradict-an-id',
    write(draw, papers) {
      const wrong = draw.one(papers);
      const rows = papers.map((r, at) => ({
        number: r.index,
        id: r === wrong ? (papers[(at + 1) % papers.length] ?? r).id : r.id,
        r,
      }));
      const kept = draw.rarely(2)
        ? rows
        : rows.filter(({ r }) => r === wrong || r.id !== rows[papers.indexOf(wrong)]?.id);
      return { text: `${draw.one(NUMBERED)(kept)}\n`, meant: papers.filter((r) => r !== wrong) };
    },
  },
  {
    name: 'row-numbers-shifted-against-the-ids',
    write(draw, papers) {
      const rows = papers.map((r, at) => ({
        number: r.index,
        id: (papers[(at + 1) % papers.length] ?? r).id,
        r,
      }));
      return { text: `${draw.one(NUMBERED)(rows)}\n`, meant: [] };
    },
  },
];

export const CONTRADICTIONS: HostileKind[] = [...TWO_NAMES, ...NUMBERED_ROWS];
