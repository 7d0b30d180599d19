/**
 * Words by which a model says what its scores are worth, in English, German, French, Spanish, Portuguese, Italian,
 * Russian, Chinese, Japanese and Korean. `~` stands for any ending of letters.
 */

/** What follows is the answer itself. */
export const FINAL_WORDS =
  'fina(?:l~|is|ux) definitiv~ definitive~ définitif~ définitiv~ answers? answer_key output~ outcome results? verdict conclusion endgültig~ abschließend~ abschliessend~ ' +
  'endergebnis~ endfassung ergebnis~ antwort~ ausgabe~ réponses? sortie~ résultats? respuestas? salida~ resultados? respostas? saída~ rispost[ae] ' +
  'uscita risultat[oi] ответ~ вывод~ результат~ итог~ окончательн~ финальн~ 最终 最終 最后 最後 终稿 定稿 答案 答复 回答 解答 答え 输出 輸出 出力 ' +
  '结果 結果 結論 结论 최종 정답 답변 답안 답: 출력 결과 결론';

/** What follows takes the place of what stood before. */
export const CORRECTION_WORDS =
  'corrected corrections? correcting correctly revis(?:ed|ion|ing) updated? reconsider~ reflection second\\sthoughts? errat(?:um|a) fixed amend~ adjusted actually ' +
  'wait hold\\son hmm+ oops sorry apolog~ mistakes? mistaken error scratch\\sthat redo(?:ne)? re-?scored? re-?evaluat~ korrig~ korrektur~ berichtig~ moment~ ' +
  'halt warte~ entschuldig~ fehler~ nochmal~ überarbeitet~ corrig~ rectif~ attend(?:s|ez) pardon désolé~ erreurs? révis~ correg~ correcc~ rectific~ ' +
  'espera~ espere~ perdón perdona siento errores revisad~ actualizad~ correç~ retific~ esper[ae] desculp~ erro revist~ atualizad~ corrett~ correzion~ ' +
  'corregg~ rettific~ aspett~ scus~ errore rivist~ aggiornat~ исправ~ поправ~ корректир~ подожд~ постой~ стоп извин~ ошиб~ пересмотр~ обновл~ ' +
  '修正 更正 纠正 改正 订正 訂正 勘误 修订 更新 重新 等等 等一下 稍等 抱歉 对不起 不好意思 搞错 弄错 有误 調整 调整 改訂 待って 待てよ すみません 失礼 間違 誤り ' +
  '見直 やり直 改めて 수정 정정 갱신 잠깐 잠시만 죄송 실수 오류 잘못 다시';

/** Papers and scores above do not belong together, or are taken back. */
export const MIXED_WORDS =
  'mix(?:ed)?\\s(?:\\w+\\s){0,4}up mixed mix-?up swapp?~ switched confus~ wrong\\s(?:papers?|order|way|numbers?) off\\sby\\sone disregard~ discard~ retract~ withdraw~ shifted misalign~ mislabel~ misnumber~ ' +
  'verwechsel~ vertausch~ durcheinander confond~ invers[ée]~ mélang~ interverti~ confund~ mezcl~ intercambi~ invertid~ troqu~ troca~ mistur~ ' +
  'confus[oiae] scambi~ mescol~ invertit~ перепут~ спута~ местами ungültig~ verwerf~ ignorier~ ignorez descart~ игнорир~ 忽略 作废 无效 無視 取り消 무시 취소 混淆 弄混 搞混 混在 弄反 搞反 写反 颠倒 顛倒 对调 互换 混同 取り違 入れ替 逆に 혼동 뒤바 바뀌 헷갈 섞';

/** What follows is not the answer yet, or no longer. */
export const DRAFT_WORDS =
  'drafts? drafting preliminary initial~ first\\s(?:pass|impressions?|guess(?:es)?|thoughts?|attempt|drafts?|look) tentative~ rough~ provisional~ earlier previous~ ' +
  'not\\sfinal entwurf~ vorläufig~ erste[rn]?\\s(?:eindruck|einschätzung|entwurf|bewertung~) brouillon~ provisoire~ ' +
  'première~ borrador~ primera~ rascunho~ primeira~ bozz[ae] provvisori~ prima\\s~ черновик~ чернов~ предварительн~ ' +
  '草稿 初稿 初步 初评 初始 初期 草案 下書き ドラフト 仮の 暫定 第一印象 초안 임시 잠정 초기';

/** A heading over scores, as good an end of a draft as any. */
export const SCORES_WORDS =
  'scores? ratings? assessments? evaluations? bewertung~ notes? évaluations? puntuaci~ evaluaci~ pontuaç~ avaliaç~ punteggi~ valutazion~ оценк~ 评分 評分 打分 スコア 評価 採点 점수 평가';

/** Any of these words in a text. */
export function oneOf(words: string): RegExp {
  const all = words.split(' ').map((word) => word.replaceAll('~', '\\p{L}*'));
  const [spaced, joined] = [all.filter((word) => !CJK.test(word)), all.filter((word) => CJK.test(word))];
  const whole = `(?<![\\p{L}\\d])(?:${spaced.join('|')})(?![\\p{L}\\d])`;
  return new RegExp(joined.length > 0 ? `${whole}|${joined.join('|')}` : whole, 'iu');
}

/** Chinese, Japanese and Korean put no space between words. */
const CJK = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
