import type { Meant } from '../reply-corpus/shape';
import { type HostileKind, otherScores } from './hostile-kind';

/** Test-only: a comment, or another part of a record, that holds the record of another paper. */

type Hold = (r: Meant, b: Meant) => string;

const scored = ({ id, relevance, novelty }: Meant) => ({ id, relevance, novelty });

const YAML: Hold[] = [
  (r, b) =>
    `- id: ${r.id}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  comment: """\nid: ${b.id}\nrelevance: ${b.relevance}\nnovelty: ${b.novelty}\n"""`,
  (r, b) =>
    `- id: ${r.id}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  comment: |\n    ${r.comment}\n    id: ${b.id}\n    relevance: ${b.relevance}\n    novelty: ${b.novelty}`,
  (r, b) =>
    `- id: ${r.id}\n  comment: >-\n    Compare\n    - id: ${b.id}\n      relevance: ${b.relevance}\n      novelty: ${b.novelty}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}`,
  (r, b) =>
    `- id: ${r.id}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  comment: Compare with\n    ${b.id}: relevance ${b.relevance}, novelty ${b.novelty}`,
  (r, b) =>
    `- id: ${r.id}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  comment: "Compare\n  id: ${b.id}\n  relevance: ${b.relevance}\n  novelty: ${b.novelty}"`,
  (r, b) =>
    `- id: ${r.id}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  compared_with:\n    id: ${b.id}\n    relevance: ${b.relevance}\n    novelty: ${b.novelty}\n  comment: ${r.comment}`,
  (r, b) =>
    `- id: ${r.id}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  comment: like {id: ${b.id}, relevance: ${b.relevance}, novelty: ${b.novelty}}`,
  (r, b) =>
    `- id: ${r.id}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  comment: like [${b.index}, ${b.relevance}, ${b.novelty}, "x"]`,
];

const BLOCKS: Hold[] = [
  (r, b) =>
    `### ${r.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: ${r.comment}\n\`\`\`\nid: ${b.id}\nrelevance: ${b.relevance}\nnovelty: ${b.novelty}\n\`\`\`\n`,
  (r, b) =>
    `### ${r.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: ${r.comment}\n[${b.index}, ${b.relevance}, ${b.novelty}, "x"]\n`,
  (r, b) =>
    `### ${r.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nActual scores for ${b.id}:\nRelevance: ${b.relevance}\nNovelty: ${b.novelty}\n`,
  (r, b) =>
    `### ${r.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: compare\n  ${b.id}: relevance ${b.relevance}, novelty ${b.novelty}\n`,
  (r, b) =>
    `### ${r.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: compare:\nARXIVID: ${b.id}\nRELEVANCE: ${b.relevance}\nNOVELTY: ${b.novelty}\n`,
  (r, b) =>
    `### ${r.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: as in\n${b.id}: relevance ${b.relevance}, novelty ${b.novelty}\n`,
  (r, b) =>
    `### ${r.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: it cites\n> ${b.id}\n> Relevance: ${b.relevance}\n> Novelty: ${b.novelty}\n`,
  (r, b) =>
    `### ${r.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: like [${b.index}, ${b.relevance}, ${b.novelty}, "x"]\n`,
  (r, b) =>
    `### ${r.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: like {"id": "${b.id}", "relevance": ${b.relevance}, "novelty": ${b.novelty}}\n`,
  (r, b) =>
    `### ${r.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\n**Comment:** compare | ${b.id} | ${b.relevance} | ${b.novelty} | there\n`,
  (r, b) =>
    `<paper id="${r.id}">\n<relevance>${r.relevance}</relevance>\n<novelty>${r.novelty}</novelty>\n<comment>compare\n<paper id="${b.id}"><relevance>${b.relevance}</relevance><novelty>${b.novelty}</novelty></paper>\n</comment>\n</paper>\n`,
];

const ROWS: Hold[] = [
  (r, b) => `${r.index};${r.relevance};${r.novelty};better than ${b.index};${b.relevance};${b.novelty};x`,
  (r, b) => `${r.id};${r.relevance};${r.novelty};see [${b.index};${b.relevance};${b.novelty};"x"]`,
  (r, b) => `${r.index}; ${r.relevance}; ${r.novelty}; see [${b.index}, ${b.relevance}, ${b.novelty}, "x"]`,
  (r, b) => `${r.index};${r.relevance};${r.novelty};"compare with\n${b.index};${b.relevance};${b.novelty};x"`,
  (r, b) =>
    `${r.index},${r.relevance},${r.novelty},"compare with\n${b.id},${b.relevance},${b.novelty},""x"""`,
  (r, b) =>
    `${r.index};${r.relevance};${r.novelty};like {"id": "${b.id}", "relevance": ${b.relevance}, "novelty": ${b.novelty}}`,
  (r, b) =>
    `[${r.index}; ${r.relevance}; ${r.novelty}; "like [${b.index}; ${b.relevance}; ${b.novelty}; \\"x\\"]"]`,
  (r, b) => `${r.id}\t${r.relevance}\t${r.novelty}\tlike [${b.index}, ${b.relevance}, ${b.novelty}, "x"]`,
];

const BRACKETS: Hold[] = [
  (r, b) =>
    JSON.stringify({
      ...scored(r),
      comment: scored(b),
    }),
  (r, b) =>
    JSON.stringify({
      comment: scored(b),
      ...scored(r),
    }),
  (r, b) =>
    JSON.stringify({
      ...scored(r),
      related: [scored(b)],
    }),
  (r, b) =>
    JSON.stringify({
      related: [scored(b)],
      ...scored(r),
    }),
  (r, b) =>
    JSON.stringify({
      ...scored(r),
      comment: JSON.stringify(scored(b)),
    }),
  (r, b) => JSON.stringify([r.index, r.relevance, r.novelty, [b.index, b.relevance, b.novelty, 'x']]),
  (r, b) =>
    JSON.stringify([
      r.index,
      r.relevance,
      r.novelty,
      `unlike [${b.index}, ${b.relevance}, ${b.novelty}, "x"] there`,
    ]),
  (r, b) =>
    `[${r.index}, ${r.relevance}, ${r.novelty}, "ok"] // was [${b.index}, ${b.relevance}, ${b.novelty}, "x"]`,
  (r, b) =>
    `{"id": "${r.id}", /* {"id": "${b.id}", "relevance": ${b.relevance}, "novelty": ${b.novelty}} */ "relevance": ${r.relevance}, "novelty": ${r.novelty}}`,
  (r, b) =>
    `{"id": "${r.id}", "relevance": ${r.relevance}, "novelty": ${r.novelty}, "comment": ["${b.id}: relevance ${b.relevance}, novelty ${b.novelty}."]}`,
  (r, b) =>
    JSON.stringify({
      [r.id]: {
        relevance: r.relevance,
        novelty: r.novelty,
        comment: { [b.id]: { relevance: b.relevance, novelty: b.novelty } },
      },
    }),
];

export const COMMENT_KINDS: HostileKind[] = Object.entries({
  yaml: YAML,
  blocks: BLOCKS,
  rows: ROWS,
  brackets: BRACKETS,
}).map(([name, holds]) => ({
  name: `another-record-in-a-comment-in-${name}`,
  write(draw, papers) {
    const hold = draw.one(holds);
    const others = otherScores(draw, papers);
    // Sometimes the paper that the comment tells of has no record of its own.
    const scored = draw.rarely(2) ? papers : papers.slice(0, -1);
    const parts = scored.map((r, at) => hold(r, others[(at + 1) % papers.length] as Meant));
    return { text: `${parts.join('\n')}\n`, meant: scored };
  },
}));
