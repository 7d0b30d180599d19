/** Letters of other scripts that look like a Latin one, beside it in one string each. */
const LOOKALIKES: Record<string, string> = {
  a: 'аɑαạ',
  b: 'ьвƅʙβ',
  c: 'сϲᴄ',
  d: 'ԁɗ',
  e: 'еєεҽ℮',
  f: 'ғƒϝ',
  g: 'ɡɢց',
  h: 'һнʜհ',
  i: 'іїıιɩӏ',
  j: 'јϳ',
  k: 'кκᴋ',
  l: 'ⅼʟ',
  m: 'мᴍ',
  n: 'ոηп',
  o: 'оοσօ०ᴏ',
  p: 'рρᴘ',
  q: 'ԛզ',
  r: 'гʀᴦ',
  s: 'ѕꜱʂ',
  t: 'тτᴛ',
  u: 'υսᴜц',
  v: 'ѵνᴠ',
  w: 'ԝѡωᴡ',
  x: 'хχ×',
  y: 'уүγʏ',
  z: 'ᴢʐζ',
};

const FOLDED = new Map(
  Object.entries(LOOKALIKES).flatMap(([latin, others]) =>
    Array.from(others, (other) => [other, latin] as const),
  ),
);
const LOOKALIKE = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'gu');
const DIGITS: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };
const SIGNS: Record<string, string> = { '@': 'a', $: 's', '!': 'i', '|': 'l' };

/** Lower case, without accents, and with every letter that looks like a Latin one written as that one. */
export function foldLetters(text: string): string {
  const plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.replace(LOOKALIKE, (letter) => FOLDED.get(letter) ?? letter);
}

/** `1gn0re` and `in$tructions` with the letters that their digits and signs stand for; numbers stay. */
export function foldDigits(text: string): string {
  return text
    .replace(/\p{L}[\p{L}\d]*\d[\p{L}\d]*|\d+\p{L}[\p{L}\d]*/gu, (word) =>
      word.replace(/[013457]/g, (digit) => DIGITS[digit] ?? digit),
    )
    .replace(/(?<=\p{L})[@$!|](?=\p{L})|(?<![\p{L}\d.])@(?=\p{L})/gu, (sign) => SIGNS[sign] ?? sign);
}

/** A word that mixes Latin letters with those of a script that looks like it: nobody types that by chance. */
export function mixesScripts(text: string): boolean {
  return /[a-z](?=[\p{L}]{0,20}\p{Script=Cyrillic})\p{L}{0,20}|\p{Script=Cyrillic}(?=\p{L}{0,20}[a-z])/iu.test(
    text,
  );
}
