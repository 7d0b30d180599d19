/** Scripts that are written from right to left. */
const RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const LETTERS = /\p{L}/gu;

/** Signs that turn the direction of what follows them, and those that end it. */
const TURNS = /\p{Bidi_Control}/gu;

/** A name as a part of a sentence, which it neither turns nor reorders, whatever is in it. */
export function isolated(name: string): string {
  const plain = name.replace(TURNS, '');
  return plain.search(RIGHT) < 0 ? plain : `\u2068${plain}\u2069`;
}

/**
 * How a text runs, by most of its letters. Its first letter, by which `dir="auto"` goes, is often of a name in another
 * script: an Arabic comment begins with the topic, which is named in English.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const right = text.match(RIGHT)?.length ?? 0;
  return right > 0 && right * 2 > (text.match(LETTERS)?.length ?? 0) ? 'rtl' : 'ltr';
}
