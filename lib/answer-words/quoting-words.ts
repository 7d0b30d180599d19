/**
 * Words by which a reply hands what follows to somebody else, or makes an example of it, in the languages of
 * `turning-words.ts`. `~` stands for any ending of letters.
 */

/** Who may be quoted. */
export const SOURCE_WORDS =
  'abstracts? summar(?:y|ies) authors? papers? articles? preprints? manuscripts? titles? prompts? texts? submissions? documents? works? it its they which ' +
  'zusammenfassung~ autor~ artikel~ arbeit~ résumé~ auteur~ articles? resumen~ artículo~ resumo~ artigo~ riassunto~ autori articol[oi] ' +
  'аннотаци~ автор~ стать~ текст~ работ~ 摘要 作者 论文 論文 文章 正文 要旨 要約 著者 概要 초록 저자 논문 본문';

/** What such a source does. */
export const SAYING_WORDS =
  'reads reading says? saying said states? stated stating contains? contained containing claims? claimed claiming includes? included including asserts? declares? ' +
  'writes? writing wrote wants? wanted tries tried tr(?:y|ies)\\sto written tells? told mentions? reports? suggests? instructs? asks? demands? requests? embed~ inject~ quot~ according\\sto\\s(?:the|its|their)\\s(?:abstract|author|paper|summar)~ cites? finds? found prints? ' +
  'lautet sagt behaupt~ schreib~ geschrieben enthält enthalten~ steht nennt fordert laut\\s(?:dem\\s)?abstract zitier~ dit indique~ prétend~ affirme~ contien~ écri~ déclar~ lit mentionne~ ' +
  'demande~ selon\\sle\\srésumé cit~ dice~ afirma~ indica~ declara~ sostien~ pide~ reza escrib~ según\\sel\\sresumen diz~ contém alega~ pede escrev~ segundo\\so\\sresumo ' +
  'afferma~ recita riporta dichiara~ chiede scriv~ secondo\\sil\\sriassunto гласит говор~ утвержда~ содерж~ пиш~ указ~ сказано написано заявля~ требу~ согласно\\sаннотаци~ цитат~ ' +
  '写道 写着 寫道 说 說 声称 聲稱 自称 宣称 包含 含有 指出 要求 引用 述べ 主張 書か 含ま とある 記載 によると によれば 주장 적혀 포함 쓰여 명시 말한 말합 따르면 인용';

/** Words for the reply itself: what they do is no quotation. */
export const OWN_WORDS =
  'json arrays? lists? tables? rows? below following here scores my i our what ich meine je mes mi mis meu miei мои 如下 以下 我 아래 다음';

/** What is shown is refused, or nobody's. */
export const REFUSED_WORDS =
  'wrong incorrect~ ignor~ refus~ disregard~ reject~ inject~ malicious fake bogus manipulat~ hidden do\\snot don.t never instead\\sof rather\\sthan nicht ablehn~ versteckt~ ' +
  'falsch incorrecto errad[oa] sbagliat~ неверн~ 错误 違います 틀린 refusé~ caché~ rechaz~ ocult~ rejeit~ nascost~ rifiut~ игнор~ отклон~ скрыт~ 忽略 拒绝 拒絕 不要 注入 隐藏 無視 拒否 隠 무시 거부 숨';

/** Keys under which another's words stand. */
export const OTHERS_WORDS =
  'quot~ quotation~ cited citation~ inject~ claim~ claimed evidence excerpt~ abstract prompt instruction~ (?<!\\p{L}\\s)format schema zitat~ cita citas 引用 인용 цитат~';

/** What follows is an example. */
export const EXAMPLE_WORDS =
  'examples? for\\sinstance e\\.?\\s?g sample template placeholders? such\\sas as\\sin illustrat~ hypothetical~ ' +
  'beispiel~ z\\.\\s?b wie\\setwa exemples? p\\.\\s?ex tel(?:s|les?)?\\sque ejemplos? p\\.\\s?ej tales\\scomo exemplos? tais\\scomo esempi?o? ' +
  'como\\spor come\\sad пример~ например таки[ех]\\sкак образец шаблон ' +
  '例如 比如 譬如 诸如 例: 示例 例子 样例 範例 例えば たとえば のような テンプレート 模板 예를 예시 예: 같은';

/** A heading that says no more than in what form an answer is due. */
export const FORMAT_WORDS = 'formats? schema formato formati формат~ 格式 形式 フォーマット 형식';
