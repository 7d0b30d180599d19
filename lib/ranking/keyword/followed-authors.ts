/** How surely a name is that of somebody who is followed. */
export type NameMatch = 'surely' | 'maybe';

interface Name {
  whole: string;
  given: string[];
  family: string;
}

/** Letters that no accent makes of others. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' },
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** `\'c`, `\v{s}`, `{\ss}`: feeds have names as TeX. */
const TEX = /\\(?:[^A-Za-z]|[A-Za-z](?=\s?\{|\s))\s?|[{}]/g;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/**
 * Finds people by their names, accents and case aside. `J. Smith` may be Jane Smith, and so may a name whose parts are in
 * another order; that is a weaker match than all of the name. A family name alone is nobody.
 */
export function followedAuthors(
  followed: readonly string[],
): (authors: readonly string[]) => { name: string; match: NameMatch }[] {
  const people = followed.map((name) => ({ name, read: readName(name) }));
  if (people.length === 0) return () => [];
  return (authors) => {
    const theirs = authors.map(readName);
    return people.flatMap(({ name, read }) => {
      const matches = theirs.map((each) => compare(read, each));
      const match = matches.includes('surely') ? 'surely' : matches.find((each) => each !== null);
      return match ? [{ name, match }] : [];
    });
  };
}

function readName(name: string): Name {
  const plain = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(TEX, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  while (words.length > 2 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  return { whole: words.join(' '), given: words.slice(0, -1), family: words.at(-1) ?? '' };
}

function compare(a: Name, b: Name): NameMatch | null {
  if (a.whole === '' || b.whole === '') return null;
  if (a.whole === b.whole) return a.given.some(isInitial) ? 'maybe' : 'surely';
  if (a.given.length === 0 || b.given.length === 0) return null;
  if (a.family !== b.family) return sameWords(a, b) ? 'maybe' : null;
  const shared = Math.min(a.given.length, b.given.length);
  // Where only one of them tells of a middle name, the first names decide.
  const compared = a.given.length === b.given.length ? shared : 1;
  const pairs = a.given.slice(0, compared).map((word, i) => [word, b.given[i] ?? ''] as const);
  if (pairs.every(([x, y]) => x === y && !isInitial(x))) return 'surely';
  return pairs.every(
    ([x, y]) => x === y || (isInitial(x) && y.startsWith(x)) || (isInitial(y) && x.startsWith(y)),
  )
    ? 'maybe'
    : null;
}

const isInitial = (word: string) => word.length === 1;

function sameWords(a: Name, b: Name): boolean {
  const sorted = ({ given, family }: Name) => [...given, family].sort().join(' ');
  return sorted(a) === sorted(b);
}
