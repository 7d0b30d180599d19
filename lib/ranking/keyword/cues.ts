import { turnAbroad, unlessAbroad } from './abroad/cues-abroad';

const FLIPS =
  /\b(?:excep(?:t(?:ing)?|tions?)(?: for)?|other than|rather than|instead of|but (?:not|no)|(?:and|or) not(?! (?:only|just))|excluding|with the exception of)\b/i;
const AGAINST =
  /\b(?:(?:not|un)\s?(?:interested in|looking for|concerned with)|(?:do(?:es)? not|do(?:es)?n['’]?t|never|no longer)\s(?:\w+\s)?(?:want|show|care|includ|like|need|read|send|give)\w*(?: (?:me|about|for|to see|to read))*|avoid(?:ing)?|exclude[sd]?|ignor(?:e|ing)|skip(?:ping)?|prefers? not to(?: (?:see|read|get|spend time on))?|nothing (?:on|about)|no more)\b|^\s*(?:please\s)?no\b(?! (?:free|longer|matter))|^\s*not\b(?! (?:only|just|necessarily))/i;
const PREDICATE =
  /\b(?:is|are|should be)\s+(?:\w+\s)?(?:not\s(?:wanted|relevant|interesting|of interest|needed)|unwanted|irrelevant|uninteresting|out of scope|off[- ]topic|excluded|ignored|avoided|skipped)\W*$/i;
const FOR_AGAIN = /\bbut\s+(?:i\s|please\s|do\s|am\s)*(?:want|like|love|include|keep|show|interested)\b/i;

const UNLESS = /\bunless\b/i;
/** Turns in one sentence that are followed: nobody means more, and a text may be made of nothing else. */
const MOST_TURNS = 30;

/**
 * A stretch of text cut where its own words turn it: "anything on graphs, but not on molecules" is one
 * part wanted and one not. What is not wanted stays so, whatever denial it holds, up to an exception. An "unless" is
 * a condition: it takes nothing from what is wanted, and is an exception to what is not.
 */
export function splitByCues(text: string, wanted: boolean): { text: string; wanted: boolean }[] {
  return text
    .split(/(?<=[.!?;])\s+|\n/)
    .filter((sentence) => sentence.trim() !== '')
    .flatMap((sentence) => {
      const at = UNLESS.exec(sentence);
      const condition = at
        ? { main: sentence.slice(0, at.index), condition: sentence.slice(at.index + at[0].length) }
        : unlessAbroad(sentence);
      if (condition === null) return judge(sentence, wanted);
      const parts = [...judge(condition.main, wanted), { text: condition.condition, wanted: true }];
      return parts.filter((part) => part.text.trim() !== '');
    });
}

function judge(sentence: string, wanted: boolean): Part[] {
  return turn(sentence, wanted && PREDICATE.test(sentence) ? false : wanted, MOST_TURNS);
}

interface Part {
  text: string;
  wanted: boolean;
}

function turn(sentence: string, wanted: boolean, turns: number): Part[] {
  if (turns === 0) return [{ text: sentence, wanted }];
  const abroad = turnAbroad(sentence, wanted);
  if (abroad) {
    const { before, turned, rest } = abroad;
    const parts = [
      ...(before.trim() === '' ? [] : turn(before, wanted, turns - 1)),
      // What a word behind it turns holds no further turn.
      ...(rest === ''
        ? turn(turned, !wanted, turns - 1)
        : [{ text: turned, wanted: !wanted }, ...turn(rest, wanted, turns - 1)]),
    ];
    return parts.filter((part) => part.text.trim() !== '');
  }
  for (const cue of wanted ? [AGAINST, FLIPS] : [FOR_AGAIN, FLIPS]) {
    const at = cue.exec(sentence);
    if (at === null) continue;
    const before = sentence.slice(0, at.index);
    const after = sentence.slice(at.index + at[0].length);
    const parts = [{ text: before, wanted }, ...turn(after, !wanted, turns - 1)];
    return parts.filter((part) => part.text.trim() !== '');
  }
  // "theory, not applications": a comma's denial holds to the end.
  const comma = wanted ? /,\s*(?:not|no)\b(?! (?:only|just))/i.exec(sentence) : null;
  if (comma === null) return [{ text: sentence, wanted }];
  return [
    { text: sentence.slice(0, comma.index), wanted: true },
    ...turn(sentence.slice(comma.index + comma[0].length), false, turns - 1),
  ];
}
