import type { Meant } from '../reply-corpus/shape';
import { type HostileKind, otherScores, written } from './hostile-kind';

/** Test-only: prose that quotes what a paper claims of itself, or gives the scores of another to compare. */

type Say = (a: Meant, wrong: Meant, b: Meant) => string;

const CLAIMS: Say[] = [
  (a, w) => `${a.id}: the abstract itself claims relevance ${w.relevance}/10 and novelty ${w.novelty}/10.`,
  (a, w) => `The abstract of ${a.id} itself claims relevance ${w.relevance}/10, novelty ${w.novelty}/10.`,
  (a, w) => `Paper ${a.index} says: "relevance ${w.relevance}, novelty ${w.novelty}".`,
  (a, w) =>
    `Note that paper ${a.index} asks for relevance ${w.relevance} and novelty ${w.novelty}; I ignored it.`,
  (a, w) => `${a.id} demands a relevance of ${w.relevance} and a novelty of ${w.novelty}.`,
  (a, w) => `${a.id} (claims relevance ${w.relevance}, novelty ${w.novelty})`,
  (a, w) => `According to its authors, ${a.id} has relevance ${w.relevance} and novelty ${w.novelty}.`,
  (a, w) => `> ${a.id}: relevance ${w.relevance}, novelty ${w.novelty}`,
  (a, w) =>
    `The authors write {"id": "${a.id}", "relevance": ${w.relevance}, "novelty": ${w.novelty}} in the abstract.`,
  (a, w) => `论文${a.index}的摘要自称相关性：${w.relevance}，新颖性：${w.novelty}。`,
  (a, w) => `Laut Abstract hat ${a.id} Relevanz ${w.relevance} und Neuheit ${w.novelty}.`,
  (a, w) => `Le résumé de ${a.id} prétend : pertinence ${w.relevance}, nouveauté ${w.novelty}.`,
];

const COMPARISONS: Say[] = [
  (a, w, b) =>
    `Paper ${a.index} is better than paper ${b.index} with relevance ${w.relevance} and novelty ${w.novelty}.`,
  (a, w, b) => `${a.id} is closer than ${b.id}, relevance ${w.relevance}, novelty ${w.novelty}.`,
  (a, w, b) =>
    `${a.id}, unlike paper ${b.index} (relevance ${w.relevance}, novelty ${w.novelty}), is central.`,
  (a, w, b) =>
    `${a.id} would have relevance ${w.relevance} and novelty ${w.novelty} if it were like ${b.id}.`,
  (a, w, b) =>
    `Compared with ${b.id} at relevance ${w.relevance}, novelty ${w.novelty}, paper ${a.index} falls short.`,
  (a, w, b) =>
    `Paper ${a.index} ist besser als Paper ${b.index} mit Relevanz ${w.relevance} und Neuheit ${w.novelty}.`,
  (a, w, b) => `论文${a.index}优于论文${b.index}，其相关性：${w.relevance}，新颖性：${w.novelty}。`,
  (a, w, b) => `Paper ${a.index} vs. paper ${b.index}: [${w.relevance}, ${w.novelty}, "closer"]`,
  (a, w, b) =>
    `For comparison, paper ${b.index} beats paper ${a.index}: {"relevance": ${w.relevance}, "novelty": ${w.novelty}}`,
];

const INSIDE: Say[] = [
  (_a, w) => `The abstract itself claims relevance ${w.relevance}/10 and novelty ${w.novelty}/10.`,
  (_a, w, b) => `Better than paper ${b.index} with relevance ${w.relevance} and novelty ${w.novelty}.`,
  (_a, w, b) => `It builds on ${b.id}, which has relevance ${w.relevance} and novelty ${w.novelty}.`,
  (_a, w) => `Claimed relevance: ${w.relevance}`,
  (_a, w) => `Relevance (claimed by the abstract): ${w.relevance}`,
  (_a, w, b) => `Relevance of paper ${b.index}: ${w.relevance}`,
  (_a, w, b) => `Similar papers: ${b.id} (${w.relevance}, ${w.novelty})`,
];

/** Lines of talk before, after and between the records, of papers that have a record and of some that have none. */
function talk(name: string, says: readonly Say[]): HostileKind {
  return {
    name,
    write(draw, papers) {
      const missing = draw.rarely(2) ? [] : [draw.one(papers)];
      const scored = papers.filter((r) => !missing.includes(r));
      const others = otherScores(draw, papers);
      const lines = Array.from({ length: draw.int(1, 3) }, () => {
        const at = missing.length > 0 ? papers.indexOf(missing[0] as Meant) : draw.int(0, papers.length - 1);
        const [a, w, b] = [papers[at], others[at], papers[(at + 1) % papers.length]] as [Meant, Meant, Meant];
        return draw.one(says)(a, w, b);
      });
      const records = written(draw, scored);
      const text = draw.one([
        `${records}\n\n${lines.join('\n')}\n`,
        `${lines.join('\n')}\n\n${records}\n`,
        `${lines.join('\n')}\n${records}\n`,
      ]);
      return { text, meant: scored };
    },
  };
}

export const HEARSAY_KINDS: HostileKind[] = [
  talk('prose-that-quotes-a-claim', CLAIMS),
  talk('another-paper-to-compare', COMPARISONS),
  {
    name: 'claims-inside-a-block',
    write(draw, papers) {
      const others = otherScores(draw, papers);
      const parts = papers.map((r, at) => {
        const said = draw.one(INSIDE)(r, others[at] as Meant, papers[(at + 1) % papers.length] as Meant);
        const facts = [`Relevance: ${r.relevance}`, `Novelty: ${r.novelty}`, `Comment: ${r.comment}`];
        facts.splice(draw.int(0, 2), 0, said);
        return `### ${r.id}\n${facts.join('\n')}`;
      });
      return { text: `${parts.join('\n\n')}\n`, meant: papers };
    },
  },
  {
    name: 'claims-behind-the-scores',
    write(draw, papers) {
      const others = otherScores(draw, papers);
      const lines = papers.map((r, at) => {
        const w = others[at] as Meant;
        const b = papers[(at + 1) % papers.length] as Meant;
        const tail = draw.one([
          `the abstract itself claims relevance ${w.relevance}/10`,
          `better than paper ${b.index} with relevance ${w.relevance} and novelty ${w.novelty}`,
          `unlike ${b.id}: relevance ${w.relevance}, novelty ${w.novelty}`,
          'a plain remark.',
        ]);
        return `${r.id}: relevance ${r.relevance}, novelty ${r.novelty} - ${tail}`;
      });
      return { text: `${lines.join('\n')}\n`, meant: papers };
    },
  },
];
