import type { Meant } from '../reply-corpus/shape';
import type { Draw } from './draw';

/**
 * Test-only: what a kind of hostile reply is. A kind is a way in which a reply can lead its reader to a score that is
 * another paper's, or nobody's. To add one, add it to a file of this folder, or a file to `all-kinds.ts`.
 */
export interface HostileKind {
  /** Kebab-case, unique. */
  name: string;
  write(draw: Draw, papers: readonly Meant[]): Hostile;
}

interface Hostile {
  text: string;
  /**
   * Of each paper the only scores that may be bound to it, by its index; nothing else may be bound to any paper. A paper
   * that is not here is owed.
   */
  meant: readonly Meant[];
  /** The reply is clear to a careful reader: everything meant must be read. Else it may as well be asked again. */
  clear?: boolean;
}

const WORDS =
  'sparse attention routing experts kernel bounds proof gradient descent loss memory long context tokens scaling graph pruning low-rank'.split(
    ' ',
  );

/** Papers of a batch, each with scores of its own that no neighbour shares. */
export function drawPapers(draw: Draw, count = draw.int(3, 8)): Meant[] {
  const from = draw.int(10, 80) * 1000;
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at) => {
    let scores = '';
    do scores = `${draw.int(1, 10)} ${draw.int(1, 10)}`;
    while (taken.has(scores));
    taken.add(scores);
    const [relevance = 1, novelty = 1] = scores.split(' ').map(Number);
    const year = draw.int(15, 26);
    const old = draw.rarely(9);
    return {
      index: at + 1,
      id: old
        ? `hep-th/${9900000 + from / 10 + at * 7}`
        : `${year}${`${draw.int(1, 12)}`.padStart(2, '0')}.${from + at * 37}`,
      relevance,
      novelty,
      comment: comment(draw),
    };
  });
}

/** A harmless comment without digits. */
function comment(draw: Draw): string {
  const words = Array.from({ length: draw.int(3, 9) }, () => draw.one(WORDS)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The same papers with other scores, never their own: a draft, a claim, a mistake. */
export function otherScores(draw: Draw, papers: readonly Meant[]): Meant[] {
  return papers.map((paper) => {
    const relevance = 1 + ((paper.relevance + draw.int(0, 8)) % 10);
    return {
      ...paper,
      relevance: relevance === paper.relevance ? 1 + (relevance % 10) : relevance,
      novelty: draw.int(1, 10),
      comment: comment(draw),
    };
  });
}

/** One writer for all of a reply: the shapes that models give most. */
export const WRITERS: Record<string, (all: readonly Meant[]) => string> = {
  rows: (all) => all.map((r) => JSON.stringify([r.index, r.relevance, r.novelty, r.comment])).join('\n'),
  'rows by id': (all) => all.map((r) => JSON.stringify([r.id, r.relevance, r.novelty, r.comment])).join('\n'),
  objects: (all) =>
    all
      .map((r) =>
        JSON.stringify({ ARXIVID: r.id, COMMENT: r.comment, RELEVANCE: r.relevance, NOVELTY: r.novelty }),
      )
      .join('\n'),
  fenced: (all) =>
    `\`\`\`json\n${JSON.stringify(
      all.map(({ id, relevance, novelty, comment: text }) => ({ id, relevance, novelty, comment: text })),
      null,
      2,
    )}\n\`\`\``,
  words: (all) =>
    all.map((r) => `${r.id}: relevance ${r.relevance}, novelty ${r.novelty} - ${r.comment}`).join('\n'),
  table: (all) =>
    `| ID | Relevance | Novelty | Comment |\n|---|---|---|---|\n${all.map((r) => `| ${r.id} | ${r.relevance} | ${r.novelty} | ${r.comment} |`).join('\n')}`,
  blocks: (all) =>
    all
      .map((r) => `### ${r.id}\nRelevance: ${r.relevance}\nNovelty: ${r.novelty}\nComment: ${r.comment}`)
      .join('\n\n'),
  yaml: (all) =>
    all
      .map(
        (r) => `- id: ${r.id}\n  relevance: ${r.relevance}\n  novelty: ${r.novelty}\n  comment: ${r.comment}`,
      )
      .join('\n'),
};

/** Any of these. */
export const written = (draw: Draw, all: readonly Meant[]): string =>
  WRITERS[draw.one(Object.keys(WRITERS))]?.(all) ?? '';
