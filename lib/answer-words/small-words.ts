/** Words that may stand between the name of a paper and its scores, in the languages in which models answer. */
export const SMALL = new Set(
  (
    'a an the has have had is are was of and with gets get got receives received scores score scored rated rating ratings rate i give gave assign assigned ' +
    'for to at my its this both overall result results evaluation assessment hat haben eine einen ein der die das ist sind und mit erhält bekommt für wert bewertung ' +
    'une un la le les est et avec reçoit obtient pour note score tiene el es y con recibe obtiene para puntuación tem uma um o é e com nota ha il lo con riceve per ' +
    'punteggio имеет и с получает для оценка data entry paper arxiv id'
  ).split(' '),
);
/** The same in Chinese, Japanese and Korean, which put no space between words. */
export const PARTICLES =
  /^(?:的|为|是|和|与|及|得分|评分|评估|结果|该|は|の|が|と|で|です|を|スコア|評価|는|은|의|이|가|와|과|및|점수|평가)+$/;
