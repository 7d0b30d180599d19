/** Test-only: ways in which a page's script could change an abstract before a model reads it. All words are harmless. */

/** @param spot a number by which the place is chosen */
type Way = (abstract: string, spot: number) => string;

const ADDED = 'We also describe a small garden with three apple trees.';

const between = (abstract: string, spot: number, added: string): string => {
  const words = abstract.split(' ');
  return words.toSpliced(spot % words.length, 0, added).join(' ');
};

/** Letters of other scripts that look like these. */
const LOOKALIKES: Record<string, string> = { a: 'а', e: 'е', o: 'ο', i: 'і', c: 'с', p: 'р' };

/** Text that a browser does not show and a model may read. */
const unseen = (text: string) =>
  Array.from(text, (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');

export const DOCTORED: Record<string, Way> = {
  'words in front': (abstract) => `${ADDED} ${abstract}`,
  'words behind': (abstract) => `${abstract} ${ADDED}`,
  'words in the middle': (abstract, spot) => between(abstract, spot, 'and quite gentle'),
  'formulas added': (abstract, spot) => between(abstract, spot, '$x_{1} \\leq \\alpha$'),
  'words of other scripts': (abstract, spot) => between(abstract, spot, 'маленький сад 小さな庭'),
  'words repeated': (abstract, spot) => {
    const words = abstract.split(' ');
    return between(abstract, spot, words[spot % words.length] ?? '');
  },
  'another order': (abstract, spot) => {
    const words = abstract.split(' ');
    const at = spot % (words.length - 5);
    return [...words.slice(0, at), ...words.slice(at, at + 6).reverse(), ...words.slice(at + 6)].join(' ');
  },
  'a sentence replaced': (abstract, spot) => {
    const sentences = abstract.split(/(?<=[.!?])\s+/);
    return sentences.with(spot % sentences.length, ADDED).join(' ');
  },
  'a tenth replaced': (abstract, spot) =>
    abstract
      .split(' ')
      .map((word, i) => ((i + spot) % 10 === 0 ? 'apple' : word))
      .join(' '),
  'letters that look alike': (abstract) =>
    abstract.replace(/[aeoicp]/g, (letter, at: number) =>
      at % 7 === 0 ? (LOOKALIKES[letter] ?? letter) : letter,
    ),
  'links added': (abstract, spot) => between(abstract, spot, 'https://example.org/a/small/garden'),
  'words that nobody sees': (abstract, spot) => between(abstract, spot, unseen(ADDED)),
};
