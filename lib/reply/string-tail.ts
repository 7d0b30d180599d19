import type { Bracket } from './node';

/** The text without what was read past the end of the string. Looks at its last characters only: no long backtracking. */
export function trimTail(raw: string, end: RegExp): string {
  const tail = raw.slice(-80);
  return raw.slice(0, raw.length - tail.length) + tail.replace(end, '');
}

/** The text without its record's own closing bracket, where one more of that kind was closed than opened. */
export function trimCloser(raw: string, kind: Bracket): string {
  const closer = kind === '{' ? '}' : kind === '[' ? ']' : ')';
  if (!raw.endsWith(closer) || raw.split(closer).length <= raw.split(kind).length) return raw;
  return trimTail(raw.slice(0, -1), /["”’]\s*$/);
}
