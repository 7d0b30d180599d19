import { type HostileKind, otherScores, WRITERS, written } from './hostile-kind';

/** Test-only: drafts, and the words by which a model says that its answer follows, or that it was wrong. */

const FINAL = [
  ...[
    'Final scores:',
    'FINAL OUTPUT',
    'Answer:',
    '### Output',
    '**Final answer**',
    '## Final ratings',
    'FINAL:',
    '=== FINAL ===',
    'Here are the final scores:',
  ],
  ...[
    '最终评分：',
    '最终结果：',
    '## 最终答案',
    '答案：',
    '【最终输出】',
    '最終スコア：',
    '最終回答:',
    '## 最終結果',
    '回答：',
  ],
  ...[
    '최종 점수:',
    '## 최종 결과',
    '답변:',
    'Endgültige Bewertung:',
    'Endergebnis:',
    'Antwort:',
    'Scores finaux :',
    'Réponse :',
    '## Résultat final',
  ],
  ...[
    'Puntuaciones finales:',
    'Respuesta:',
    'Respuesta final:',
    'Pontuações finais:',
    'Resposta:',
    'Punteggi finali:',
    'Risposta:',
    'Итоговые оценки:',
    'Ответ:',
    'Окончательный результат:',
  ],
];
const CORRECTIONS = [
  ...[
    'Wait, I mixed these up:',
    'Correction:',
    'Corrected:',
    'Wait, I mixed the two up. Corrected:',
    'On reflection:',
    'Sorry, those were swapped. Again:',
    'Hold on, these are off by one:',
  ],
  ...[
    '等等，我弄混了：',
    '更正：',
    '抱歉，上面的评分有误，修正如下：',
    '待って、取り違えました：',
    '訂正：',
    '잠깐, 제가 혼동했습니다:',
    '수정:',
    '정정합니다:',
  ],
  ...[
    'Moment, ich habe sie verwechselt:',
    'Korrektur:',
    'Attendez, je les ai confondus :',
    'Correction :',
    'Espera, los confundí:',
    'Corrección:',
    'Espere, eu troquei:',
    'Correção:',
  ],
  ...['Aspetta, li ho scambiati:', 'Correzione:', 'Подождите, я их перепутал:', 'Исправление:'],
];
const DRAFTS = [
  '',
  'Draft:',
  'First impressions:',
  'Let me think.',
  '## Initial assessment',
  '初步评分：',
  '下書き：',
  '초안:',
  'Entwurf:',
  'Brouillon :',
  'Borrador:',
  'Rascunho:',
  'Bozza:',
  'Черновик:',
];
/** Turns that nobody has told us of: the paper is read in neither way. */
const UNKNOWN = [
  '',
  '---',
  '* * *',
  'Lopulliset pisteet:',
  'Ostateczne oceny:',
  'Nihai puanlar:',
  'Take two.',
  'v2',
];

export const DRAFT_KINDS: HostileKind[] = [
  {
    name: 'draft-then-final',
    write(draw, papers) {
      const shape = WRITERS[draw.one(Object.keys(WRITERS))] ?? written.bind(null, draw);
      const draft = shape(otherScores(draw, papers));
      const text = `${draw.one(DRAFTS)}\n${draft}\n\n${draw.one(FINAL)}\n${shape(papers)}\n`;
      return { text, meant: papers, clear: true };
    },
  },
  {
    name: 'draft-then-fewer-finals',
    write(draw, papers) {
      const kept = papers.slice(0, -1);
      const text = `${written(draw, otherScores(draw, papers))}\n\n${draw.one(FINAL)}\n${written(draw, kept)}\n`;
      return { text, meant: kept };
    },
  },
  {
    name: 'draft-and-answer-in-tags',
    write(draw, papers) {
      const tag = draw.one(['answer', 'final', 'final_answer', 'output']);
      const draft = written(draw, otherScores(draw, papers));
      const own = WRITERS[draw.one(['rows', 'objects', 'fenced'])]?.(papers) ?? '';
      return {
        text: draw.one([`${draft}\n<${tag}>\n${own}\n</${tag}>`, `${draft}\n\n<${tag}>${own}</${tag}>\n`]),
        meant: papers,
        clear: true,
      };
    },
  },
  {
    name: 'corrected',
    write(draw, papers) {
      const shape = WRITERS[draw.one(Object.keys(WRITERS))] ?? written.bind(null, draw);
      const count = draw.rarely(2) ? papers.length : 2;
      const wrong = otherScores(draw, papers).map((r, at) => (at < count ? r : (papers[at] ?? r)));
      return {
        text: `${shape(wrong)}\n\n${draw.one(CORRECTIONS)}\n${shape(papers.slice(0, count))}\n`,
        meant: papers,
        clear: true,
      };
    },
  },
  {
    name: 'two-versions-without-a-word',
    write(draw, papers) {
      const [a, b] = [otherScores(draw, papers), papers];
      const differ = papers.filter(
        (r, at) => a[at]?.relevance === r.relevance && a[at]?.novelty === r.novelty,
      );
      return {
        text: `${written(draw, a)}\n\n${draw.one(UNKNOWN)}\n\n${written(draw, b)}\n`,
        meant: [...differ, ...b],
      };
    },
  },
  {
    name: 'summed-up-otherwise',
    write(draw, papers) {
      const at = draw.int(0, papers.length - 1);
      const w = otherScores(draw, papers)[at] ?? papers[0];
      const said = draw.one([
        `Final scores are given above. Best paper: {"id":"${w?.id}","relevance":${w?.relevance},"novelty":${w?.novelty}}`,
        `Best paper: [${w?.index}, ${w?.relevance}, ${w?.novelty}, "x"]`,
        `## Previous scores (for reference)\n[${w?.index}, ${w?.relevance}, ${w?.novelty}, "x"]`,
        `Top paper: ${w?.id}: relevance ${w?.relevance}, novelty ${w?.novelty}.`,
        `In short, ${w?.id} is the best with relevance ${w?.relevance} and novelty ${w?.novelty}.`,
      ]);
      return { text: `${written(draw, papers)}\n\n${said}\n`, meant: papers };
    },
  },
  {
    name: 'inline-corrections',
    write(draw, papers) {
      const wrong = otherScores(draw, papers);
      const at = draw.int(0, papers.length - 1);
      const [r, w] = [papers[at], wrong[at]];
      if (!r || !w) return { text: '', meant: [] };
      const first = papers.map((each, i) => (i === at ? w : each));
      const said = draw.one([
        `Correction: paper ${r.index} should be relevance ${r.relevance}, novelty ${r.novelty}.`,
        `Wait: ${r.id}: relevance ${r.relevance}, novelty ${r.novelty} - ${r.comment}`,
        `Sorry, paper ${r.index} gets ${r.relevance} and ${r.novelty}.`,
        `I mixed up paper ${r.index} with another: its scores are wrong.`,
        `更正：论文${r.index}的相关性应为 ${r.relevance}，新颖性应为 ${r.novelty}。`,
        `Korrektur: Paper ${r.index} hat Relevanz ${r.relevance} und Neuheit ${r.novelty}.`,
      ]);
      return { text: `${written(draw, first)}\n\n${said}\n`, meant: papers };
    },
  },
];
