import { plainMarks } from './plain-marks';
import {
  EXAMPLE_WORDS,
  FORMAT_WORDS,
  OWN_WORDS,
  REFUSED_WORDS,
  SAYING_WORDS,
  SOURCE_WORDS,
} from './quoting-words';
import { oneOf } from './turning-words';

const SOURCE = oneOf(SOURCE_WORDS);
const SAYING = oneOf(SAYING_WORDS);
const OWN = oneOf(OWN_WORDS);
const EXAMPLE = oneOf(EXAMPLE_WORDS);
const AS_ASKED =
  /\b(?:following|in|using|matching|per|to)\s(?:the|your|this)\s(?:\p{L}+\s)?(?:example|sample|template)/iu;
const REFUSED = oneOf(REFUSED_WORDS);
const FORMAT = oneOf(FORMAT_WORDS);

/** Whether the text in front of a record makes it somebody else's, or an example: `The abstract reads:`, `such as`. */
export function introducesQuote(head: string): boolean {
  const clause = lastClause(plainMarks(head.slice(-240)));
  if (givesExample(clause) || REFUSED.test(clause) || namesFormat(head)) return true;
  // An opened quotation, behind words.
  return /\p{L}.*\s["“‘][\s`]*$/su.test(clause) || saysAnother(clause);
}

/** The same of the text behind a record, `… is what the abstract says`. */
export function endsQuote(tail: string): boolean {
  const clause = plainMarks(tail.slice(0, 240)).split(/[.!?。！？](?:\s|$)/)[0] ?? '';
  return REFUSED.test(clause) || EXAMPLE.test(clause) || saysAnother(clause);
}

/** The same of a line of its own, which must announce that something follows. */
export function quotesBelow(line: string): boolean {
  return givesExample(lastClause(line)) || namesFormat(line) || announcesQuote(line);
}

/** `Paper 3 contains the text:`: a line that hands what follows to another. */
export function announcesQuote(line: string): boolean {
  return /[:：][\s*_`"'“]*$/.test(line.slice(-40)) && saysAnother(lastClause(line.slice(-240)));
}

/** Not `in your example's format`, which is how the answer is written. */
function givesExample(clause: string): boolean {
  return EXAMPLE.test(clause.replace(AS_ASKED, ''));
}

function saysAnother(clause: string): boolean {
  const source = SOURCE.exec(clause);
  const saying = SAYING.exec(clause);
  if (!source || !saying) return false;
  const between = clause.slice(Math.min(source.index, saying.index), Math.max(source.index, saying.index));
  return !OWN.test(between);
}

/** Whether a heading names nothing but the form of an answer: `Output format:`. */
function namesFormat(heading: string): boolean {
  const words = heading.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.length <= 3 && FORMAT.test(heading) && !/\b(?:in|json|csv|ya?ml|xml|table)\b/i.test(heading);
}

/** The last sentence. The points of `e.g.` and its like end none. */
function lastClause(text: string): string {
  return text.split(/(?<=\p{L}{3}[.!?]["')]?)\s+|[。！？]/u).at(-1) ?? text;
}
