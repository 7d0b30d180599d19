import { decodeEntities } from '../reply/entities';

/** Longest text that is looked into, in characters. */
const LIMIT = 8000;
const BASE64 = /(?<![\w+/-])[A-Za-z\d+/_-]{16,}={0,2}(?![\w+/=-])/g;
const HEX = /(?<![\da-zA-Z])(?:(?:\\x|0x)?[\da-f]{2}[\s,]?){10,}(?![\da-zA-Z])/gi;
const BINARY = /(?:[01]{8}\s?){8,}/g;
const TAGS = /[\u{e0020}-\u{e007e}]{4,}/gu;
const ESCAPES = /\\u\{?([\da-f]{4,5})\}?/gi;

/** Texts that are written inside a text in such a way that a model reads them and a person does not. */
export function hiddenTexts(text: string): string[] {
  const from = text.slice(0, LIMIT);
  const found: string[] = [];
  const unescaped = decodeEntities(from)
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(ESCAPES, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  if (unescaped !== from) found.push(unescaped);
  for (const [blob] of from.matchAll(TAGS)) {
    found.push(Array.from(blob, (tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe0000)).join(''));
  }
  for (const [blob] of from.matchAll(BASE64)) found.push(...readable(fromBase64(blob)));
  for (const [blob] of from.matchAll(HEX)) {
    const digits = blob.replace(/\\x|0x|[\s,]/gi, '');
    found.push(...readable(bytes(digits.match(/../g) ?? [], 16)));
  }
  for (const [blob] of from.matchAll(BINARY)) {
    found.push(...readable(bytes(blob.match(/[01]{8}/g) ?? [], 2)));
  }
  return found;
}

/** Words that orders are made of, turned by 13 letters or back to front. */
const TURNED =
  /\b(?:vtaber|qvfertneq|sbetrg|vafgehpgvbaf?|eryrinapr|abirygl|fpber|cncref?|erongi|drageraid|tegrof|snoitcurtsni|ecnaveler|ytlevon|erocs|srepap|repap)\b/i;

/** The text turned by 13 letters, and back to front, where some of its words look as if it had been. */
export function turnedTexts(text: string): string[] {
  const from = text.slice(0, LIMIT);
  if (!TURNED.test(from)) return [];
  const turned = from.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
  return [turned, Array.from(from).reverse().join('')];
}

/** Letters that stand apart, `i g n o r e`, put together again; null where no row of them is long. */
export function closedUp(text: string): string | null {
  let long = false;
  const closed = text
    .slice(0, LIMIT)
    .replace(/(?<![\p{L}\d])\p{L}(?:[\s.·_*-]{1,3}\p{L}(?![\p{L}\d])){5,}/gu, (row) => {
      long = true;
      // A wider gap parts words.
      return row
        .replace(/([\s._*·-])(?=[\s._*·-])[\s._*·-]+/g, '\u0001')
        .replace(/[\s._*·-]/g, '')
        .replaceAll('\u0001', ' ');
    });
  return long ? closed : null;
}

function fromBase64(blob: string): string {
  try {
    return atob(blob.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
  } catch {
    return '';
  }
}

function bytes(digits: readonly string[], base: number): string {
  return digits.map((each) => String.fromCharCode(Number.parseInt(each, base))).join('');
}

/** What comes out of a blob that was none is noise. */
function readable(text: string): string[] {
  const plain = text.replace(/[^\p{L}\s]/gu, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: noise has them, text has not
  const noise = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/.test(text);
  return !noise && text.length >= 8 && plain.length >= 0.6 * text.length ? [text] : [];
}
