import { cutAtWord } from './cut-at-word';
import { STRAY_JOINER } from './joiners';
import { quotesPrompt } from './quotes-prompt';

/** Longest comment kept, in UTF-16 units, the closing ellipsis included. */
export const COMMENT_LIMIT = 280;

/** Zero-width, bidi, annotation, tag and other marks that a reader cannot see but that can hide or reorder text. */
const UNSEEN =
  /\u034f|\u17b4|\u17b5|[\u180b-\u180d]|\u180f|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
/** What an address may hold: not the marks that other scripts put behind it without a blank. */
const TAIL = '[[^\\s<>"\'\\(\\)\\[\\]\\{\\}]--[\\p{P}--\\p{ASCII}]]';
/** With a scheme, or a host and a path: `math.GT/0309136` has no such ending, and a name like `fast.ai` no path. */
const ADDRESS = new RegExp(
  `\\b(?:[a-z][a-z\\d+.\\-]{1,15}:\\/\\/|www\\.|(?:javascript|data|mailto|tel):(?=\\S))${TAIL}+|(?<![\\w@.\\-])(?:[a-z\\d\\-]{1,60}\\.){1,4}(?:com|org|net|io|ai|dev|app|co|ru|cn|xyz|info|link|site|online|top|me|ly|gg|example)\\/${TAIL}*`,
  'giv',
);
const EMPTY_PAIR = /\(\s*\)|\[\s*\]|<\s*>|（\s*）|「\s*」|《\s*》|【\s*】/g;
/** Elements of HTML, not any other word in angle brackets, which may be what the paper is about. */
const ELEMENT =
  /<\/?(?:a|abbr|b|big|body|br|button|center|code|div|em|embed|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link|mark|meta|object|ol|p|pre|s|script|small|span|strong|style|sub|sup|svg|table|tbody|td|th|tr|tt|u|ul|video)(?:\s+[a-z][\w:-]{0,30}\s?=\s?(?:"[^"<>]{0,200}"|'[^'<>]{0,200}'|[^\s<>"']{1,200})){0,12}\s?\/?>/gi;

/**
 * Makes a model's comment safe and short enough to stand beside a paper: one line of plain text without
 * control, invisible or direction marks, without web addresses and without marks that HTML or Markdown would act
 * on, at most 280 characters, cut at a word. Empty where it repeats the prompt.
 */
export function cleanComment(text: string): string {
  // What is far beyond the limit is cut first, so that the passes below never see a whole page.
  const bare = text
    .slice(0, COMMENT_LIMIT * 16)
    .replace(UNSEEN, '')
    .replace(STRAY_JOINER, '')
    .replace(/\u0085/g, ' ')
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '');
  const line = withoutMarkup(bare)
    .replace(ADDRESS, '')
    .replace(EMPTY_PAIR, (pair) => (bare.search(ADDRESS) >= 0 ? '' : pair))
    .replace(/\s+/g, ' ')
    .trim();
  if (quotesPrompt(line)) return '';
  return cutAtWord(line, COMMENT_LIMIT);
}

/** Elements of HTML go, their text stays; a link or picture of Markdown becomes its text. */
function withoutMarkup(text: string): string {
  return text
    .replace(ELEMENT, '')
    .replace(/!?\[([^[\]]{0,200})\]\((?:[a-z][a-z\d+.-]{1,15}:|\/|#|www\.)[^()\s]{0,400}\)/gi, '$1')
    .replace(/\*\*([^*]{1,200})\*\*/g, '$1');
}
