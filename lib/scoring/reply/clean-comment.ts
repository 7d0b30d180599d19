/** Longest comment kept, in UTF-16 units, the closing ellipsis included. */
export const COMMENT_LIMIT = 280;

/** Zero-width, bidi, annotation, tag and other marks that a reader cannot see but that can hide or reorder text. */
const UNSEEN =
  /\u034f|\u17b4|\u17b5|[\u180b-\u180d]|\u180f|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"'()[\]{}]+/gi;

/**
 * Makes a model's comment safe and short enough to stand beside a paper: one line of plain text without
 * control, invisible or direction marks and without web addresses, at most 280 characters, cut at a word.
 */
export function cleanComment(text: string): string {
  // What is far beyond the limit is cut first, so that the passes below never see a whole page.
  const line = text
    .slice(0, COMMENT_LIMIT * 16)
    .replace(UNSEEN, '')
    .replace(/\u0085/g, ' ')
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '')
    .replace(ADDRESS, '')
    .replace(/\(\s*\)|\[\s*\]/g, (pair) => (/https?:|www\./i.test(text) ? '' : pair))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= COMMENT_LIMIT ? line : shorten(line);
}

function shorten(line: string): string {
  const head = line.slice(0, COMMENT_LIMIT - 1);
  const space = line.charAt(COMMENT_LIMIT - 1) === ' ' ? head.length : head.lastIndexOf(' ');
  // One unbroken word is cut in the middle, though never inside a surrogate pair.
  const kept = space > COMMENT_LIMIT / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '');
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}
