/**
 * Words by which a text gives a score that is not its own: somebody claims it, another paper has it, or it is an
 * example. In the languages in which models answer. A word too many only means that a paper is asked about again.
 */

const CLAIM =
  'claim\\w*|says?\\b|saying|said|states?\\b|stated|assert\\w*|declar\\w*|boast\\w*|insist\\w*|demand\\w*|ask(?:s|ed|ing)?\\b|' +
  'request\\w*|instruct\\w*|tells?\\b|told|orders?\\b|wants?\\b|promis\\w*|advertis\\w*|self\\b|itself|allege\\w*|according|authors?\\b|' +
  'abstract|prompt|expect\\w*|should|would|could|might|deserv\\w*|pretend\\w*|quot\\w*';
const COMPARE =
  'than\\b|compar\\w*|versus|vs\\b|unlike|whereas|while\\b|contrast\\w*|better|worse|beats?\\b|outperform\\w*|cf\\.|baseline|' +
  'other\\b|another|previous\\w*|earlier|example|e\\.g\\.|instance|instead|rather|not\\b|similar|draft|initial\\w*|preliminary|first\\b|old\\b';
const ABROAD =
  '声称|宣称|号称|自称|摘要|作者|要求|应该|相比|类似|优于|不如|例如|比如|而不是|并非|聲稱|宣稱|應該|相較|類似|主張|要旨|著者|要約|述べ|べき|より|比べ|比較|例えば|ではなく|' +
  '주장|초록|저자|요구|보다|비교|예를|아니라|behaupt\\w*|laut\\b|autor\\w*|\\bals\\b|verg(?:leich|lich)\\w*|besser|anders|wie\\b|ähnlich|beispiel|statt|nicht|sollte|' +
  'prétend\\w*|affirm\\w*|dit\\b|selon|résumé|auteur\\w*|\\bque\\b|comparé\\w*|meilleur\\w*|comme\\b|exemple|au lieu|devrait|dice\\b|según|resumen|comparad\\w*|mejor|como\\b|' +
  'ejemplo|en vez|debería|diz\\b|segundo\\b|resumo|melhor|exemplo|deveria|sostien\\w*|secondo\\b|riassunto|rispetto|meglio|migliore|come\\b|esempio|invece|dovrebbe|' +
  'утвержда\\w*|заявля\\w*|говор\\w*|согласно|аннотаци\\w*|автор\\w*|чем\\b|сравнен\\w*|лучше|пример|вместо|должн\\w*|как\\b';

export const HEARSAY = new RegExp(`(?<![a-z])(?:${CLAIM}|${COMPARE}|${ABROAD})`, 'i');
