import type { Ahead } from './lookahead';

/** Names of the tags around thinking aloud. */
const SURE =
  'think thinking thought thoughts reasoning scratchpad reflection inner_monologue monologue cot chain_of_thought seed:think antml:thinking'.split(
    ' ',
  );
/** These may as well hold a comment: they count only at the beginning of a reply. */
const VAGUE = 'analysis draft drafts planning plan deliberation'.split(' ');

interface Tag {
  open: string;
  close: string;
  vague: boolean;
}

const TAGS: Tag[] = [
  ...SURE.map((name) => ({ open: `<${name}`, close: `</${name}>`, vague: false })),
  ...VAGUE.map((name) => ({ open: `<${name}`, close: `</${name}>`, vague: true })),
  { open: '<!--', close: '-->', vague: false },
  { open: '[think]', close: '[/think]', vague: false },
  { open: '◁think▷', close: '◁/think▷', vague: false },
  { open: '<|begin_of_thought|>', close: '<|end_of_thought|>', vague: false },
  { open: '<|start_thinking|>', close: '<|end_thinking|>', vague: false },
  { open: '<|channel|>analysis', close: '<|channel|>final', vague: false },
  { open: '<|channel>thought', close: '<channel|>', vague: false },
];

const SECONDS = new Set(TAGS.flatMap(({ open, close }) => [open.charAt(1), close.charAt(1)]));
/** Longest attributes that a tag may have. */
const ATTRIBUTES = 40;

/** First characters that such a tag can have. */
export const TAG_STARTS = '<[◁';

export interface ThinkTag {
  length: number;
  opens: boolean;
  vague: boolean;
}

/**
 * The tag around a model's thinking aloud that stands at `at`.
 * @returns its length and kind, false for none, undefined where more text must come first
 */
export function thinkTag(ahead: Ahead, at: number): ThinkTag | false | undefined {
  let waiting = false;
  const second = ahead.char(at + 1).toLowerCase();
  if (second !== '' && !SECONDS.has(second)) return false;
  const third = ahead.char(at + 2).toLowerCase();
  for (const { open, close, vague } of TAGS) {
    if (third !== '' && open.charAt(2) !== third && close.charAt(2) !== third) continue;
    const closes = ahead.starts(close, at);
    if (closes) return { length: close.length, opens: false, vague };
    const opens = ahead.starts(open, at);
    const length = opens ? openLength(ahead, at, open) : opens;
    if (length) return { length, opens: true, vague };
    if (closes === undefined || length === undefined) waiting = true;
  }
  return waiting ? undefined : false;
}

/** `<think` goes on with `>` or with attributes; the other marks are whole already. */
function openLength(ahead: Ahead, at: number, open: string): number | false | undefined {
  let i = at + open.length;
  if (!/^<[a-z]/.test(open)) return open.length;
  for (let n = 0; n <= ATTRIBUTES; n += 1, i += 1) {
    const char = ahead.char(i);
    if (char === '') return ahead.ended ? false : undefined;
    if (char === '>') return i + 1 - at;
    if (n === 0 ? char !== ' ' : !/[\w\s="':.-]/.test(char)) return false;
  }
  return false;
}
