import { foldLetters } from './confusables';
import { WORDS } from './words';

/**
 * Claims in the languages that some abstracts are written in, by the stems of words for what is spoken of: what stands
 * beside, that it is worth nothing, what a reader wants, that this is it. Two of a kind in one sentence steer.
 */
const STEMS: readonly (readonly [
  what: string,
  beside: string,
  worthless: string,
  reader: string,
  fits: string,
])[] = [
  [
    WORDS.inGerman,
    'neben dies|übrigen|anderen (?:arbeit|beitr|artikel|aufs)|daneben|darunter|darüber|restlich|auf dieser (?:liste|seite)|in dieser liste|umgebend|benachbart',
    'ohne (?:jede|jeden|jegliche)|wertlos|belanglos|unwichtig|nicht lesenswert|bedeutungslos|irrelevant|überflüssig|uninteressant|keine(?:n|rlei)? (?:wert|bedeutung|beachtung|relevanz|interesse)|zurückgezogen|gefälscht|verdien\\w* (?:kein|nicht)',
    'leser|wer (?:diese|auch immer)|diese[rn]? liste|kriterien|bewertung|nutzer',
    'entspricht|erfüllt|trifft|passt|genau d(?:as|ies)|höchst|wichtigst|unbedingt|ganz oben|bevorzug|gesucht',
  ],
  [
    WORDS.inFrench,
    'a cote de|les autres|voisin|qui (?:suivent|precedent|entourent)|(?:ci-dessus|ci-dessous)|de cette liste|le reste',
    "depourvu|sans (?:aucun )?(?:interet|valeur|importance)|aucun(?:e)? (?:interet|valeur|importance|pertinence)|inutile|negligeable|hors sujet|ne merit|peuvent etre ignor|n'apporte",
    'lecteur|quiconque|(?:la|cette) liste|criteres|utilisateur|evaluateur',
    'correspond|satisfait|repond (?:exactement|pleinement|a tous)|exactement ce|le plus pertinent|en tete|merite|indispensable',
  ],
  [
    WORDS.inSpanish,
    'junto a|los demas|las demas|vecin|los otros|de esta lista|que (?:siguen|preceden|rodean)|el resto|al lado de',
    'carec|sin (?:ningun )?(?:interes|valor|importancia|merito)|ningun (?:interes|valor|merito)|irrelevant|inutil|no merec|descartar|ignorar|fuera de tema|no aporta',
    'lector|quien (?:lea|ordene|filtre)|lista|criterios|usuario|evaluador',
    'coincide|cumple|satisface|encaja|exactamente lo|el mas relevante|primer lugar|merece|imprescindible',
  ],
  [
    WORDS.inPortuguese,
    'ao lado de|os demais|as demais|vizinh|os outros|desta lista|que (?:seguem|precedem|cercam)|o resto',
    'carece|sem (?:qualquer |nenhum )?(?:interesse|valor|importancia|merito)|nenhum (?:interesse|valor|merito)|irrelevante|inutil|nao merec|descartad|ignorad|fora do tema|nao acrescent',
    'leitor|quem (?:le|ordena|filtra)|lista|criterios|usuario|utilizador|avaliador',
    'coincide|cumpre|satisfaz|corresponde|exatamente o|o mais relevante|primeiro lugar|merece|imprescindivel',
  ],
  [
    WORDS.inItalian,
    "accanto a|gli altri|vicin[oi]|di questa lista|dell'elenco|nell'elenco|che (?:seguono|precedono|circondano)|il resto",
    'priv[oi] di|senza (?:alcun )?(?:interesse|valore|importanza|merito)|(?:alcun|nessun) (?:interesse|valore|merito)|irrilevant|inutil|non merit|ignorat|fuori tema|non aggiung',
    'lettore|chiunque|lista|elenco|(?:i|dei|ai) criteri|utente|valutatore',
    'corrisponde|soddisfa|coincide|esattamente cio|il piu rilevante|primo posto|merita|imperdibile',
  ],
  [
    WORDS.inDutch,
    'naast dit|naast deze|de andere|overige|op deze lijst|in deze lijst|de rest',
    'zonder (?:enig|enige)|waardeloos|geen (?:waarde|belang|enkele)|irrelevant|onbelangrijk|overbodig|verdien\\w* (?:geen|niet)|genegeerd',
    'lezer|wie dit|lijst|de criteria|gebruiker|beoordelaar',
    'voldoet|past|precies wat|overeen|belangrijkste|bovenaan|verdient',
  ],
];

const RULES = STEMS.flatMap(([what, beside, worthless, reader, fits]) => [
  { what, pair: [pattern(beside), pattern(worthless)] },
  { what, pair: [pattern(reader), pattern(fits)] },
]);

function pattern(stems: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${foldLetters(stems)})`, 'u');
}

/** The language in which a sentence of folded text makes such a claim, in words, or null. */
export function claimAbroad(text: string): string | null {
  for (const sentence of text.split(/(?<=[.!?;])\s+/)) {
    const found = RULES.find(({ pair }) => pair.every((each) => each.test(sentence)));
    if (found) return found.what;
  }
  return null;
}
