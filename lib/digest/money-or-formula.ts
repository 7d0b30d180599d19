import { plainWords } from './plain-words';

/**
 * How much speaks against taking a dollar for a sign of the text, and a stretch between two for a formula. A word
 * that stands in a formula as in a sentence weighs one; the other weights were found on the texts of 90,000 papers,
 * where each formula that MathJax finds and this does not was looked at.
 */

/** Of a formula nothing more is looked at. */
const MOST_SIGNS = 400;
const MOST_WORDS = 12;
/** As much as for two dollars that stand for themselves. */
const EMPTY = 6;

/** Doubt that the dollar at this place stands for itself: "$5" hardly any, "5$" some, others much. */
export function strayDollar(text: string, at: number): number {
  if (/^\s?\.?\d[\d.,]*(?!\s*(?:\\[A-Za-z]|[\^_=<>+*])|[\d.,])/.test(text.slice(at + 1, at + 20))) return 0.5;
  const ends = /^(?:[\s.,;:)!?/-]|$)/.test(text.slice(at + 1, at + 2));
  return ends && /\d[kKMB]?$/.test(text.slice(Math.max(0, at - 2), at)) ? 1.5 : 3;
}

/** Doubt that what stands between these places, with delimiters around it, is a formula. */
export function formulaDoubt(text: string, from: number, to: number): number {
  const inside = text.slice(from, Math.min(to, from + MOST_SIGNS));
  if (inside.trim() === '') return EMPTY;
  const words = Math.min(plainWords(inside), MOST_WORDS);
  // The rest of a line behind a bare % is a comment: nobody wants that in a formula.
  const comment = /(?<!\\)%/.test(inside) ? 2 : 0;
  return words + comment + amountDoubt(text, from, to) + edgeDoubt(text, from, inside, words);
}

/** An amount and what may lead to the next one: "5 to ", "0.8-", "10 (", "5-US". */
const AMOUNT = /^\s?\.?\d(?:[^\\^_{}]|\\%)*?(?:[\s(/~,–—-]|\b(?:USD?|AUD?|CAD?|HKD?|NT|NZ|SGD?|[ACRS]))$/;

function amountDoubt(text: string, from: number, to: number): number {
  if (to - from > MOST_SIGNS || !AMOUNT.test(text.slice(from, to))) return 0;
  if (/^\$+\s?\.?\d/.test(text.slice(to, to + 5))) return 2;
  return /[\s(]$/.test(text.slice(from, to)) ? 1.5 : 0;
}

/** A dollar that closes seems to open where a word stands before it and a blank or a full stop behind it. */
function edgeDoubt(text: string, from: number, inside: string, words: number): number {
  const bare = /^[\s.,;:()][A-Za-z\s.,;:()]*$/.test(inside);
  const closes = /[\w)\]}%]\$$/.test(text.slice(Math.max(0, from - 2), from)) && /^[\s.,;:)!?]/.test(inside);
  if (!closes) return bare ? 2 : 0;
  return bare ? 4.5 : words > 0 ? 2.5 : 1;
}
