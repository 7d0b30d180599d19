import { fieldOf } from '../answer-words/field-names';
import { HEARSAY } from '../answer-words/hearsay';
import { namedScores, namesScore, scoreAt } from '../answer-words/score-words';
import { turnOf } from '../answer-words/turning-points';
import type { AskedAxes } from './asked-axes';
import { idsIn } from './bind-paper';
import { emptyFacts, type Facts } from './facts';
import { readHead } from './line-head';
import { unquote } from './unquote';

const ID_FIRST =
  /^[^a-z\d]{0,20}(?:arxiv:|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)?([a-z.-]{0,24}\/?[\d.]{7,10})(?:v\d+)?/i;
/** A dash counts as a mark only where it stands apart: in front of a digit it is a minus. */
const BEFORE_FIRST = /^(?:[\s:：,;|(*_`"']|[-=]>|[–—-](?=\s)){0,12}/;
/** `[3] 9, 7, "…"`: the brackets come from the question. */
const INDEX_FIRST = /^[\s>*_`-]{0,8}\[(\d{1,5})\]/;
const BETWEEN_TWO = /^[\s,;:|&*]{1,12}/;

/** A row of words, and what makes it doubtful. */
export interface WordsRow extends Facts {
  /** Other words stand in front of the scores: it counts only if they are the paper's title. */
  free: string;
}

/**
 * Reads a line of plain words: `2602.04915: relevance 9, novelty 7 - …`, `Paper 3: R=9 N=7 …`,
 * `2602.04915 (9, 7): …`. Both scores must stand in it, and nothing may stand among them that makes them somebody
 * else's: `better than paper 5 with relevance 9`, `claims relevance 10`. The name of the paper may be missing.
 */
export function wordsRow(line: string, axes: AskedAxes): WordsRow | null {
  const scores = namedScores(line);
  if (scores) return byName(line, scores, axes);
  const row = byPlace(line, axes);
  return row && { ...row, free: '' };
}

function byName(
  line: string,
  { relevance, novelty }: NonNullable<ReturnType<typeof namedScores>>,
  asked: AskedAxes,
): WordsRow | null {
  const [first, second] = relevance.from < novelty.from ? [relevance, novelty] : [novelty, relevance];
  if (second.from < first.end || !isPure(line.slice(first.end, second.from))) return null;
  const { axes, rest: tail } = asked.lead(line.slice(second.end));
  if (saysOtherwise(tail)) return null;
  const head = line.slice(0, first.from);
  const fielded = FIELDED.exec(head);
  const named = fielded?.[1] ?? head;
  const { claims, free } = readHead(named);
  return {
    ...emptyFacts(),
    // Behind a title its id may stand, and name another paper.
    claims: free === '' ? claims : [...new Set([...claims, ...idsIn(named)])],
    free,
    title: titleIn(named),
    relevance: relevance.text,
    novelty: novelty.text,
    axes,
    comment: remark(tail) || (fielded?.[2] && claims.length > 0 ? unquote(fielded[2].trim()) : ''),
    form: 'words',
  };
}

/** `2602.04915 | A comment. | Relevance: …`: fields that are clearly apart. */
const FIELDED = /^([^|\t]{0,200})[|\t]([^|\t]{1,2000})[|\t][\s*_`]{0,8}$/;

/** Only marks, small words and remarks without digits stand between two scores. */
function isPure(between: string): boolean {
  if (between.length > 300 || HEARSAY.test(between)) return false;
  const { claims, free } = readHead(`: ${between.replace(/\([^()\d]{0,120}\)/g, ' ')}`);
  return claims.length === 0 && free === '';
}

/** Further scores behind the pair: a quotation if its words say so, else a second answer. */
function saysOtherwise(tail: string): boolean {
  if (RETRACTS.test(tail)) return true;
  if (!namesScore(tail)) return false;
  return !HEARSAY.test(tail.slice(0, 400)) || turnOf(tail) === 'correction';
}

const RETRACTS =
  /(?<!\p{L})(?:no,|wait\b|scratch that|oops|sorry|correction\b|i mean|make that|rather:|actually|更正|等等|不对|訂正|정정|아니|moment|korrektur|pardon|perdón|desculpe|scusa|стоп|поправка)\P{L}[^\d]{0,60}\d/iu;

/** `2602.04915 (9, 7): …`: two scores right behind an id. */
function byPlace(line: string, axes: AskedAxes): Facts | null {
  const index = INDEX_FIRST.exec(line);
  const id = index ?? ID_FIRST.exec(line);
  const label = index ? index[1] : id?.[1] ? idsIn(id[1])[0] : undefined;
  if (!id || label === undefined) return null;
  const from = id[0].length + (BEFORE_FIRST.exec(line.slice(id[0].length))?.[0].length ?? 0);
  const first = scoreAt(line, from);
  if (!first) return null;
  const second = nextScore(line, first.end);
  if (!second) return null;
  const more = [second];
  while (more.length <= axes.names.length) {
    const next = nextScore(line, more.at(-1)?.end ?? 0);
    if (!next) break;
    more.push(next);
  }
  // Numbers behind both scores are the axes, all of them, or what the comment begins with.
  const last = axes.isWhole(more.length + 1) ? (more.at(-1) ?? second) : second;
  const tail = line.slice(last.end);
  // A third number: which two are the scores is anyone's guess.
  if (!/^(?:[\s,;:|)*–—-]|$)/.test(tail) || /^\s*[,|]\s*\d+(?:\.\d+)?\s*[,|)]/.test(tail)) return null;
  const comment = remark(tail);
  if (index && comment === '') return null;
  return {
    ...emptyFacts(),
    claims: [label],
    relevance: first.text,
    novelty: second.text,
    axes: last === second ? {} : axes.inOrder(more.slice(1).map(({ text }) => text)),
    comment,
    form: 'words',
  };
}

/** The score behind one that ends at a position. */
function nextScore(line: string, end: number): ReturnType<typeof scoreAt> {
  const gap = BETWEEN_TWO.exec(line.slice(end))?.[0];
  return gap === undefined ? null : scoreAt(line, end + gap.length);
}

/** What follows the scores, without the marks and the name in front of it. */
export function remark(tail: string): string {
  // Tags around the comment; one inside it may be what the paper is about.
  let text = tail
    .replace(/^["']?(?:\s*\/?>|(?:\s*<\/?[a-z][\w-]*>)+)/i, '')
    .replace(/^(?:\s*<\/?[a-z][\w-]*>)+/i, '')
    .replace(/(?:<\/[a-z][\w-]{0,30}>\s{0,8}){1,4}$/i, '');
  text = text.replace(/^[\s*_`)\]}|,;:.。–—>-]+/, '');
  const name = /^["']?([\p{L}\p{M}]{1,30})["']?[\s*_`]{0,8}[:=][\s*_`]{0,8}/iu.exec(text);
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
    .replace(
      /[\s([{]*(?:arxiv:\s?|(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/)?(?:\d{4}\.\d{4,5}|[a-z.-]{2,24}\/\d{7})(?:v\d+)?[\s)\]}]*/gi,
      '',
    )
    .replace(/[\s:*_`"'”()[\],;|–—-]+$/, '');
  return text.length >= 8 ? text : null;
}
