import { WORDS } from './words';

/** The same orders in other languages. Matched against lower case; those in Latin letters without their accents. */

/** A language's entry in `WORDS`. */
type Language = Extract<keyof typeof WORDS, `in${string}`>;
type Table = Partial<Record<Language, string[]>>;

const ACCENTLESS: Table = {
  inGerman: [
    '\\b(?:ignorier\\w*|missacht\\w*|vergiss|vergesst|vergessen sie|beachte\\w* nicht|ubergeh\\w*)\\b[^.]{0,60}(?:anweisung|vorgabe|regel|anleitung|instruktion|prompt|kriteri|befehl|bisherige|vorherige|obige)',
    '\\b(?:bewerte\\w*|gib|geben sie|gebt|vergib|vergeben sie|erteile\\w*|setze\\w*|stufe\\w*)\\b[^.]{0,60}(?:\\b10\\b|zehn|hochst|maximal|bestnote|volle punkt|punktzahl|niedrig|\\b1\\b|schlecht)',
    '\\b(?:alle|den|die) (?:anderen|ubrigen|restlichen) (?:papiere?|arbeiten|artikeln?|papern?|papers|beitrage|aufsatze)\\b',
    '\\b(?:du musst|sie mussen|du sollst|sie sollen|als (?:ki|sprachmodell))\\b',
  ],
  inFrench: [
    "\\b(?:ignore[zr]?|oublie[zr]?|ne ten(?:ez|ir) pas compte|fais abstraction|faites abstraction|n'applique[zr]? pas)\\b[^.]{0,60}(?:instruction|consigne|regle|directive|critere|invite|precedent|ci-dessus|prompt)",
    '\\b(?:donne[zr]?|attribue[zr]?|accorde[zr]|notez|noter|evaluez|evaluer|mets|mettez)\\b[^.]{0,60}(?:\\b10\\b|\\bdix\\b|maximal|maximum|plus (?:haut|elev|bas)|meilleure note|note (?:la plus|parfaite|maximale))',
    '\\b(?:tous les|toutes les|les) autres (?:articles|papiers|travaux|publications)\\b|\\b(?:vous devez|tu dois|en tant que modele)\\b',
  ],
  inSpanish: [
    '\\b(?:ignora|ignorad|ignoren?|ignorar|olvida|olviden?|olvidad|haz caso omiso|haga caso omiso|no sigas|descarta|descarten?|omite|omitan)\\b[^.]{0,60}(?:instruccion|indicacion|regla|ordenes|criterio|prompt|anterior|previa)',
    '\\b(?:da|dale|den|asigna|asignen?|otorga|otorguen?|califica|califiquen?|puntua|puntuen?|evalua|evaluen?|pon)\\b[^.]{0,60}(?:\\b10\\b|\\bdiez\\b|maxim[ao]|mas alt[ao]|perfect[ao]|mas baj[ao]|minim[ao])',
    '\\b(?:los|las|todos los) (?:demas|otros|restantes) (?:articulos|trabajos|papers|documentos)\\b|\\b(?:debes|usted debe|como modelo de lenguaje)\\b',
  ],
  inPortuguese: [
    '\\b(?:ignore|ignorar|ignora|desconsidere|desconsiderar|esqueca|esquecer|nao siga)\\b[^.]{0,60}(?:instruc|regra|ordens|criterio|comando|prompt|anterior|acima)',
    '\\b(?:de|atribua|atribuir|avalie|conceda|classifique|pontue|coloque)\\b[^.]{0,50}(?:(?:nota|pontuacao|pontuac\\w*|relevancia|novidade)[^.]{0,30}(?:\\b10\\b|\\bdez\\b|maxim|mais alt|mais baix|perfeit)|(?:nota|pontuacao) (?:maxim|mais alt))',
    '\\b(?:os|todos os) (?:demais|outros|restantes) (?:artigos|trabalhos|papers)\\b|\\b(?:voce deve|como modelo de linguagem)\\b',
  ],
  inItalian: [
    '\\b(?:ignora\\w*|dimentica\\w*|trascura\\w*)\\b[^.]{0,60}(?:istruzion|regol|criteri|comand|preceden|prompt)',
    '\\b(?:assegna|assegnate|dai|valuta|valutate|attribuisci)\\b[^.]{0,50}(?:\\b10\\b|\\bdieci\\b|massim|piu alt|perfett)',
  ],
  inDutch: [
    '\\b(?:negeer|vergeet)\\b[^.]{0,60}(?:instructie|opdracht|regel|criteri|aanwijzing|prompt)|\\b(?:geef|beoordeel)\\b[^.]{0,50}(?:\\b10\\b|\\btien\\b|hoogste|maximale)',
  ],
  inPolish: [
    '\\b(?:zignoruj|ignoruj|zapomnij|pomin)\\b[^.]{0,60}(?:instrukc|polece|regu|zasad|kryteri|poprzedni)|\\b(?:ocen|daj|przyznaj)\\b[^.]{0,50}(?:\\b10\\b|dziesiec|najwyzs|maksymaln)',
  ],
  inTurkish: [
    '(?:talimat|yonerge|kural|komut)[^.]{0,40}(?:yok say|gormezden gel|unut|dikkate alma)|(?:en yuksek|tam) (?:puan|not)[^.]{0,20}ver',
  ],
  inVietnamese: [
    '\\bbo qua\\b[^.]{0,40}(?:huong dan|chi dan|quy tac|lenh)|\\b(?:cho|cham|danh gia)\\b[^.]{0,40}(?:diem (?:cao|toi da)|\\b10\\b)',
  ],
  inIndonesian: [
    '\\babaikan\\b[^.]{0,40}(?:instruksi|perintah|aturan|petunjuk)|\\bberi(?:kan)?\\b[^.]{0,40}(?:skor|nilai) (?:tertinggi|maksimal|10)',
  ],
};

const OTHER_SCRIPTS: Table = {
  inChinese: [
    '(?:忽略|无视|無視|忘记|忘記|忘掉|不要理会|不要遵守|不要遵循|抛开|忽視|忽视)[^。]{0,25}(?:指令|指示|提示|规则|規則|要求|标准|標準|之前|以上|上面|上述|前面|先前)',
    '(?:打|给|給|评|評|评为|評為|设为|設為)[^。]{0,18}(?:最高|满分|滿分|高分|10|十分|最低|低分|1分|一分)',
    '(?:相关性|相關性|相关度|新颖性|新穎性|新颖度|评分|評分|分数|分數)[^。]{0,10}(?:10|十|最高|满|滿|1分|最低)',
    '(?:其他|其它|其余|其餘|别的|所有)(?:的)?(?:论文|論文|文章)',
    '(?:你|您)(?:必须|必須|应该|應該|应当|需要|要|只能)|作为(?:一个)?(?:人工智能|语言模型|AI|ai)',
  ],
  inJapanese: [
    '(?:指示|命令|プロンプト|ルール|規則|基準|指令)[^。]{0,20}(?:無視|忘れ|従わ)|(?:無視|忘れ)[^。]{0,20}(?:指示|命令|プロンプト|ルール|基準)',
    '(?:最高|満点|10点|１０点|高い|最低|1点)[^。]{0,15}(?:評価|点|スコア)|(?:関連性|新規性|スコア|評価)[^。]{0,12}(?:10|最高|満点|最低)',
    '(?:他の|ほかの|残りの|すべての)(?:論文|文献)',
  ],
  inKorean: [
    '(?:지시|명령|프롬프트|규칙|기준|지침)[^.]{0,20}(?:무시|잊)|(?:무시|잊)[^.]{0,15}(?:지시|명령|규칙)',
    '(?:최고|만점|10점|높은|최저|1점)[^.]{0,15}(?:점수|평가|주세요|부여|매기|줘)|(?:관련성|참신성|점수)[^.]{0,12}(?:10|최고|만점|최저)',
    '(?:다른|나머지|모든)\\s?논문',
  ],
  inRussian: [
    '(?:игнорируй|проигнорируй|игнорировать|забудь|не обращай|не следуй|отмени)[^.]{0,50}(?:инструкц|указани|правил|команд|промпт|критери|предыдущ|выше)',
    '(?:поставь|оцени|дай|присвой|выстави|укажи|назначь)[^.]{0,50}(?:10|десят|максимальн|высш|наивысш|минимальн|низш|балл)',
    '(?:остальны|други)\\p{L}{1,3} (?:стать|работ|публикац)|(?:ты должен|вы должны|как языков)',
  ],
  inUkrainian: [
    '(?:ігноруй|проігноруй|забудь)[^.]{0,50}(?:інструкц|вказівк|правил|попередн)|(?:постав|оціни|дай)[^.]{0,40}(?:10|найвищ|максимальн)',
  ],
  inArabic: [
    '(?:تجاهل|تجاهلوا|انس|انسَ|لا تتبع)[^.]{0,50}(?:تعليمات|التعليمات|أوامر|الأوامر|قواعد|القواعد|معايير|المعايير|السابقة|أعلاه)',
    '(?:أعط|امنح|قيّم|قيم|ضع|اعط)[^.]{0,50}(?:10|١٠|عشرة|أعلى|القصوى|كاملة|درجة|الدرجة)',
    '(?:الأوراق|المقالات|الأبحاث) (?:الأخرى|الاخرى|المتبقية)',
  ],
  inPersian: ['(?:نادیده بگیر|فراموش کن)|(?:دستور|دستورالعمل)[^.]{0,30}(?:نادیده|فراموش)'],
  inHebrew: [
    '(?:התעלם|התעלמו|שכח)[^.]{0,40}(?:הוראות|ההוראות|כללים|הכללים)|(?:תן|דרג)[^.]{0,30}(?:10|הגבוה|מקסימל)',
  ],
  inHindi: ['(?:निर्देश|नियम)[^।]{0,30}(?:अनदेखा|नज़रअंदाज़|नजरअंदाज|भूल)|(?:सर्वोच्च|अधिकतम|10)[^।]{0,20}(?:अंक|स्कोर)'],
};

const compiled = (table: Table) =>
  (Object.keys(table) as Language[]).flatMap((language) =>
    (table[language] ?? []).map((pattern) => ({ what: WORDS[language], pattern: new RegExp(pattern, 'u') })),
  );

/** In Latin letters: for text without accents. */
export const LATIN_ORDERS: readonly { what: string; pattern: RegExp }[] = compiled(ACCENTLESS);

/** In scripts of their own: for text as it is, in lower case. */
export const SCRIPT_ORDERS: readonly { what: string; pattern: RegExp }[] = compiled(OTHER_SCRIPTS);

/** Letters of other scripts that an English abstract may hold, for a name or a title. */
const MANY = 24;

/** A passage in a script that abstracts are not written in. */
export function hasForeignPassage(text: string): boolean {
  const letters = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Georgian}\p{Script=Armenian}]/gu,
  );
  return (letters?.length ?? 0) >= MANY;
}
