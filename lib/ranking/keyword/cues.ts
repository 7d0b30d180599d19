import { turnAbroad, unlessAbroad } from './abroad/cues-abroad';
import {
  AGAINST,
  ASSENT,
  DENIED_AGAIN,
  EXCEPT,
  EXCEPT_AHEAD,
  FOR_AGAIN,
  JOINED,
  PREDICATE,
} from './cue-words';

const UNLESS = /\bunless\b/i;
/** In brackets, or between dashes, as a part of what stands around them. */
const BRACKETS = /[([]([^()[\]]{1,300})[)\]]|(?<=\s)[–—]\s([^()[\]–—]{1,300})\s[–—](?=\s)/g;
/** In brackets it excludes; elsewhere it may be a part of a topic: "learning without labels". */
const WITHOUT =
  /^\s*(?:without|w\/o|ohne|sans|senza|sin|sem|без)\s(.*)$|^(.*\S)\s(?:excluded|not included)\s*$/i;
/** Turns in one sentence that are followed: nobody means more, and a text may be made of nothing else. */
const MOST_TURNS = 30;
/** Between two clauses. */
const COMMA = /,\s+(?:(?:but|and|while|whereas|yet)\s)?/i;

interface Part {
  text: string;
  wanted: boolean;
}

/**
 * A stretch of text cut where its own words turn it: "anything on graphs, but not on molecules" is one
 * part wanted and one not. What is not wanted stays so, whatever denial it holds, up to an exception. An "unless" is
 * a condition: it takes nothing from what is wanted, and is an exception to what is not. What brackets turn ends with them.
 */
export function splitByCues(text: string, wanted: boolean): Part[] {
  return text
    .split(/(?<=[.!?;])\s+|\n/)
    .flatMap((sentence) => apart(sentence, wanted))
    .filter((part) => part.text.trim() !== '');
}

function apart(sentence: string, wanted: boolean): Part[] {
  const inside: Part[] = [];
  const outside = sentence.replace(BRACKETS, (all, ...[inBrackets, inDashes]: string[]) => {
    const parts = judge((inBrackets ?? inDashes ?? '').replace(WITHOUT, 'not $1$2'), wanted);
    if (parts.every((part) => part.wanted === wanted)) return all;
    inside.push(...parts);
    return ' ';
  });
  const at = UNLESS.exec(outside);
  const condition = at
    ? { main: outside.slice(0, at.index), condition: outside.slice(at.index + at[0].length) }
    : unlessAbroad(outside);
  if (condition === null) return [...judge(outside, wanted), ...inside];
  return [...judge(condition.main, wanted), { text: condition.condition, wanted: true }, ...inside];
}

function judge(sentence: string, wanted: boolean): Part[] {
  const ahead = wanted ? EXCEPT_AHEAD.exec(sentence) : null;
  if (ahead?.[1] !== undefined)
    return [{ text: ahead[1], wanted: false }, ...judge(sentence.slice(ahead[0].length), wanted)];
  const sides = sentence.split(COMMA);
  const isTwoSided = sides.length === 2 && sides.every((side) => ASSENT.test(side) || PREDICATE.test(side));
  if (wanted && isTwoSided)
    return sides.flatMap((side) => turn(side, !PREDICATE.test(side), false, MOST_TURNS));
  const denied = wanted && PREDICATE.test(sentence);
  return turn(sentence, denied ? false : wanted, false, MOST_TURNS);
}

/** @param denied whether this sentence itself has turned what is wanted, so that it may as easily turn back */
function turn(sentence: string, wanted: boolean, denied: boolean, turns: number): Part[] {
  if (turns === 0) return [{ text: sentence, wanted }];
  const abroad = turnAbroad(sentence, wanted, denied);
  if (abroad) {
    const { before, turned, rest } = abroad;
    return [
      ...(before.trim() === '' ? [] : turn(before, wanted, denied, turns - 1)),
      // What a word behind it turns holds no further turn.
      ...(rest === ''
        ? turn(turned, !wanted, wanted, turns - 1)
        : [{ text: turned, wanted: !wanted }, ...turn(rest, wanted, denied, turns - 1)]),
    ];
  }
  const cues = wanted ? [AGAINST, EXCEPT, ...JOINED] : [FOR_AGAIN, ...(denied ? [DENIED_AGAIN] : []), EXCEPT];
  const found = cues.map((cue) => cue.exec(sentence)).filter((at) => at !== null);
  const [at] = found.sort((a, b) => a.index - b.index);
  if (!at) return [{ text: sentence, wanted }];
  const after = sentence.slice(at.index + at[0].length);
  return [{ text: sentence.slice(0, at.index), wanted }, ...turn(after, !wanted, wanted, turns - 1)];
}
