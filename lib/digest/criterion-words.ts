/** What a criterion is called in the languages that comments are written in, with whatever ending. */
const CRITERION =
  /(?:(?<!\p{L})(?:criteri|critéri|critère|kriter|kritéri|kryteri|критери|критері|κριτήρι|tiêu chí|(?:ال)?معيار|معیار|קריטריו|मानदंड|मापदंड)[\p{L}\p{M}]{0,5}|标准|標準|准则|準則|条件|條件|基準|기준)/u
    .source;
const BETWEEN =
  /(?:[,&/、，،]|and|or|und|oder|et|ou|och|eller|og|en|of|ed?|o|y|i|a|și|ve|veya|и|или|і|або|και|va|và|dan|ja|és|와|과|と|和|與|与|及|و|או|और)/u
    .source;
const NUMBERS = `(?:#?\\d{1,2}(?:\\s{0,2}${BETWEEN}\\s{0,2}){0,2}){1,8}`;

const BEHIND = new RegExp(`${CRITERION}\\s{0,2}(${NUMBERS})(?!\\w)`, 'giu');
/** As in Chinese and Japanese: the third criterion. */
const BEFORE = new RegExp(`第\\s?(\\d{1,2})\\s?\\p{Script=Han}?${CRITERION}`, 'giu');

/** The numbers of criteria that a text speaks of: “criterion 3”, “criteria 1 and 3”, “Kriterien 1 und 3”, “符合标准3”. */
export function criterionNumbers(text: string): number[] {
  const lists = [BEHIND, BEFORE].flatMap((way) => [...text.matchAll(way)]);
  return lists.flatMap(([, list = '']) => list.match(/\d+/g) ?? []).map(Number);
}
