import { idsIn } from './bind-paper';
import { fieldOf } from './field-names';
import { emptyFacts, type Facts } from './gather-facts';

const SCORE = String.raw`(\d{1,3}(?:\.\d+)?(?:\s*\/\s*10)?)(?![\d%/]|\.\d)`;
// Every repetition is bounded: a line made of white space and marks must not keep the reader busy.
const BETWEEN = String.raw`(?:[\s_-]{0,3}(?:score|rating))?[\s*_"'\`]{0,8}[:=>(\s–—-]{0,8}[\s*_"'\`]{0,8}`;
const RELEVANCE = new RegExp(`(?<![a-z])(?:relevance|relevancy|rel|r)${BETWEEN}${SCORE}`, 'i');
const NOVELTY = new RegExp(`(?<![a-z])(?:novelty|nov|n)${BETWEEN}${SCORE}`, 'i');
const TWO_SCORES = new RegExp(
  String.raw`^[\s:,;|(*_\`"'–—-]{0,12}${SCORE}[\s,;:|&*]{1,12}${SCORE}(?=[\s,;:|)*–—-]|$)(.*)$`,
);
const LABELS = [
  /^\W*(?:paper|item|entry|no\.?|number|index)\s*[#:]?\s*(\d{1,5})(?![\d.])/i,
  /^[\s>*_`-]*#(\d{1,5})(?![\d.])/,
  /^[\s>*_`-]*\[(\d{1,5})\]/,
  // `3:` names a paper; `3.` and `3)` are list numbers, which a model sorts as it likes.
  /^[\s>*_`-]*(\d{1,5})[\s*_`]{0,8}:/,
];

/** The paper that the beginning of a line names, as written, or null. */
export function labelIn(head: string): string | null {
  const ids = idsIn(head);
  if (ids.length > 0) return ids.length === 1 ? (ids[0] ?? null) : null;
  for (const label of LABELS) {
    const found = label.exec(head)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * Reads a line of plain words: `2602.04915: relevance 9, novelty 7 - …`, `Paper 3: R=9 N=7 …`,
 * `2602.04915 (9, 7): …`. Both scores must stand in it; the name of the paper may be missing.
 */
export function wordsRow(line: string): Facts | null {
  const relevance = RELEVANCE.exec(line);
  const novelty = NOVELTY.exec(line);
  const facts = emptyFacts();
  if (relevance?.[1] && novelty?.[1]) {
    const head = line.slice(0, Math.min(relevance.index, novelty.index));
    const label = labelIn(head);
    if (label === null && idsIn(head).length > 0) return null;
    if (label !== null) facts.claims.push(label);
    facts.relevance = relevance[1];
    facts.novelty = novelty[1];
    const end = Math.max(relevance.index + relevance[0].length, novelty.index + novelty[0].length);
    facts.comment = remark(line.slice(end)) || (label === null ? '' : remarkBefore(head));
    return facts;
  }
  const id =
    /^[^a-z\d]{0,20}(?:arxiv:|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)?([a-z.-]{0,24}\/?[\d.]{7,10})(?:v\d+)?/i.exec(
      line,
    );
  const label = id?.[1] ? idsIn(id[1])[0] : undefined;
  const scores = id && label !== undefined ? TWO_SCORES.exec(line.slice(id[0].length)) : null;
  if (!scores?.[1] || !scores[2] || label === undefined) return null;
  return {
    ...facts,
    claims: [label],
    relevance: scores[1],
    novelty: scores[2],
    comment: remark(scores[3] ?? ''),
  };
}

/** What follows the scores, without the marks and the name in front of it. */
export function remark(tail: string): string {
  // Tags around the comment; one inside it may be what the paper is about.
  let text = tail
    .replace(/^(?:\s*<\/?[a-z][\w-]*>)+/i, '')
    .replace(/(?:<\/[a-z][\w-]{0,30}>\s{0,8}){1,4}$/i, '');
  text = text.replace(/^(?:["']?>)?[\s*_`)\]|,;:.–—>-]+/, '');
  const named = /^["']?([a-z]+)["']?[\s*_`]{0,8}[:=][\s*_`]{0,8}/i.exec(text);
  if (named?.[1] && fieldOf(named[1]) === 'comment') text = text.slice(named[0].length);
  return unquote(text.trim());
}

function remarkBefore(head: string): string {
  if (head.length > 2000) return '';
  const text = head.replace(/^.*?(?:\d{4}\.\d{4,5}(?:v\d+)?|\/\d{7}(?:v\d+)?|\d{1,5})[\s\])*_`:,|–—-]*/, '');
  return /[a-z]{3}/i.test(text) ? unquote(text.replace(/[\s([,;:|–—-]+$/, '')) : '';
}

/** Takes off one pair of quoting marks that stands around the whole text. */
export function unquote(text: string): string {
  const inside = /^(["'“‘])([\s\S]*)(["'”’])$/.exec(text)?.[2];
  if (inside === undefined) return text;
  return text.startsWith('"') ? inside.replaceAll('""', '"') : inside;
}
