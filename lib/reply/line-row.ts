import { idsIn } from './bind-paper';
import { emptyFacts, type Facts } from './facts';
import { fieldOf } from './field-names';
import { namedScores, scoreAt } from './score-words';
import { unquote } from './unquote';

const LABELS = [
  /^\W*(?:paper|item|entry|no\.?|number|index)\s*[#:]?\s*(\d{1,5})(?![\d.])/i,
  /^[\s>*_`-]*#(\d{1,5})(?![\d.])/,
  /^[\s>*_`-]*\[(\d{1,5})\]/,
  // `3:` names a paper; `3.` and `3)` are list numbers, which a model sorts as it likes.
  /^[\s>*_`-]*(\d{1,5})[\s*_`]{0,8}:/,
];
const ID_FIRST =
  /^[^a-z\d]{0,20}(?:arxiv:|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)?([a-z.-]{0,24}\/?[\d.]{7,10})(?:v\d+)?/i;
/** A dash counts as a mark only where it stands apart: in front of a digit it is a minus. */
const BEFORE_FIRST = /^(?:[\s:：,;|(*_`"']|[-=]>|[–—-](?=\s)){0,12}/;
/** `[3] 9, 7, "…"`: the brackets come from the question. */
const INDEX_FIRST = /^[\s>*_`-]{0,8}\[(\d{1,5})\]/;
const BETWEEN_TWO = /^[\s,;:|&*]{1,12}/;

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
  const scores = namedScores(line);
  return scores ? byName(line, scores) : byPlace(line);
}

function byName(
  line: string,
  { relevance, novelty }: NonNullable<ReturnType<typeof namedScores>>,
): Facts | null {
  const [first, second] = relevance.from < novelty.from ? [relevance, novelty] : [novelty, relevance];
  // Another paper is named between them: the two scores are of two records.
  if (second.from < first.end || idsIn(line.slice(first.end, second.from)).length > 0) return null;
  const head = line.slice(0, first.from);
  const label = labelIn(head);
  if (label === null && idsIn(head).length > 0) return null;
  return {
    ...emptyFacts(),
    claims: label === null ? [] : [label],
    title: titleIn(head),
    relevance: relevance.text,
    novelty: novelty.text,
    comment: remark(line.slice(second.end)) || (label === null ? '' : remarkBefore(head)),
  };
}

/** `2602.04915 (9, 7): …`: two scores right behind an id. */
function byPlace(line: string): Facts | null {
  const index = INDEX_FIRST.exec(line);
  const id = index ?? ID_FIRST.exec(line);
  const label = index ? index[1] : id?.[1] ? idsIn(id[1])[0] : undefined;
  if (!id || label === undefined) return null;
  const from = id[0].length + (BEFORE_FIRST.exec(line.slice(id[0].length))?.[0].length ?? 0);
  const first = scoreAt(line, from);
  if (!first) return null;
  const gap = BETWEEN_TWO.exec(line.slice(first.end))?.[0];
  const second = gap === undefined ? null : scoreAt(line, first.end + gap.length);
  if (!second) return null;
  const tail = line.slice(second.end);
  // A third number: which two are the scores is anyone's guess.
  if (!/^(?:[\s,;:|)*–—-]|$)/.test(tail) || /^\s*[,|]\s*\d+(?:\.\d+)?\s*[,|)]/.test(tail)) return null;
  const comment = remark(tail);
  if (index && comment === '') return null;
  return { ...emptyFacts(), claims: [label], relevance: first.text, novelty: second.text, comment };
}

/** What follows the scores, without the marks and the name in front of it. */
export function remark(tail: string): string {
  // Tags around the comment; one inside it may be what the paper is about.
  let text = tail
    .replace(/^["']?(?:\s*\/?>|(?:\s*<\/?[a-z][\w-]*>)+)/i, '')
    .replace(/^(?:\s*<\/?[a-z][\w-]*>)+/i, '')
    .replace(/(?:<\/[a-z][\w-]{0,30}>\s{0,8}){1,4}$/i, '');
  text = text.replace(/^[\s*_`)\]}|,;:.–—>-]+/, '');
  const name = /^["']?([a-z]+)["']?[\s*_`]{0,8}[:=][\s*_`]{0,8}/i.exec(text);
  if (name?.[1] && fieldOf(name[1]) === 'comment') text = text.slice(name[0].length);
  else text = text.replace(/^"[\s,;]{1,4}(?=")/, '');
  // Another record begins on the same line.
  const end = text.startsWith('"')
    ? /[^\\]"\s*[}\])]?\s*[,;]?\s*(?:["'{[(]|[a-z]+\()/i.exec(text.slice(1))
    : null;
  if (end && /^\W*(?:\w{1,30}\()?["'{[(]{0,3}\w{1,30}["']?\s?[:=]/.test(text.slice(end.index + 3)))
    text = text.slice(0, end.index + 3);
  return unquote(text.trim());
}

/** What may be a title in front of the scores: all but list number, name and marks. */
export function titleIn(head: string): string | null {
  if (head.length > 600) return null;
  const text = head
    .replace(/^[\s>#*_`•-]*(?:\d{1,4}[.)]|\[\d{1,4}\]|paper\s#?\d{1,4})?[\s:*_`"'“–—-]*/i, '')
    .replace(/[\s([{]*(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z.-]{2,24}\/\d{7})(?:v\d+)?[\s)\]}]*/gi, '')
    .replace(/[\s:*_`"'”()[\],;|–—-]+$/, '');
  return text.length >= 8 ? text : null;
}

function remarkBefore(head: string): string {
  if (head.length > 2000) return '';
  const text = head.replace(/^.*?(?:\d{4}\.\d{4,5}(?:v\d+)?|\/\d{7}(?:v\d+)?|\d{1,5})[\s\])*_`:,|–—-]*/, '');
  return /[a-z]{3}/i.test(text) ? unquote(text.replace(/[\s([,;:|–—-]+$/, '')) : '';
}
