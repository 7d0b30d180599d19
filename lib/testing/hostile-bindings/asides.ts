import type { Meant } from '../reply-corpus/shape';
import { type HostileKind, otherScores, WRITERS, written } from './hostile-kind';

/** Test-only: records that a reply shows without meaning them, and records that it takes back. */

type Aside = (w: Meant) => string;

const ASIDES: Aside[] = [
  (w) => `<!-- ${JSON.stringify([w.index, w.relevance, w.novelty, w.comment])} -->`,
  (w) => `<!--\n${w.id}: relevance ${w.relevance}, novelty ${w.novelty} - ${w.comment}\n-->`,
  (w) => `// ${JSON.stringify({ id: w.id, relevance: w.relevance, novelty: w.novelty })}`,
  (w) => `# ${JSON.stringify([w.index, w.relevance, w.novelty, w.comment])}`,
  (w) => `~~${JSON.stringify([w.id, w.relevance, w.novelty, w.comment])}~~`,
  (w) => `For example, ${JSON.stringify([w.index, w.relevance, w.novelty, w.comment])} would be one.`,
  (w) =>
    `Unlike ${JSON.stringify({ id: w.id, relevance: w.relevance, novelty: w.novelty })}, which is not listed.`,
  (w) => `> | ${w.id} | ${w.relevance} | ${w.novelty} | ${w.comment} |`,
  (w) => `{"examples": [${JSON.stringify({ id: w.id, relevance: w.relevance, novelty: w.novelty })}]}`,
  (w) => `{"draft": {"${w.id}": {"relevance": ${w.relevance}, "novelty": ${w.novelty}}}}`,
  (w) => `{"id": "${w.id}", "claimed": {"relevance": ${w.relevance}, "novelty": ${w.novelty}}}`,
  (w) => `<think>${w.id}: relevance ${w.relevance}, novelty ${w.novelty}</think>`,
];

const RETRACTIONS = [
  'Please disregard the scores above; I cannot judge these papers.',
  'Sorry, I mixed up the papers above.',
  'Note: I swapped the papers; these scores are off by one.',
  '抱歉，上面的评分全部弄混了。',
  'すみません、上の順序を取り違えました。',
  '죄송합니다. 위 점수의 순서가 뒤바뀌었습니다.',
  'Ich habe die Papiere oben verwechselt.',
  "J'ai confondu les articles ; je me suis trompé, désolé.",
  'Я перепутал статьи выше.',
];

export const ASIDE_KINDS: HostileKind[] = [
  {
    name: 'records-not-meant',
    write(draw, papers) {
      const missing = draw.one(papers);
      const scored = papers.filter((r) => r !== missing);
      const [w] = otherScores(draw, [missing]);
      const aside = draw.one(ASIDES)(w ?? missing);
      const own = draw.one(['rows', 'rows by id', 'objects', 'table']);
      const records = WRITERS[own]?.(scored) ?? '';
      return {
        text: draw.one([`${aside}\n${records}\n`, `${records}\n\n${aside}\n`, `${records}\n${aside}\n`]),
        meant: scored,
      };
    },
  },
  {
    name: 'taken-back',
    write(draw, papers) {
      return { text: `${written(draw, otherScores(draw, papers))}\n\n${draw.one(RETRACTIONS)}\n`, meant: [] };
    },
  },
  {
    name: 'a-second-record-somewhere',
    write(draw, papers) {
      const again = draw.one(papers);
      const [w] = otherScores(draw, [again]);
      const shape = WRITERS[draw.one(Object.keys(WRITERS))] ?? WRITERS.rows;
      const all = [...papers];
      all.splice(draw.int(0, papers.length), 0, w ?? again);
      return { text: `${shape?.(all)}\n`, meant: papers.filter((r) => r !== again) };
    },
  },
  {
    name: 'scores-in-other-columns',
    write(draw, papers) {
      const [first = '', second = ''] = draw.one([
        ['Draft | Final', 'x'],
        ['Relevance | Novelty | Relevance', 'y'],
        ['Confidence | Rank', 'x'],
        ['Relevance (claimed) | Novelty (claimed)', 'x'],
      ]);
      const others = otherScores(draw, papers);
      const rows = papers.map((r, at) => {
        const w = others[at] ?? r;
        return `| ${r.id} | ${w.relevance} | ${w.novelty} |${second === 'y' ? ` ${r.relevance} |` : ''}`;
      });
      const count = second === 'y' ? 4 : 3;
      return { text: `| ID | ${first} |\n|${'---|'.repeat(count)}\n${rows.join('\n')}\n`, meant: [] };
    },
  },
];
