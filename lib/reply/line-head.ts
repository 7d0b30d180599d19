import { fieldOf } from '../answer-words/field-names';
import { CIRCUMFIXED, PAPER_WORDS } from '../answer-words/paper-words';
import { PARTICLES, SMALL } from '../answer-words/small-words';
import { idsIn } from './bind-paper';

/** What the text in front of scores says: whom it names, and what else stands there. */
export interface Head {
  /** Every name of a paper that stands at the beginning, only marks and small words between. */
  claims: string[];
  /** What follows the names and is neither a mark nor a small word: a title perhaps, or a sentence. '' for nothing. */
  free: string;
}

const ID =
  /\[?(?:arxiv\s?[:.]\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/10\.48550\/arxiv\.|10\.48550\/arxiv\.|(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/)?(\d{4}\.\d{4,5}|[a-z][a-z-]{1,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?:\.pdf)?\]?(?:\([^()\s]{1,80}\))?(?![\d.]\d)/iy;
const NUMBERED = new RegExp(
  `(?:(?:${PAPER_WORDS})[\\s_]{0,3}[#:=.-]?\\s{0,3}[[(#]?|#|[[(])(\\d{1,5})[\\])]?(?![\\d./]*\\d|\\s?%)|${CIRCUMFIXED}`,
  'iy',
);
/** `3:` names a paper; `3.` and `3)` are list numbers, which a model sorts as it likes. */
const COLONED = /(\d{1,5})[\s*_`]{0,8}:/y;
const LIST = /^[\s>*_`#+•·-]*(?:\d{1,4}[.)](?=\s))?/;
const MARKS = /(?:[\s*_`"'“”‘’()[\]{}|,;:=<>•·–—>\\-]|<\/?[a-z]{1,10}>)+/iy;
const WORD = /[\p{L}\p{M}]+/uy;
/** Reads what stands in front of scores. Linear: every character is passed once, by one of a few fixed patterns. */
export function readHead(head: string): Head {
  const claims: string[] = [];
  let at = LIST.exec(head)?.[0].length ?? 0;
  // `#3` and `[3]` begin with marks of their own.
  while (at > 0 && head.charAt(at - 1) === '#') at -= 1;
  const first = at;
  while (at < head.length) {
    const name =
      match(ID, head, at) ?? match(NUMBERED, head, at) ?? (at === first ? match(COLONED, head, at) : null);
    if (name && !continuesWord(head, at)) {
      const ids = idsIn(name[0]);
      // The words of a link and its address may name two papers.
      claims.push(...(ids.length > 0 ? ids : numbersOf(name)));
      at += name[0].length;
      continue;
    }
    const word = match(WORD, head, at);
    const skip =
      word && isSmall(word[0], head.slice(at + word[0].length, at + word[0].length + 12))
        ? word
        : match(MARKS, head, at);
    if (skip) at += skip[0].length;
    else if (head.charAt(at) === '#' || head.charAt(at) === '/') at += 1;
    else break;
  }
  return { claims: [...new Set(claims)], free: head.slice(at).replace(/[\s:*_`"'“”()[\],;|=–—-]+$/, '') };
}

function continuesWord(head: string, at: number): boolean {
  return /[\p{L}\d]/u.test(head.charAt(at - 1)) && /[a-z\d]/i.test(head.charAt(at));
}

function numbersOf([, a, b, c]: RegExpExecArray): string[] {
  const number = a ?? b ?? c;
  return number === undefined ? [] : [number];
}

/** `ARXIVID:` is as small a word as any. */
function isSmall(word: string, after: string): boolean {
  if (SMALL.has(word.toLowerCase()) || PARTICLES.test(word)) return true;
  const field = fieldOf(word);
  return (field === 'id' || field === 'index') && /^[\s*_`]*[:=#\s\d]/.test(after);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const MENTION = new RegExp(
  `(?<!\\p{L})(?:${PAPER_WORDS})[\\s_#:.-]{0,4}\\[?(\\d{1,5})(?!\\d|\\.\\d)|${CIRCUMFIXED}`,
  'giu',
);

/** Every paper that a text mentions anywhere, by id or number; at most twenty. */
export function mentions(text: string): string[] {
  const part = text.slice(0, 2000);
  const numbers = [...part.matchAll(MENTION)]
    .slice(0, 20)
    .flatMap((found) => numbersOf(found as RegExpExecArray));
  const both =
    /(?:papers?|论文|論文|논문|artikel|articles?|art[íi]culos|artigos|articoli|стать[ия])\s?(\d{1,5})\s?(?:and|&|,|und|et|y|e|и|和|と|와|과|與)\s?(\d{1,5})/iu.exec(
      part,
    );
  return [...new Set([...idsIn(part), ...numbers, ...(both ? [both[1] ?? '', both[2] ?? ''] : [])])];
}
