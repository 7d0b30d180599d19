/**
 * Terms of a field that begin as a denial does, by the word that they begin with. Written with a hyphen they are known by
 * it, so that these are those that are written apart. Grammar tells them from no order: "skip connections" may be either.
 */
const FIELD_TERMS: Readonly<Record<string, string>> = {
  no: 'regret|free[ -]lunch|cloning|go theorems?|go results?|hair|signall?ing|arbitrage|slip|reference|boundary (?:proposals?|states?|conditions?|wave)|core shell|u-?turn|three[ -]in[ -]line|communication theorem|deleting|broadcasting|hiding theorem|show|code|wait|idle|preference|bang',
  not: 'all[ -]equal|so standard',
  never: 'worse|ending',
  less: 'is more',
  skip: 'connections?|grams?|lists?|layers?|links?|tracing|lots?|logic',
  avoid: 'crossings?',
  ignore: 'cells?',
  excluded: 'volumes?|minors?|middle',
  dont: 'cares|care (?:sets?|conditions?|terms?|bits?)|know (?:option|answers?)',
};
const TERM = new RegExp(
  Object.entries(FIELD_TERMS)
    .map(([word, rest]) => `\\b${word === 'dont' ? "don['’]?t" : word} (?:${rest})\\b`)
    .join('|'),
  'gi',
);

/** Stands for a blank inside a term, as a hyphen would. */
const JOINT = '\uE000';
const HYPHENS = `[-\u2010\u2011${JOINT}]`;

/** The text with its known terms in one piece each. */
export function joinTerms(text: string): string {
  return text.replace(TERM, (term) => term.replaceAll(' ', JOINT));
}

export function partTerms(text: string): string {
  return text.replaceAll(JOINT, ' ');
}

/** A pattern of whole words that are no part of a compound: the "no" of "no-go theorems" denies nothing. */
export function wholeWords(alternatives: string): string {
  return `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]${HYPHENS})(?:${alternatives})(?![\\p{L}\\p{N}]|${HYPHENS}[\\p{L}\\p{N}])`;
}
