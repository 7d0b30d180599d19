import { describe, expect, it } from 'vitest';
import { countsFromZero } from './counts-from-zero';
import { type Turn, turnOf } from './turning-points';

const TURNS: Record<Turn, string[]> = {
  final: [
    ...[
      'Final scores:',
      'FINAL OUTPUT',
      'Answer:',
      '### Output',
      '**Final answer**',
      '<answer>',
      '<final_answer>',
      '\\boxed',
    ],
    ...[
      '最终评分：',
      '【最终结果】',
      '答案：',
      '最終スコア：',
      '回答:',
      '최종 점수:',
      '답변:',
      'Endgültige Bewertung:',
      'Antwort:',
    ],
    ...[
      'Scores finaux :',
      'Réponse :',
      'Puntuaciones finales:',
      'Respuesta:',
      'Pontuações finais:',
      'Resposta:',
      'Punteggi finali:',
    ],
    ...['Risposta:', 'Итоговые оценки:', 'Ответ:', 'On to the final scores:'],
  ],
  correction: [
    ...[
      'Wait.',
      'Correction:',
      'On reflection, these are better:',
      'Sorry, once more:',
      'My final word is this.',
      '更正：',
      '訂正：',
      '정정합니다:',
    ],
    ...['Korrektur:', 'Correction :', 'Corrección:', 'Correção:', 'Correzione:', 'Исправление:'],
  ],
  mixed: [
    ...[
      'Wait, I mixed these up:',
      'I swapped the two.',
      'These scores are off by one.',
      '我把这两篇弄混了',
      '上の順序を取り違えました',
      '제가 혼동했습니다',
    ],
    ...[
      'Ich habe sie verwechselt:',
      'Je les ai confondus :',
      'me confundí, los mezclé',
      'eu troquei os artigos',
      'li ho scambiati',
      'я их перепутал',
    ],
  ],
  draft: [
    'Draft:',
    '## Initial assessment',
    'First impressions:',
    'These are not final:',
    '草稿：',
    '下書き：',
    '초안:',
    'Entwurf:',
    'Brouillon :',
  ],
  quote: [
    ...[
      'For example:',
      '## Example output',
      'Template:',
      'The abstract of paper 2 reads:',
      'Its authors claim:',
    ],
    ...[
      '例如：',
      '论文2的摘要写道：',
      '例えば：',
      '著者は次のように述べている:',
      '예시:',
      '초록에 적혀 있음:',
    ],
    ...['Zum Beispiel:', 'Im Abstract von Paper 2 steht:', 'Par exemple :', 'Le résumé de l’article 2 dit :'],
    ...[
      'Por ejemplo:',
      'El resumen dice:',
      'Por exemplo:',
      'O resumo diz:',
      'Ad esempio:',
      'Il riassunto recita:',
    ],
    ...['Например:', 'Аннотация гласит:'],
  ],
  scores: ['Scores:', '## Ratings', '评分：'],
};

describe('turnOf', () => {
  it.each(Object.entries(TURNS).flatMap(([turn, texts]) => texts.map((text) => [text, turn] as const)))(
    '%s is %s',
    (text, turn) => expect(turnOf(text)).toBe(turn),
  );

  it.each(['', '```json', 'Here you are.', 'Mixture of experts', '---', 'Paper 3'])(
    '%s says nothing',
    (text) => expect(turnOf(text)).toBeNull(),
  );
});

describe('countsFromZero', () => {
  it.each([
    ...[
      'Paper 0: none',
      '[0] no abstract',
      '0. Skipped',
      '| 0 | - | - |',
      '0;n/a;n/a',
      'I skip paper 0.',
      'index: 0',
      '"paper_index": 0,',
      '"0": null',
      '0:',
      '- 0: ~',
      '0 - no abstract',
      '0 | n/a | n/a | x',
      '0 & -- & --',
      '<paper n="0"/>',
      '<paper><index>0</index></paper>',
    ],
    ...[
      'Zero-based indices.',
      'Counting from 0:',
      '论文0：没有摘要',
      '编号从0开始',
      '論文0',
      '논문 0',
      'Artikel 0',
      'статья 0',
      '第0篇',
    ],
  ])('%s', (line) => expect(countsFromZero(line)).toBe(true));

  it.each([
    'Paper 10: fine',
    'numbers 0 to 10',
    'paper 0.5',
    'relevance from 0 to 10',
    '0.5 points',
    '[0, 1)',
    '0 - 10 points',
    '0:30 minutes',
    'papers 2 and 30',
  ])('not %s', (line) => expect(countsFromZero(line)).toBe(false));
});
