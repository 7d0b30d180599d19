import type { Language } from './language';

/** German. */
const GERMAN: Language = {
  against:
    'nicht|nichts|keine?[nmrs]?|ohne|uninteressant\\p{L}*|irrelevant\\p{L}*|unerwünscht\\p{L}*|unwichtig\\p{L}*|ausschl(?:ießen|uss|üsse)|ausgeschlossen\\p{L}*|ausnahmen?|vermeiden|ignorieren|weglassen|desinteresse|auslassen',
  for: 'interessiert|interessen?|relevant\\p{L}*|gewünscht\\p{L}*|erwünscht\\p{L}*|gesucht\\p{L}*|wichtig\\p{L}*|bevorzugt\\p{L}*|schwerpunkte?|einschließen|themen|thema|stichw(?:ort|orte|örter)|suchbegriffe|schlagw(?:ort|orte|örter)',
  before:
    '(?:aber |und |,\\s?)?(?:bloß|auf keinen fall|keinesfalls) (?:nicht|keine?[nmrs]?)|(?<=^[^\\p{L}\\p{N}]{0,8}|und )nicht(?! (?:nur|lokal|linear|kommutativ|leer|negativ|konvex))|(?:ich )?(?:hasse|verabscheue)|(?<=, )ohne|nicht(?: \\p{L}+)? (?:interessiert (?:an|für)|für|an|von interesse sind|gewünscht sind|über|zu)|kein interesse(?: an| für)?|nichts (?:über|zu|zum thema)|(?:bitte )?keine?[nmrs]? (?:arbeiten|artikel|paper|papiere|veröffentlichungen|beiträge)(?: (?:zum thema|zur|zum|über|zu|mit))?|(?<=^[^\\p{L}\\p{N}]{0,8}|, |aber |und )(?:auch |bitte )?keine?[nmrs]?|(?<=, |aber |sondern )nicht|(?<=^[^\\p{L}\\p{N}]{0,8})bitte ohne',
  after:
    '(?:hingegen|dagegen|jedoch) nicht|interessier(?:t|en) mich nicht|kann ich (?:gut |gerne? )?verzichten|(?:ist|sind) (?:nicht (?:von interesse|interessant|relevant|gewünscht|erwünscht|gefragt)|irrelevant|uninteressant|unerwünscht|unwichtig|auszuschließen)|(?:bitte )?(?:ausschließen|vermeiden|ignorieren|weglassen|auslassen)|(?:will|möchte|brauche) ich nicht(?: sehen| lesen)?|nicht',
  except: 'außer|ausgenommen|mit ausnahme (?:von|der|des)|abgesehen von',
  unless: 'es sei denn|außer wenn|außer falls|sofern nicht|wenn nicht',
  again: '(?:aber|sondern|dafür)(?: gerne?)?(?: (?:ich|mag|will|möchte|interessiert mich))?',
  deniedAgain:
    'sondern|aber|lieber|dafür|mag|(?<=^[^,]{1,200}, )mit(?! (?:ausnahme|de[mnr]))|(?<=, )alles (?:zu|zum|zur|über|von)|(?<=, )(?:gerne?|mehr(?! als))(?: (?:arbeiten|artikel|papers?))?(?: (?:zu|zum|zur|über|von))?',
  small:
    'ich bin mich mir du sie wir uns bitte danke liebe lieber hallo guten tag sehr geehrte für über und oder der das dem den des ein eine einen einem einer zu zum zur von mit auch ist sind nach interessiere interessiert interessieren interesse suche sucht möchte gern gerne arbeiten artikel veröffentlichungen themen alles welche welches lese zeige empfehle aber sondern habe mag alle wichtig unwichtig nur auf',
};

/** French. */
const FRENCH: Language = {
  against:
    "pas (?:intéress\\p{L}*|pertinent\\p{L}*|souhaité\\p{L}*|voulu\\p{L}*|envie|de|du|d['’]\\p{L}+)|non pertinente?s?|aucune?|sans (?:intérêt|rapport)|inintéressants?|exclure|exclu(?:e|s|es|sions?)?|éviter|ignorer|indésirables?|hors[- ]sujet|sauf|jamais|rien|à (?:exclure|éviter|ignorer)",
  for: "intéress\\p{L}*|intérêts?|pertinente?s?|sujets?|thèmes?|souhaité\\p{L}*|recherché\\p{L}*|inclure|prioritaires?|mots[- ]clés?|j['’]aime",
  before:
    "(?:je )?(?:ne )?(?:suis )?pas (?:intéressée? par|du tout intéressée? par|envie de(?: voir| lire)?|besoin de)|je ne veux pas(?: voir| lire)?(?: de| d['’])?|ne m['’]intéresse pas (?:à|aux|au)|(?:aucune?|pas d['’]) ?(?:intérêt pour|articles? sur)?|rien (?:sur|à propos de)|(?:veuillez )?(?:exclure|éviter|ignorer)|hormis|(?<=^[^\\p{L}\\p{N}]{0,8}|, |mais )pas (?:de|d['’]|les|la|le)|(?:surtout|absolument|certainement) pas(?: (?:de|les|la|le|du|des)| d['’])?|(?<=et )non(?: pas)?|(?<=(?:mais|et) )pas|(?<=^[^\\p{L}\\p{N}]{0,8})pas(?=.{1,200} mais )|(?:je )?(?:déteste|hais)|(?<=, )sans|je n['’]aime pas(?: (?:les?|la|du|des?)(?!\\p{L}))?|(?:ne m['’]|n['’])envoyez pas(?: (?:de|d['’]))?|ne (?:me )?(?:montrez|recommandez|proposez) pas(?: (?:de|d['’]))?|peu importe(?:nt)?(?: (?:les?|la)(?!\\p{L}))?",
  after:
    "(?:en revanche|par contre) (?:non|pas)|ne m['’]intéresse(?:nt)? pas|(?:est|sont) (?:hors[- ]sujet|à (?:exclure|éviter)|sans intérêt|exclue?s?)|(?:n['’]est|ne sont) pas pertinente?s?|pas pertinente?s?",
  except: "sauf|excepté|à l['’]exception (?:de|du|des)",
  unless: "à moins (?:que|qu['’]|de)|sauf si",
  again: "mais (?:je veux|j['’]aime|montrez|plutôt|si)",
  deniedAgain: 'mais|plutôt|(?<=, )(?:tout|tous les articles) sur',
  small:
    "je suis m'intéresse m’intéresse j'aime j’aime moi vous nous s'il s’il plaît plait bonjour cher chère merci les des une sur pour par avec aux dans et ou du de la le intéressé intéressée intéresse intéressent veux voudrais articles article travaux sujets cherche recherche montrez recommandez mais avant tout toute tous toutes seulement uniquement envoyez",
};

/** Spanish. */
const SPANISH: Language = {
  against:
    'no|nunca|sin (?:interés|relación)|excluir|exclu(?:idos?|idas?|sión|siones|ye)|evitar|ignorar|irrelevantes?|descartar|descartados?|excepto|salvo|nada',
  for: 'interes\\p{L}*|interés|relevantes?|temas?|incluir|deseados?|buscados?|me gusta|palabras clave|prioridad\\p{L}*',
  before:
    'no (?:estoy interesad[oa] en|me interesan?|tengo interés en|quiero(?: ver| leer)?|necesito|mostrar|incluir)|sin interés (?:en|por)|nada (?:de|sobre)|ningún (?:artículo|trabajo) sobre|(?:por favor )?(?:excluir|evitar|ignorar|descartar|excluye|evita|ignora)|(?<=, |pero )no|(?:odio|detesto|aborrezco)|(?<=y |sino )no|(?<=^[^\\p{L}\\p{N}]{0,8})no(?! (?:s[oó]lo|solamente|únicamente)(?!\\p{L}))(?=.{1,200} sino )',
  after:
    'en cambio no|no me interesan?|no (?:es|son) (?:relevantes?|de interés)|(?:está|están) excluid[oa]s?',
  except: 'excepto|salvo|a excepción de|con excepción de',
  unless: 'a menos que|a no ser que|salvo que|excepto si|salvo si',
  again: '(?:pero|sino)(?: sí)?(?: (?:me interesan?|quiero))?',
  deniedAgain: 'sino|pero|(?<=, )todo (?:de|sobre)',
  small:
    'estoy soy yo usted ustedes favor hola estimado estimada gracias los las una unos unas del sobre para por con en el la y o de que interesa interesan interesado interesada quiero quisiera busco artículos artículo trabajos trabajo temas muéstrame recomiéndame pero sino todo toda todos tengo sí solo sólo solamente',
};

/** Portuguese. */
const PORTUGUESE: Language = {
  against:
    'não|nao|nunca|sem (?:interesse|relação)|excluir|exclu(?:ídos?|ídas?|são|sões)|evitar|ignorar|irrelevantes?|descartar|exceto|nada',
  for: 'interess\\p{L}*|relevantes?|temas?|tópicos?|assuntos?|incluir|desejados?|procurados?|gosto de|palavras[- ]chave|prioridade\\p{L}*',
  before:
    '(?:não|nao) (?:estou interessad[oa] em|me interess\\p{L}+(?: por)?|tenho interesse em|quero(?: ver| ler)?|preciso de|mostrar|incluir)|sem interesse (?:em|por)|nada (?:de|sobre)|nenhum (?:artigo|trabalho) sobre|(?:por favor )?(?:excluir|evitar|ignorar|descartar)|(?<=, |mas )(?:não|nao)|(?:odeio|detesto)|(?<=^[^\\p{L}\\p{N}]{0,8}|e )(?:não|nao)',
  after:
    '(?:não|nao) me interess\\p{L}+|(?:não|nao) (?:é|são) (?:relevantes?|de interesse)|(?:está|estão) excluíd[oa]s?',
  except: 'exceto|com exceção d[aeo]s?|salvo',
  unless: 'a menos que|a não ser que|salvo se|exceto se',
  again: 'mas (?:sim|me interess\\p{L}+|quero)|e sim',
  deniedAgain: '(?<=, )mas|e sim|(?<=, )tudo (?:de|sobre)',
  small:
    'estou sou eu você não sim vocês favor olá caro cara obrigado obrigada uma uns umas dos das sobre para por com em de que interessa interessam interessado interessada quero gostaria procuro artigos artigo trabalhos trabalho temas tópicos mostre recomende mas tudo todos tenho gosto procurando apenas',
};

/** Italian. */
const ITALIAN: Language = {
  against:
    'non (?:interess\\p{L}*|rilevant\\p{L}*|pertinent\\p{L}*|desiderat\\p{L}*|voglio|mi)|niente|nessun[oa]?|senza interesse|escluder[ei]|esclus[oaie]|esclusion[ei]|evitare|ignorare|irrilevant[ei]|scartare|eccetto|tranne',
  for: 'interess\\p{L}*|rilevant[ei]|argoment[oi]|tem[ai]|includere|desiderat[oaie]|mi piace|parole chiave|priorità',
  before:
    'non (?:sono interessat[oa] (?:all?[aeo]?|ai|agli|a|in)|mi interess\\p{L}+|ho interesse per|voglio(?: vedere| leggere)?|mi serv\\p{L}+|mostrare|includere)|niente (?:su|di)|(?<=^[^\\p{L}\\p{N}]{0,8})niente|non mi piac(?:e|ciono)|nessun (?:articolo|lavoro) su|nessun interesse per|(?:per favore )?(?:escludere|evitare|ignorare|scartare)|(?:odio|detesto)|(?<=ma |e )non|(?<=^[^\\p{L}\\p{N}]{0,8})non(?! (?:solo|soltanto|solamente)(?!\\p{L}))(?=.{1,200} ma )|(?<=, )senza',
  after: 'invece no|non mi interess\\p{L}+|non (?:è|sono) (?:rilevant[ei]|di interesse)',
  except: 'tranne|eccetto|ad eccezione d[eai]l?l?[aeio]?',
  unless: 'a meno che(?: non)?|salvo che|tranne se|salvo se',
  again: 'ma (?:sì|mi interess\\p{L}+|voglio)|bensì',
  deniedAgain: 'ma|bensì|(?<=, )tutto (?:su|di)',
  small:
    'sono io lei voi favore ciao gentile caro cara grazie gli una uno dei delle degli sugli sulle sul sulla su per con del della di il la e che interessa interessano interessato interessata interessi voglio vorrei cerco articoli articolo lavori lavoro temi argomenti mostrami consigliami piace ma tutto tutti tutte ho solo soltanto',
};

/** Russian. */
const RUSSIAN: Language = {
  against:
    'не|нет|неинтересн\\p{L}*|нерелевантн\\p{L}*|исключ\\p{L}*|избега\\p{L}*|игнорир\\p{L}*|нежелательн\\p{L}*|кроме|без|никогда|ненужн\\p{L}*|неважн\\p{L}*',
  for: 'интерес\\p{L}*|релевантн\\p{L}*|темы?|тематика|нужн\\p{L}*|включ\\p{L}*|важн\\p{L}*|желательн\\p{L}*|ключевые слова|хочу',
  before:
    '(?:меня )?не (?:интересуюсь|интересует|интересуют|интересн\\p{L}*|хочу(?: видеть| читать)?|показыва\\p{L}*|включа\\p{L}*|присыла\\p{L}*|над[оа])|ничего (?:про|об|о)|никаких|(?:пожалуйста )?(?:исключи\\p{L}*|исключа\\p{L}*|избега\\p{L}*|игнориру\\p{L}*)|(?<=^[^\\p{L}\\p{N}]{0,8}|, |но |а |и )не(?! только(?!\\p{L}))|(?<=, )а(?= [^,;]{1,200} нет[^\\p{L}\\p{N}]{0,8}$)|(?:я )?ненавижу|(?<=, )без',
  after:
    '(?:меня |мне )?не (?:интересу[ею]т|интересн\\p{L}*|нужн\\p{L}*|релевантн\\p{L}*|важн\\p{L}*)(?: меня| мне)?|(?:следует |надо )?исключить',
  except: 'кроме|за исключением',
  unless: 'если только не|кроме случаев|разве что',
  again: '(?:но|а|зато)(?: (?:меня интересу[ею]т|хочу|нужн\\p{L}*))?',
  deniedAgain: 'а|но|зато|(?<=, )вс[её] (?:про|об|о)',
  small:
    'я мы вы мне меня вас вам пожалуйста здравствуйте привет уважаемый уважаемая уважаемые спасибо и или в на по о об про для с из к не это как интересуют интересует интересуюсь интересно хочу хотел бы ищу статьи статья работы работа темы тема покажите показывать присылайте читать видеть но а всё все только нет',
};

/** Written with Latin letters: their small words count only where a text has several of them, since some are English. */
export const LATIN: readonly Language[] = [GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN];

/** Written with letters of its own. */
export const CYRILLIC: readonly Language[] = [RUSSIAN];
