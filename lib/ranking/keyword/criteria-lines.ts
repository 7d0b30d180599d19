import { parsedJson } from '../../base/parsed-json';
import { joinRecords, linesOfJson } from './data-lines';

const MAX_CHARS = 20_000;
/** Marks of other scripts, as ours. A stop is followed by a space, so that a sentence is seen to end. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ '：': ':', '﹕': ':', '︰': ':', '，': ', ', '、': ', ', '､': ', ', '،': ', ', '；': '; ', '؛': '; ' },
  ...{
    '。': '. ',
    '｡': '. ',
    '．': '. ',
    '।': '. ',
    '！': '! ',
    '？': '? ',
    '؟': '? ',
    '（': ' (',
    '）': ') ',
  },
  ...{
    '［': '[',
    '］': ']',
    '＝': '=',
    '＋': '+',
    '－': '-',
    '＊': '*',
    '＃': '#',
    '　': ' ',
    '\u00a0': ' ',
  },
};
const MARK = new RegExp(`[${Object.keys(MARKS).join('')}]`, 'gu');

/** Beside `Keep:`, a label `Filter:` says what is to be filtered out; by itself it may be a list's name. */
const KEEP = /^[\s>*+-]{0,12}keep\s?\*{0,2}[:：]/im;
const FILTER = /^([\s>*+-]{0,12})filter(?=\s?\*{0,2}[:：])/i;

/** Boxes say yes and no where some are ticked and some are not; all of one kind are only bullets. */
const TICKED = /^(\s*[-*+]\s+)\[[xX]\](?=\s)/m;
const UNTICKED = /^(\s*[-*+]\s+)\[ ?\](?=\s)/m;

/** Tags that follow one another, on a line that begins with one. */
const TAGS = /(<\/?[\w-]{1,60}>)[ \t]*(?=<\/?[\w-]{1,60}>)/g;

/** An order about a list, which says nothing of the topics in it: "Do not extend this list; where in doubt, do not: …". */
const LIST_ORDER =
  /\b(?:do not|don['’]?t|never) (?:extend|expand|broaden|widen|lengthen|add to|change|alter|edit|reorder|generali[sz]e) (?:this|the|these|my) (?:lists?|topics|keywords|criteria)\b(?:[^:]{0,200}\b(?:do not|don['’]?t)\s?(:))?/gi;

/** In small letters and behind its "neither": NOR gates are a topic. */
const NOR = /\snor\s(?<=\b[Nn]either\b[^.;]{1,200}\snor\s)/g;

/** A topic that was struck out is neither wanted nor unwanted. */
const STRUCK = /~~[^~]{1,400}~~/g;

/**
 * The lines of a criteria text, as an outline of labels and items, whatever it was written as: JSON as YAML, keys of
 * TOML and INI as labels, other scripts' punctuation as ours. Of a text beyond 20,000 characters only these are read.
 */
export function criteriaLines(criteriaText: string): string[] {
  const text = criteriaText.slice(0, MAX_CHARS);
  const data = /^\s*[[{]/.test(text) ? parsedJson(text) : null;
  if (data !== null) return linesOfJson(data);
  const filters = KEEP.test(text);
  const boxes = TICKED.test(text) && UNTICKED.test(text);
  const lines = text
    .split(/\r?\n|\r/)
    .flatMap((line) => (/^\s*</.test(line) ? line.replace(TAGS, '$1\n').split('\n') : line));
  const signed = boxes ? lines.map((line) => line.replace(TICKED, '$1✅').replace(UNTICKED, '$1❌')) : lines;
  return joinRecords(signed).map((line) =>
    (filters ? line.replace(FILTER, '$1Filter out') : line)
      .replace(STRUCK, ' ')
      .replace(NOR, ', ')
      .replace(LIST_ORDER, (_, list) => (list ? 'Topics:' : ''))
      .replace(/^(\s*)<([\w-]{1,60})>/, '$1$2: ')
      .replace(/<\/[\w-]{1,60}>\s*$/, '')
      // As one searches: `graphs -molecules`, `graphs -"small molecules"`, `graphs !molecules`.
      .replace(/(?<=\S\s|,\s?)[-!](?:"([^"]{1,80})"|(?=\p{L}{2})(?![\p{L} ]{1,40}:))/gu, ', not $1')
      .replace(/^(\s*(?:[-*+]\s+)?)!(?=\p{L}{2})/u, '$1❌ ')
      .replace(/^(\s*)【([^】]{1,60})】[:：]?\s*$/, '$1$2:')
      .replace(/^(\s*)【([^】]{1,60})】[:：]?/, '$1$2: ')
      // As a number's mark it is no comma.
      .replace(/^([\s>#*_-]{0,12}(?:\p{N}{1,3}|[一二三四五六七八九十]{1,3}))[、．]\s?/u, '$1. ')
      .replace(MARK, (mark) => MARKS[mark] ?? mark)
      .replace(/^\s*\[{1,2}([\w. "'-]{1,60})\]{1,2}\s*$/, '# $1')
      .replace(/^(\s*["']?[\w.-]{1,60}["']?)\s*=(?!=)/, '$1:'),
  );
}
