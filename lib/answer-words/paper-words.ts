/** What stands in front of a paper's number, as in `Paper 3`, in the languages in which models answer. */
export const PAPER_WORDS =
  'papers?|items?|entry|entries|articles?|index|indices|no\\.?|numbers?|nr\\.?|num\\.?|id|idx|document|submission|n[°º]|№|' +
  '论文|文章|编号|序号|论文编号|論文|論文番号|編號|番号|논문|번호|artikel|beitrag|nummer|num[ée]ro|n[úu]m(?:ero)?|art[íi]culos?|artigos?|' +
  'articol[oi]|stud(?:y|ie|io|ium)|estudio|estudo|lavoro|trabajo|trabalho|travail|étude|arbeit|стать[яиею]|работ[аыуе]|номер|ورقة|رقم';

/** `第3篇`, `第 3 号`, `3번 논문`: the number between the words; without the words' own marks around it. */
export const CIRCUMFIXED =
  '(?:第|제)\\s?(\\d{1,5})\\s?(?:篇|号|號|项|項|编|本|個|个|논문|번)?(?:论文|文章|論文|\\s?논문)?|(\\d{1,5})번\\s?(?:논문)?';
