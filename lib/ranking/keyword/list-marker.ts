/** What stands before the words of a line: its place in an outline, and signs for and against. */
export interface Marked {
  /** Columns before the first sign. */
  indent: number;
  /** Level of a Markdown heading; 0 where it is none. */
  heading: number;
  /** An item of a list, numbered or not. */
  bullet: boolean;
  /** Its number, or numbers that it may be: `i)` is one and nine; and how it is written. */
  numbers: { style: string; value: number }[];
  /** The whole line is emphasized, as headings often are. */
  bold: boolean;
  /** `+` and `-` where they stand before each item of a list; see `signed`. */
  plusMinus: '+' | '-' | null;
  /** The rest, without emphasis. */
  body: string;
}

const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/i;
const DIGITS = '[0-9０-９]{1,3}(?:\\.[0-9]{1,2}){0,2}';
const NUMBERED = [
  new RegExp(
    `^[(（\\[【#第]?(${DIGITS})(?:\\s?[.)）\\]】、．:：]|\\s[-–—])(?=\\s|\\p{Lo}|[*_「『"“]|$)`,
    'u',
  ),
  /^[(（]?([ivx]{1,6})[.)）](?=\s)/i,
  /^[(（]([a-z])[)）](?=\s)|^([a-z])[)）](?=\s)|^([A-H])\.(?=\s)/i,
  /^([①-⑳➀-➉❶-❿⑴-⒇])\s?/u,
  /^[(（第]?([一二三四五六七八九十]{1,3})[)）、.．](?=\s|\p{L})/u,
  /^([0-9]{1,2}(?:\.[0-9]{1,2}){1,2})(?=\s\p{L})/u,
  /^([0-9])\uFE0F?\u20E3\s?/u,
] as const;
const BOLD = /^(\*\*|__)[^*_]+\1\s*[:：]?$/;
const HAN = '一二三四五六七八九十';
const EMPHASIS = /\*\*|__|~~|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])|`/gu;

/** Reads a line of an outline. What is no marker is left in the body. */
export function readMarker(line: string): Marked {
  const text = line.replace(/\t/g, '    ');
  const indent = text.length - text.trimStart().length;
  let rest = text.trim().replace(/^(?:>\s?){1,4}/, '');
  const hashes = /^(#{1,6})\s+/.exec(rest);
  if (hashes) rest = rest.slice(hashes[0].length);
  let plusMinus: Marked['plusMinus'] = null;
  const dot = /^([-*+•‣◦▪●–—·])\s+(?:\[[ xX]?\]\s+)?/.exec(rest) ?? /^([+−])(?=\p{L})/u.exec(rest);
  if (dot) {
    plusMinus = dot[1] === '+' ? '+' : dot[1] === '-' || dot[1] === '−' ? '-' : null;
    rest = rest.slice(dot[0].length);
  }
  // Its number may stand within the emphasis, or before it.
  const bold = [rest, rest.replace(NUMBERED[0], '').trim()].some((each) => BOLD.test(each));
  const opened = /^(?:\*\*|__|\*|_)(?=\S)/.exec(rest);
  const inner = opened ? rest.slice(opened[0].length) : rest;
  const numbers = numbersOf(inner);
  if (numbers.length > 0) rest = inner.slice(numbers[0]?.length ?? 0);
  return {
    ...{
      indent,
      heading: hashes?.[1]?.length ?? 0,
      bullet: dot !== null || numbers.length > 0,
      bold,
      plusMinus,
    },
    numbers: numbers.map(({ style, value }) => ({ style, value })),
    body: rest.replace(EMPHASIS, '').trim(),
  };
}

function numbersOf(text: string): { style: string; value: number; length: number }[] {
  return NUMBERED.flatMap((pattern, kind) => {
    const found = pattern.exec(text);
    const sign = found?.slice(1).find((each) => each !== undefined);
    if (!found || sign === undefined) return [];
    const value = numberIn(sign, kind);
    // "1." and "(1)" are of two lists.
    const style = `${kind} ${found[0].replace(sign, '').trim()}`;
    return value === null ? [] : [{ style, value, length: found[0].length }];
  });
}

function numberIn(sign: string, kind: number): number | null {
  if (kind === 0) return Number(sign.normalize('NFKC').split('.').at(-1));
  if (kind === 1) return ROMAN.test(sign) ? romanValue(sign.toLowerCase()) : null;
  if (kind === 2) return sign.toLowerCase().charCodeAt(0) - 96;
  if (kind === 3)
    return Number(sign.normalize('NFKC').replace(/\D/g, '')) || ((sign.codePointAt(0) ?? 0) % 10) + 1;
  if (kind === 4) return [...sign].reduce((sum, each) => sum + HAN.indexOf(each) + 1, 0);
  return Number(sign.split('.').at(-1));
}

function romanValue(sign: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  return [...sign].reduce((sum, each, i, signs) => {
    const value = values[each] ?? 0;
    return sum + (value < (values[signs[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
