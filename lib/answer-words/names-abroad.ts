/**
 * What models call the fields in Chinese, Japanese, Korean, German, French, Spanish, Portuguese, Italian, Russian and
 * Arabic, and comments in more languages than these. A reply follows the language of the criteria more often than that of the prompt.
 */
const RELEVANCE =
  '相关性 相关度 相关 关联性 关联度 相關性 相關度 關聯性 關聯度 匹配度 契合度 関連性 関連度 関連 適合度 適合性 관련성 관련도 연관성 적합도 적합성 ' +
  'relevanz relevanzwert relevanzgrad pertinence relevancia relevância pertinencia pertinência rilevanza pertinenza attinenza ' +
  'релевантность релевантности актуальность соответствие الصلة الملاءمة relevantie';
const NOVELTY =
  '新颖性 新颖度 新颖 创新性 创新度 新穎性 新穎度 創新性 創新度 原创性 新規性 新規度 独創性 斬新さ 新しさ 참신성 참신도 신규성 새로움 독창성 혁신성 ' +
  'neuheit neuheitswert neuheitsgrad neuartigkeit originalität nouveauté originalité novedad originalidad novidade originalidade ' +
  'ineditismo novità originalità новизна новизны оригинальность الجدة الحداثة nieuwheid';
const COMMENT =
  '评论 评语 点评 简评 理由 原因 说明 备注 注释 評論 評語 說明 備註 コメント 説明 備考 根拠 코멘트 의견 이유 설명 비고 근거 ' +
  'kommentar begründung grund anmerkung erklärung commentaire raison justification explication remarque comentario razón motivo ' +
  'justificación explicación comentário razão justificativa explicação commento motivazione ragione spiegazione nota комментарий ' +
  'причина обоснование пояснение تعليق التعليق السبب ' +
  // Of all other languages that comments are asked for in, see `COMMENT_LANGUAGES`.
  'komentář důvod zdůvodnění begrundelse σχόλιο αιτιολογία توضیح نظر دلیل kommentti perustelu הערה הסבר נימוק टिप्पणी कारण ' +
  'megjegyzés indoklás komentar alasan opmerking toelichting reden komentarz uzasadnienie powód comentariu motiv motivering ' +
  'yorum açıklama gerekçe коментар пояснення обґрунтування nhậnxét lýdo';
const ID =
  '论文 论文编号 论文id 文章 論文 論文番号 論文id 논문 논문번호 artikel artículo artigo articolo статья';
const INDEX = '编号 序号 號碼 編號 序號 番号 번호 순번 nummer nr laufnr numéro número núm numero номер رقم';
const TITLE =
  '标题 題目 题目 標題 論文名 題名 タイトル 제목 titel titre título titulo titolo название العنوان';
const SCORES =
  '评分 得分 分数 打分 評分 スコア 点数 採点 점수 평점 punkte bewertung notes puntuación puntuaciones pontuação punteggi оценка оценки';

/** Words for a score that stand behind such a name in Chinese, Japanese and Korean, and in front of it elsewhere. */
const BEHIND = '评分 得分 分数 分 評分 スコア 点数 点 評価 점수 평점 score'.split(' ');
const BEFORE =
  'scorede punteggiodi puntuaciónde puntajede pontuaçãode notade notede scoredi оценка баллза'.split(' ');

export const NAMES_ABROAD = [
  ['relevance', scored(RELEVANCE)],
  ['novelty', scored(NOVELTY)],
  ['comment', COMMENT.split(' ')],
  ['id', ID.split(' ')],
  ['index', INDEX.split(' ')],
  ['title', TITLE.split(' ')],
  ['scores', SCORES.split(' ')],
] as const;

/** Alternatives of a regular expression: the names of a score in any of these languages, longest first. */
export const alternatives = (field: 'relevance' | 'novelty'): string =>
  (field === 'relevance' ? RELEVANCE : NOVELTY)
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

function scored(names: string): string[] {
  return names
    .split(' ')
    .flatMap((name) => [
      name,
      ...BEHIND.map((behind) => name + behind),
      ...BEFORE.map((before) => before + name),
    ]);
}
