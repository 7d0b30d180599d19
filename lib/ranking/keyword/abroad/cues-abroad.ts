import { wholeWords } from '../field-terms';
import { PARTICLES, UNSPACED } from './east-asian';
import { CYRILLIC, LATIN } from './european';
import type { Language } from './language';
import { isSmallAbroad } from './small-abroad';

/** Words of other languages for and against, found in labels and in sentences. */

type Cue = Exclude<keyof Language, 'small'>;

const SPACED = [...LATIN, ...CYRILLIC];
const GLUED = [...UNSPACED, ...PARTICLES];
/** Where one of Japanese or Korean says no, a turn before it begins a clause of its own; a comma only parts a list. */
const TURN =
  /^.*(?:[;:!?]|が,|けど,|けれど,|지만,?|고,|を?(?:優先|重視)し(?:て)?,|(?:보여|추천해|보내|알려)\s?주고(?=\s))/su;
const TURN_AT_COMMA = /^.*(?:[,;:!?]|[但而]是?)/su;
/** They set their clause against the one before it: "hingegen nicht". */
const CONTRAST = /^(?:hingegen|dagegen|jedoch|en cambio|invece|en revanche|par contre)\s/iu;
const CHINESE_ONLY = /^[^\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]*$/u;
/** What leads a noun to a Chinese word behind it: "对 X 不感兴趣". */
const LEADS = /^(?:我们?|我們|本人)?(?:对于?|對於?|与|與|和|跟)/u;

const all = (languages: readonly Language[], cue: Cue) => languages.map((each) => each[cue]).join('|');
const anywhere = (cue: Cue) => new RegExp(`${wholeWords(all(SPACED, cue))}|${all(GLUED, cue)}`, 'iu');

const AGAINST = anywhere('against');
const FOR = anywhere('for');
const EVERY_AGAINST = new RegExp(AGAINST, 'giu');
const EVERY_FOR = new RegExp(FOR, 'giu');
const BEFORE = anywhere('before');
const EXCEPT = anywhere('except');
const AGAIN = anywhere('again');
const DENIED_AGAIN = anywhere('deniedAgain');
const UNLESS = new RegExp(`${wholeWords(all(SPACED, 'unless'))}|除非`, 'iu');
const UNLESS_BEHIND = new RegExp(all(GLUED.slice(1), 'unless'), 'u');
const AFTER_AT_END = new RegExp(`${wholeWords(all(SPACED, 'after'))}(?=[^\\p{L}\\p{N}]{0,8}$)`, 'iu');
const AFTER = new RegExp(all(GLUED, 'after'), 'u');

/**
 * Whether a label of another language is for (true) or against what follows; undefined where it says neither, or holds
 * a topic, as "Lernen ohne Labels" does.
 */
export function labelAbroad(label: string): boolean | undefined {
  return isLabelAbroad(label) ? !AGAINST.test(label) : undefined;
}

/** Whether a short line of another language is nothing but a label. */
export function isLabelAbroad(line: string): boolean {
  const rest = line.replace(EVERY_AGAINST, ' ').replace(EVERY_FOR, ' ');
  return rest !== line && rest.split(/[^\p{L}\p{N}]+/u).every((word) => word === '' || isSmallAbroad(word));
}

/** A sentence as far as it goes before and after its first "unless", the main clause first; null where it has none. */
export function unlessAbroad(sentence: string): { main: string; condition: string } | null {
  const ahead = UNLESS.exec(sentence);
  if (ahead)
    return { main: sentence.slice(0, ahead.index), condition: sentence.slice(ahead.index + ahead[0].length) };
  const behind = UNLESS_BEHIND.exec(sentence);
  if (!behind) return null;
  const { index } = behind;
  return { main: sentence.slice(index + behind[0].length), condition: sentence.slice(0, index) };
}

/** A sentence cut at its first cue: what is as it was, what is turned, and what comes after that. */
export interface Turned {
  before: string;
  turned: string;
  /** As before again; empty where the turn holds to the end. */
  rest: string;
}

/**
 * The first turn in a sentence, from wanted to unwanted or the other way; null where there is none.
 *
 * @param denied whether the sentence itself has said what is not wanted
 */
export function turnAbroad(sentence: string, wanted: boolean, denied: boolean): Turned | null {
  if (!wanted) return firstOf(sentence, [AGAIN, ...(denied ? [DENIED_AGAIN] : []), EXCEPT]);
  const end = AFTER_AT_END.exec(sentence);
  const after = end ?? AFTER.exec(sentence);
  // "除了" and "不要" say it ahead.
  const ahead = firstOf(sentence, [BEFORE, EXCEPT]);
  if (after === null || (ahead && ahead.before.length <= (end ? after.index - 1 : after.index))) return ahead;
  const said = sentence.slice(0, after.index);
  const isChinese = CHINESE_ONLY.test(sentence.replace(/[A-Za-z]/g, '')) && !end;
  const clause = isChinese || CONTRAST.test(after[0]) ? TURN_AT_COMMA : TURN;
  const [before = ''] = clause.exec(said) ?? [];
  const turned = said.slice(before.length).trim().replace(LEADS, '');
  return { before, turned, rest: sentence.slice(after.index + after[0].length) };
}

function firstOf(sentence: string, cues: readonly RegExp[]): Turned | null {
  let first: RegExpExecArray | null = null;
  for (const cue of cues) {
    const at = cue.exec(sentence);
    if (at && (!first || at.index < first.index)) first = at;
  }
  if (!first) return null;
  const from = first.index + first[0].length;
  return { before: sentence.slice(0, first.index), turned: sentence.slice(from), rest: '' };
}
