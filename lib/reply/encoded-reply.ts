import { type Ahead, isSpace, type Verdict } from './lookahead';

/** How far the beginning of an encoded reply may reach. */
const REACH = 200;
const PLAIN: Record<string, string> = { n: '\n', t: '\t', r: '\n', b: ' ', f: ' ' };

/**
 * Does the string that begins at the mark at `at` hold JSON once more, as in `"[1,9,7,\"…\"]"` or
 * `"{\"id\": …"`? Its own marks are escaped then, and no record can be read before they are unescaped.
 */
export function startsEncoded(ahead: Ahead, at: number): Verdict {
  let opened = false;
  let commas = 0;
  for (let i = at + 1; i - at < REACH; i += 1) {
    const char = ahead.char(i);
    if (char === '') return ahead.more(false);
    if (char === '\\') {
      const escaped = ahead.char(i + 1);
      if (escaped === '') return ahead.more(false);
      if (escaped === '"') return opened || (i === at + 1 && isOpener(ahead, i + 2));
      if (!'ntr'.includes(escaped)) return false;
      i += 1;
    } else if (char === '{' || char === '[' || char === '(') opened = true;
    else if (char === ']' || char === "'") return opened && (char === "'" || commas >= 2);
    else if (opened && char === ',') commas += 1;
    else if (!isSpace(char) && !(opened ? /[\w,./:=-]/ : /[`\w]/).test(char)) return false;
  }
  return false;
}

/** The character that a JSON escape at `at` stands for, or undefined where more text must come first. */
export function encodedCharacter(ahead: Ahead, at: number): { text: string; length: number } | undefined {
  const escaped = ahead.char(at + 1);
  if (escaped === '') return ahead.ended ? { text: '', length: 1 } : undefined;
  if (escaped !== 'u') return { text: PLAIN[escaped] ?? escaped, length: 2 };
  let digits = '';
  while (digits.length < 4) {
    const char = ahead.char(at + 2 + digits.length);
    if (char === '') return ahead.ended ? { text: '', length: 2 + digits.length } : undefined;
    if (!/[\da-f]/i.test(char)) return { text: '\\u', length: 2 };
    digits += char;
  }
  return { text: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
}

function isOpener(ahead: Ahead, at: number): Verdict {
  const char = ahead.char(at);
  return char === '' ? ahead.more(false) : '[{('.includes(char);
}
