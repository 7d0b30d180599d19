/** A text that a row can be asked for: `sparse "attention sinks" -vision au:tolkien`. */
export interface Query {
  terms: readonly Term[];
}

interface Term {
  /** Folded as `fold` folds. */
  words: string;
  field: Field | null;
  not: boolean;
}

const FIELDS = { au: 'authors', ti: 'title', abs: 'abstract', re: 'reason' } as const;
type Field = (typeof FIELDS)[keyof typeof FIELDS];

/** What of an entry a text is looked for in, folded. */
export type Fields = Record<Field, string>;

/** A sign of `-`, a field and a colon, then a phrase in quotes of any kind, or a word. */
const TERM = /(-?)(?:(au|ti|abs|re):)?(?:["“„«「『]([^"”“»」』]*)["”“»」』]?|(\S+))/gi;

/** Null where nothing is asked for, as by a lone `-` or a quote that has just been opened. */
export function parseQuery(text: string): Query | null {
  const terms = [...text.matchAll(TERM)].flatMap(([, not = '', name = '', phrase, word]): Term[] => {
    const words = fold(phrase ?? word ?? '').trim();
    const field = FIELDS[name.toLowerCase() as keyof typeof FIELDS] ?? null;
    // A sign or a field by itself is still being typed.
    return /^(?:-|(?:au|ti|abs|re):)?$/.test(words) ? [] : [{ words, field, not: not === '-' }];
  });
  return terms.length > 0 ? { terms } : null;
}

/** All terms are there, and none that were excluded. */
export function meets({ terms }: Query, fields: Fields): boolean {
  return terms.every(({ words, field, not }) => {
    const found = field
      ? fields[field].includes(words)
      : Object.values(fields).some((each) => each.includes(words));
    return found !== not;
  });
}

/**
 * Accents, the vowel points of Arabic and Hebrew, and what joins letters. Not what makes another letter: vowels of Hindi,
 * the two strokes of `が`.
 */
const ACCENTS =
  /[[[\p{M}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]]--[\u3099\u309a]]\u200c\u200d]+/gv;

/** Small letters without accents, white space folded: as it is typed where a keyboard has no `é`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Words to be marked on the page. */
export function wantedWords({ terms }: Query): string[] {
  return terms.filter(({ not }) => !not).map(({ words }) => words);
}
