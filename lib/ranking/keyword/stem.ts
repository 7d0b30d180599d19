/** A suffix, what takes its place, and the fewest letters that must be left before it. Longest first. */
type Rule = readonly [suffix: string, replacement: string, least: number];

const RULES: readonly Rule[] = [
  ['etically', '', 4],
  ['ization', 'iz', 3],
  ['isation', 'iz', 3],
  ['ability', '', 4],
  ['ibility', '', 4],
  ['ication', '', 4],
  ['ifying', 'if', 4],
  ['ically', '', 4],
  ['etical', '', 4],
  ['rrence', 'r', 3],
  ['ional', '', 4],
  ['istic', '', 4],
  ['ation', '', 4],
  ['ative', '', 4],
  ['ating', '', 4],
  ['izing', 'iz', 3],
  ['ising', 'iz', 4],
  ['ified', 'if', 4],
  ['ivity', '', 4],
  ['iency', 'ien', 4],
  ['rrent', 'r', 3],
  ['ized', 'iz', 3],
  ['ised', 'iz', 4],
  ['izer', 'iz', 3],
  ['iser', 'iz', 4],
  ['ator', '', 4],
  ['ated', '', 4],
  ['able', '', 4],
  ['ible', '', 4],
  ['ical', '', 4],
  ['ient', 'ien', 4],
  ['ence', '', 4],
  ['ance', 'ant', 4],
  ['ancy', 'ant', 4],
  ['ment', '', 4],
  ['ness', '', 4],
  ['sion', 's', 4],
  ['tion', 't', 4],
  ['ate', '', 4],
  ['ize', 'iz', 3],
  ['ise', 'iz', 4],
  ['ify', 'if', 4],
  ['ism', '', 4],
  ['ity', '', 4],
  ['ive', '', 4],
  ['ing', '', 3],
  ['ed', '', 3],
  ['ly', '', 4],
  ['ic', '', 4],
];

/** Where the rules above would join two words that mean different things, or miss two that mean one. */
const IRREGULAR = new Map([
  ['embed', 'embed'],
  ['speed', 'speed'],
  ['embeds', 'embed'],
  ['bias', 'bias'],
  ['biases', 'bias'],
  ['biased', 'bias'],
  ['matrices', 'matrix'],
  ['indices', 'index'],
  ['vertices', 'vertex'],
  ['sparsify', 'spars'],
  ['sparsified', 'spars'],
  ['sparsifying', 'spars'],
  ['sparsification', 'spars'],
  ['analyze', 'analys'],
  ['analyzes', 'analys'],
  ['analyzing', 'analys'],
  ['analyzed', 'analys'],
  ['theoretic', 'theor'],
  ['recommender', 'recommend'],
  ['recommenders', 'recommend'],
  ['retrieval', 'retriev'],
  ['generative', 'generativ'],
  ['generator', 'generat'],
  ['generation', 'generat'],
  ['generate', 'generat'],
  ['generated', 'generat'],
  ['generating', 'generat'],
]);

const VOWEL = /[aeiouy]/;

/**
 * The stem under which a word's plural, case, tense and nearest derivations meet: quantized, quantizing
 * and quantization; sparse, sparsity and sparsely. Lighter than Porter's, and not a word to show.
 * @param word one lower-case word
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word.replace(/^([a-z]*[a-z0-9])s$/, '$1');
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  return tidyEnd(dropSuffix(dropSuffix(singular(word), true), false));
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:[^su]|[^aeiou]u)s$/.test(word) && !/(?:[sui]|ia)s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** The first pass takes only the endings that hide another, as `conditional` hides `condition`. */
function dropSuffix(word: string, onlyOuter: boolean): string {
  if (onlyOuter && !/(?:ional|ly|ness)$/.test(word)) return word;
  for (const [suffix, replacement, least] of RULES) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    if (rest.length < least || !VOWEL.test(rest)) continue;
    return suffix === 'ional' ? `${rest}ion` : rest + replacement;
  }
  return word;
}

function tidyEnd(word: string): string {
  const bare = word.length > 4 ? word.replace(/[ey]$/, '') : word.replace(/([a-z]{3})e$/, '$1');
  return bare.replace(/([bcdfgklmnprtvz])\1$/, '$1');
}
