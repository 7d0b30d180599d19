import { PAPER_WORDS } from './paper-words';
import { plainMarks } from './plain-marks';

/** `Paper 0`, `index: 0`, `<paper n="0"/>`, `<index>0<`; not `numbers 0 to 10`. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\d])(?:${PAPER_WORDS}|paper_?index|n(?=="0")|p(?=0\\b))["'*_\`]{0,3}[\\s_#:=.>-]{0,4}["'[(]?(?:0{1,3}|zero(?!\\p{L})|零)(?![\\d./]\\d|\\d|\\s?(?:to|through|-|–|—|~|bis|à|a|до)\\s?\\d)`,
  'iu',
);
/** At the beginning of a line a name by itself: `[0]`, `(0)`, `#0`; or with a mark: `"0":`, `0.`, `0 - …`, the first cell of a row. */
const FIRST = new RegExp(
  String.raw`^[\s>*_\`#•+|-]{0,20}(?:\[0\]|\(0\)|#0(?![\d.])|["'[]?0["'\]*_\`]{0,4}(?:\s{0,8}[|&]|:(?:\s|$)|[.)]\s|\s[–—-]\s(?!\d)))|` +
    String.raw`^[\s>*_\`#•-]{0,20}["']?0["']?\s?[;,\t](?!\d)`,
);
const BASED =
  /(?:\bzero|\b0)[- ]?(?:based|indexed|index\b|origin)|\b(?:starting|starts|start|counting|counted|count|numbered|numbering|begin\w*|indexed|indices)\s(?:\w+\s){0,2}(?:from|at|with)\s(?:zero|0)\b|(?:ab|von|bei|mit)\s(?:null|0)\b(?!\s?(?:bis|-|–))|(?:partir de|desde|a partire da|da)\s(?:zéro|cero|zero|0)\b(?!\s?(?:à|a|-|–)\s?\d)|с\s(?:нуля|0)(?!\s?(?:до|-|–))|从\s?[0零]\s?(?:开始|起|编号|计)|[0零ゼロ]\s?から(?:始|数|番)|(?:第|제)\s?0\s?(?:篇|号|號|논문)|\b0번\s?논문|[0영]\s?부터\s?(?:시작|세)/i;

/** Whether a line names a paper 0, or says that counting begins there: every number then means the next paper. */
export function countsFromZero(line: string): boolean {
  const text = plainMarks(line.slice(0, 1000));
  if (!/[0零]|zero|null|zéro|cero|нуля|ゼロ|영/i.test(text)) return false;
  return NAMED.test(text) || FIRST.test(text) || BASED.test(text);
}
