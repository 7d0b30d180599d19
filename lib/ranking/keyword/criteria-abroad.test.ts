import { describe, expect, it } from 'vitest';
import { side } from '../../testing/criteria-sides';
import { criteriaTerms } from './criteria-terms';
import { tokens } from './tokens';

/**
 * What people say for and against in other languages, with {W} for what they want and {U} for what they do not. Names
 * stay English, as they do in such texts: nothing else of them is in a paper in English.
 */
const SAID: Readonly<
  Record<string, { for: string[]; against: string[]; sentences: string[]; unless: string }>
> = {
  German: {
    for: ['Interessiert an', 'Interessen', 'Relevant', 'Gewünscht', 'Themen', 'Stichwörter'],
    against: [
      'Nicht interessiert an',
      'Kein Interesse',
      'Nicht relevant',
      'Unerwünscht',
      'Ausschließen',
      'Uninteressant',
    ],
    sentences: [
      'Ich interessiere mich für {W}. Ich interessiere mich nicht für {U}.',
      'Bitte keine Artikel über {U}. Ich suche {W}.',
      'Guten Tag, ich lese gern über {W}, aber nicht über {U}.',
      'Ich lese alles über {W}, außer {U}.',
      'Ich mag {W}. {U} interessiert mich nicht.',
      '{W} ist wichtig. {U} bitte weglassen.',
      'Kein {U}, aber {W}.',
    ],
    unless: '{W}, es sei denn, es geht um {U}',
  },
  French: {
    for: ['Intéressé par', 'Sujets', 'Pertinent', 'Mots-clés', 'Centres d’intérêt'],
    against: ['Pas intéressé par', 'Non pertinent', 'À exclure', 'Sans intérêt', 'Hors sujet', 'Éviter'],
    sentences: [
      'Je suis intéressé par {W}. Je ne suis pas intéressé par {U}.',
      'Bonjour, je cherche des articles sur {W}, mais pas de {U}.',
      'Je veux {W}. Je ne veux pas de {U}.',
      '{W} avant tout. {U} ne m’intéresse pas.',
      'Tout sur {W}, sauf {U}.',
      'Veuillez exclure {U}. J’aime {W}.',
    ],
    unless: '{W}, à moins qu’il ne s’agisse de {U}',
  },
  Spanish: {
    for: ['Me interesa', 'Temas', 'Relevante', 'Palabras clave', 'Incluir'],
    against: ['No me interesa', 'No relevante', 'Excluir', 'Sin interés', 'Evitar', 'Irrelevante'],
    sentences: [
      'Me interesa {W}. No me interesa {U}.',
      'Hola, quiero {W}, pero no {U}.',
      'Busco artículos sobre {W}. Por favor excluir {U}.',
      'Todo sobre {W}, excepto {U}.',
      '{W} sí. {U} no me interesa.',
    ],
    unless: '{W}, a menos que trate de {U}',
  },
  Portuguese: {
    for: ['Tenho interesse em', 'Tópicos', 'Relevante', 'Palavras-chave', 'Incluir'],
    against: ['Não tenho interesse em', 'Não relevante', 'Excluir', 'Sem interesse', 'Evitar'],
    sentences: [
      'Estou interessado em {W}. Não estou interessado em {U}.',
      'Quero {W}, mas não {U}.',
      'Procuro artigos sobre {W}. Por favor evitar {U}.',
      'Tudo sobre {W}, exceto {U}.',
      '{U} não me interessa. Gosto de {W}.',
    ],
    unless: '{W}, a menos que seja sobre {U}',
  },
  Italian: {
    for: ['Mi interessa', 'Argomenti', 'Rilevante', 'Parole chiave', 'Includere'],
    against: ['Non mi interessa', 'Non rilevante', 'Escludere', 'Senza interesse', 'Da evitare'],
    sentences: [
      'Sono interessato a {W}. Non sono interessato a {U}.',
      'Ciao, cerco articoli su {W}, ma non {U}.',
      'Tutto su {W}, tranne {U}.',
      '{U} non mi interessa. Voglio {W}.',
      'Per favore evitare {U}. Cerco {W}.',
    ],
    unless: '{W}, a meno che non riguardi {U}',
  },
  Russian: {
    for: ['Интересует', 'Темы', 'Релевантно', 'Ключевые слова', 'Интересно'],
    against: ['Не интересует', 'Неинтересно', 'Нерелевантно', 'Исключить', 'Не нужно'],
    sentences: [
      'Меня интересует {W}. Меня не интересует {U}.',
      'Здравствуйте, ищу статьи про {W}, но не {U}.',
      'Всё про {W}, кроме {U}.',
      'Пожалуйста, исключите {U}. Хочу {W}.',
      '{W} нужно. {U} мне не нужно.',
    ],
    unless: '{W}, если только не {U}',
  },
  'Chinese, simplified': {
    for: ['感兴趣', '相关', '关注', '关键词', '主题'],
    against: ['不感兴趣', '不相关', '排除', '不要', '无关', '不关注'],
    sentences: [
      '我对{W}感兴趣，对{U}不感兴趣。',
      '请推荐{W}方面的论文，不要{U}。',
      '不要{U}，想看{W}。',
      '关注{W}。{U}除外。',
      '喜欢{W}，但不喜欢{U}。',
      '排除{U}。希望看到关于{W}的研究。',
      '除了{U}以外，都想看，特别是{W}。',
    ],
    unless: '{W}，除非是{U}',
  },
  'Chinese, traditional': {
    for: ['感興趣', '相關', '關注', '關鍵詞', '主題'],
    against: ['不感興趣', '不相關', '排除', '不要', '無關'],
    sentences: ['我對{W}感興趣，對{U}不感興趣。', '請推薦{W}方面的論文，不要{U}。', '喜歡{W}，但不喜歡{U}。'],
    unless: '{W}，除非是{U}',
  },
  Japanese: {
    for: ['興味', '関心', '関連', 'キーワード', 'テーマ'],
    against: ['興味なし', '除外', '対象外', '不要', '関心がない', '関連なし'],
    sentences: [
      '{W}に興味があります。{U}には興味がありません。',
      '{W}の論文をお願いします。{U}は除外してください。',
      '{U}以外。{W}が好きです。',
      '{W}は好きですが、{U}には興味がない。',
      '{W}を見たい。{U}は不要です。',
    ],
    unless: '{U}でない限り、{W}',
  },
  Korean: {
    for: ['관심', '관심 분야', '관련', '키워드', '주제'],
    against: ['관심 없음', '제외', '무관', '원하지 않음', '관련 없음'],
    sentences: [
      '{W}에 관심이 있습니다. {U}에는 관심이 없습니다.',
      '{W} 논문을 추천해 주세요. {U}은 제외해 주세요.',
      '저는 {W}를 좋아하지만 {U}는 원하지 않습니다.',
      '{W}만 보여주세요. {U} 제외.',
    ],
    unless: '{U}이 아닌 경우가 아니라면, {W}',
  },
};
const [W, U] = ['graph matching', 'weather forecasting'];
const filled = (text: string) => text.replaceAll('{W}', W).replaceAll('{U}', U);

const sides = (text: string) => [side(text, W), side(text, U)];

describe.each(Object.entries(SAID))('criteria in %s', (_language, said) => {
  it('have labels, in all that labels are written in', () => {
    for (const [i, label] of said.against.entries()) {
      const other = said.for[i % said.for.length] ?? '';
      for (const text of [
        `${other}: ${W}\n${label}: ${U}`,
        `${other}：${W}\n${label}：${U}`,
        `${label}:\n- ${U}\n\n${other}:\n- ${W}`,
        `## ${other}\n${W}\n\n## ${label}\n${U}`,
        `${label}\n- ${U}\n\n${other}\n- ${W}`,
        `**${label}**: ${U}\n**${other}**: ${W}`,
        `1. ${W}\n   - ${label}:\n   ${U}\n2. algebra`,
        `【${other}】${W}\n【${label}】${U}`,
      ])
        expect(sides(text), text).toEqual([true, false]);
    }
  });

  it.each(said.sentences)('have sentences: %s', (sentence) => {
    expect(sides(filled(sentence)), filled(sentence)).toEqual([true, false]);
  });

  it('have an "unless" that excludes nothing', () => {
    const text = filled(said.unless);
    expect(side(text, W), text).toBe(true);
    expect(side(text, U), text).not.toBe(false);
  });

  it('have no other terms of theirs that are in papers in English', () => {
    for (const sentence of said.sentences)
      for (const { label, stems } of criteriaTerms(filled(sentence))) {
        const isForeign = /[^\p{ASCII}]/u.test(label) && !/[a-z]{3}/i.test(label);
        const own = `${W} ${U}`.split(' ').some((word) => stems.includes(tokens(word)[0] ?? ''));
        expect(isForeign || own, `${label} of ${sentence}`).toBe(true);
      }
  });
});

it('takes English words for nothing else', () => {
  for (const text of [
    'non-convex optimization',
    'sans-serif fonts',
    'de novo design',
    'PAS domains: structure',
  ])
    expect(criteriaTerms(text).every(({ wanted }) => wanted)).toBe(true);
  expect(side('Not wanted: MAS, weather forecasting, MA models', U)).toBe(false);
  expect(side('la niña, error correction et al.', 'la niña')).toBe(true);
  expect(criteriaTerms('对比学习')[0]?.label).toBe('对比学习');
});
