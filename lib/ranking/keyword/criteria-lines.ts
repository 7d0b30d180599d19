import { parsedJson } from '../../base/parsed-json';

const MAX_CHARS = 20_000;
const MAX_DEPTH = 12;
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

/** A topic that was struck out is neither wanted nor unwanted. */
const STRUCK = /~~[^~]{1,400}~~/g;

/**
 * The lines of a criteria text, as an outline of labels and items, whatever it was written as: JSON as YAML, keys of
 * TOML and INI as labels, other scripts' punctuation as ours. Of a text beyond 20,000 characters only these are read.
 */
export function criteriaLines(criteriaText: string): string[] {
  const text = criteriaText.slice(0, MAX_CHARS);
  const data = /^\s*[[{]/.test(text) ? parsedJson(text) : null;
  if (data !== null) return linesOf(data, '');
  return text.split(/\r?\n|\r/).map((line) =>
    line
      .replace(STRUCK, ' ')
      .replace(/^(\s*)<([\w-]{1,60})>/, '$1$2: ')
      .replace(/<\/[\w-]{1,60}>\s*$/, '')
      // As one searches: `graphs -molecules`, `graphs -"small molecules"`, `graphs !molecules`.
      .replace(/(?<=\S\s|,\s?)[-!](?:"([^"]{1,80})"|(?=\p{L}{2})(?![\p{L} ]{1,40}:))/gu, ', not $1')
      .replace(/^(\s*)【([^】]{1,60})】[:：]?\s*$/, '$1$2:')
      .replace(/^(\s*)【([^】]{1,60})】[:：]?/, '$1$2: ')
      // As a number's mark it is no comma.
      .replace(/^([\s>#*_-]{0,12}(?:\p{N}{1,3}|[一二三四五六七八九十]{1,3}))[、．]\s?/u, '$1. ')
      .replace(MARK, (mark) => MARKS[mark] ?? mark)
      .replace(/^\s*\[{1,2}([\w. "'-]{1,60})\]{1,2}\s*$/, '# $1')
      .replace(/^(\s*["']?[\w.-]{1,60}["']?)\s*=(?!=)/, '$1:'),
  );
}

function linesOf(data: unknown, indent: string): string[] {
  if (indent.length > MAX_DEPTH) return [];
  const deeper = `${indent}  `;
  if (Array.isArray(data))
    return data.flatMap((each) => (isFlat(each) ? `${indent}- ${textOf(each)}` : linesOf(each, deeper)));
  if (typeof data !== 'object' || data === null) return [`${indent}${textOf(data)}`];
  return Object.entries(data).flatMap(([key, value]) =>
    isFlat(value) ? `${indent}${key}: ${textOf(value)}` : [`${indent}${key}:`, ...linesOf(value, deeper)],
  );
}

const isFlat = (value: unknown) => typeof value !== 'object' || value === null;
const textOf = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ') : '');
