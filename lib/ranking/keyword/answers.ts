import { isAddress } from './label-words';
import type { Signed } from './verdict-signs';

/** Verdicts behind a topic, and no topics themselves. */
const NO = [
  'no|nope|nah|n|none|never|no thanks|no interest',
  '(?:definitely |really |absolutely )?not (?:relevant|interested|wanted|needed|interesting|important|of interest|for me|really|at all|my thing)',
  'uninterested|irrelevant|unwanted|uninteresting|unimportant|boring|excluded?|avoid|skip|ignored?|omit|hide|reject',
  'off[- ]topic|out of scope|(?:very )?low(?:est)?(?: priority| interest)?|hate(?: it)?|dislike(?: it)?',
  String.raw`false|0|-\d{1,3}(?:\.\d+)?`,
  'nein|uninteressant|non|pas intéressée?|não|нет|не (?:интересно|нужно|интересует)|неинтересно',
  '不要|不|否|不感兴趣|不感興趣|不相关|不關心|いいえ|不要です|興味なし|除外|対象外|아니요|아니오|제외|관심 ?없음',
].join('|');
const YES = [
  '(?:oh )?yes(?: please)?|yep|y|always|(?:very |highly )?(?:relevant|interested|interesting|important)',
  'wanted|included?|keep|must(?: have| read)?|love(?: it)?|like(?: it)?|very much',
  'on[- ]topic|(?:very )?high(?:est)?(?: priority| interest)?',
  String.raw`true|\d{1,3}(?:\.\d+)?`,
  'ja|oui|sí|si|sim|sì|да|要|是|感兴趣|感興趣|相关|はい|興味あり|네|예|관심',
].join('|');
/** Behind a verdict nothing stands, or why; behind a bracket, other topics. */
const BEHIND = String.raw`(?:[\s|!.]*$|[\s!.]*\)[\s|.]*(?:$|[,;]\s?)|[\s!.]*(?:[(–—]|\s-\s|[,;.]\s(?=(?:i|it|we|they|there|that|this|too|but|not|already|enough|please|at|for)\b)|(?:because|since|as)\b))`;
/** A topic, then a colon, a dash, a bracket or the like, then a verdict. */
const ANSWERED = new RegExp(
  String.raw`^[\s|]*([^\s|:=][^:|=]{1,200}?)\s?(?::|=|\||\(|[–—]|\s-\s|[-=]>|→|\t)\s*[^\p{L}\p{N}-]{0,4}(?:(${NO})|${YES})(?![\p{L}\p{N}-])${BEHIND}(.*)$`,
  'iu',
);
/** "Graphs yes, molecules no": only where each has one. */
const SPOKEN = /^\s*(.{2,200}?)\s(?:(no)|yes)[\s.!]*$/i;
const SEVERAL = /[,;]\s/;

/** What a line says of its topics by a verdict behind each: `weather: no`, `| weather | no |`, `weather (not relevant)`. */
export function answered(line: string): Signed[] | null {
  const pieces = line.split(SEVERAL);
  for (const way of pieces.length > 1 ? [ANSWERED, SPOKEN] : []) {
    const each = pieces.map((piece) => way.exec(piece));
    if (each.every((found) => found !== null)) return each.map(([, text = '', no]) => signed(text, no));
  }
  const [all, text = '', no, rest = ''] = ANSWERED.exec(line) ?? [];
  // "exclude: true" is no topic.
  if (all === undefined || isAddress(text)) return null;
  // Behind a comma may stand why, or what else is wanted.
  const more = all.includes('(') && rest.trim() !== '' ? [{ text: rest, wanted: undefined }] : [];
  return [signed(text, no), ...more];
}

function signed(text: string, no: string | undefined): Signed {
  return { text, wanted: no === undefined };
}
