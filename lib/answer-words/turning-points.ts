import { plainMarks } from './plain-marks';
import { quotesBelow } from './quoting';
import {
  CORRECTION_WORDS,
  DRAFT_WORDS,
  FINAL_WORDS,
  MIXED_WORDS,
  oneOf,
  SCORES_WORDS,
} from './turning-words';

/**
 * What a line says of the scores around it: `final`, the answer follows and all before was a draft; `correction`, a
 * record that follows takes the place of an earlier one; `mixed`, the same, and those before are wrong in any case;
 * `draft`, what follows is not the answer; `quote`, it is somebody else's, or an example; `scores`, a heading over
 * scores.
 */
export type Turn = 'final' | 'correction' | 'mixed' | 'draft' | 'quote' | 'scores';

const FINAL = oneOf(FINAL_WORDS);
const CORRECTION = oneOf(CORRECTION_WORDS);
const MIXED = oneOf(MIXED_WORDS);
const DRAFT = oneOf(DRAFT_WORDS);
const SCORES = oneOf(SCORES_WORDS);
/** Only these of the final words say so in the middle of a sentence, too. */
const SURELY = oneOf(
  'fina(?:l~|is|ux) definitiv~ endgültig~ abschließend~ итогов~ окончательн~ финальн~ 最终 最終 최종 définitif~ définitiv~',
);
const NOT_FINAL = oneOf(
  'not\\s(?:yet\\s)?final before\\s(?:the|my|giving)\\sfinal nicht\\sendgültig pas\\sdéfinitif~ no\\sdefinitiv~ не\\sокончательн~ 不是最终 非最终',
);
/** What a model says it has mixed up: its own scores, not somebody's data. */
const OWN = oneOf(
  'i we these those them my above scores? order ich mir wir die je ai me eu ho mi li le я мне них их выше оценки 我 上面 评分 这 两 順 顺 刚才 これ 上 私 点 순서 위 제가 점수 이것 둘',
);
const TAG =
  /<\s?(?:\|\s?)?(?:answers?|final\w*|output|final_?\s?(?:answer|output|scores?)|答案|回答|输出|ответ)\s?(?:\|\s?)?>|\\boxed\b/i;

/** What turn a text in which no record stands takes, or null. Reads its last 240 characters. */
export function turnOf(text: string): Turn | null {
  const plain = plainMarks(text.slice(-240)).trim();
  if (plain === '') return null;
  if (TAG.test(plain)) return 'final';
  if (!/\p{L}{2}|답:/u.test(plain)) return null;
  if (MIXED.test(plain)) return OWN.test(plain) ? 'mixed' : 'correction';
  const clause = /[^.!?。！？]*[^\s.!?。！？][^\p{L}]*$/u.exec(plain)?.[0] ?? plain;
  const heading = isHeading(plain, text.length);
  if (NOT_FINAL.test(plain)) return heading ? 'draft' : null;
  if (heading && quotesBelow(plain)) return 'quote';
  if (heading && FINAL.test(clause)) return 'final';
  if (CORRECTION.test(plain) || SURELY.test(clause)) return 'correction';
  if (heading && DRAFT.test(clause)) return 'draft';
  return heading && SCORES.test(plain) ? 'scores' : null;
}

/** `Final scores:`, `## Output`, `**Answer**`, `FINAL OUTPUT`, `=== final ===`. */
function isHeading(plain: string, length: number): boolean {
  if (length > 240) return false;
  if (/[:>=][\s*_`"'“]*$/.test(plain)) return true;
  if (plain.length <= 80 && /^[\s>]*(?:#|==|--|\[|【|<|(?:\*\*|__).*(?:\*\*|__)\W*$)/.test(plain))
    return true;
  return plain.length <= 40 && !/[.!?。！？,;]/.test(plain);
}
