import { alternatives } from './names-abroad';

/**
 * Scores in plain words. Two steps, so that a range, a percentage or a negative number is never passed over in
 * favour of a number further on: first the name and the digit after it are found, then the score is read there.
 */

// Every repetition is bounded: a line made of white space and marks must not keep the reader busy.
const MARKS = String.raw`(?:[\s*_"'“”\`]|</?[a-z]{1,6}>){0,8}`;
const SCALE = String.raw`(?:[(\[](?:out of|of|/|[01]\s?(?:[-–—/]|to)\s?)?\s?10[)\]]${MARKS})?`;
const SIGN = String.raw`[:：=(\[>~<≥≤+−–—-]`;
const LINK = String.raw`\b(?:is|of|at|ist|est|es|é|è|de|von|на)\b|为|是|は|는|은|이`;
const UNIT = '评分|得分|分数|評分|スコア|点数|点|評価|점수|평점|분';
const BETWEEN = `(?:[\\s_-]{0,3}(?:score|rating|${UNIT}))?${MARKS}${SCALE}(?:(?:${SIGN}|${LINK})${MARKS}){0,4}`;
const named = (names: string) => new RegExp(`(?<![a-zа-я])(?:${names})${BETWEEN}(?=\\d)`, 'i');
const RELEVANCE_NAMES = `relevance|relevancy|rel|${alternatives('relevance')}`;
const NOVELTY_NAMES = `novelty|nov|${alternatives('novelty')}`;
const RELEVANCE = named(RELEVANCE_NAMES);
const NOVELTY = named(NOVELTY_NAMES);
/** `9/10 relevance`, `7 out of 10 for novelty`: a score in front of its name, which must say out of how many it is. */
const behind = (names: string) =>
  new RegExp(
    String.raw`(?<!\d[.,]?|[/~<>≥≤+±]\s?|[–—−-]|\d\s?[–−-]\s|\b(?:to|or|about|than)\s)(\d{1,2}(?:\.\d{1,2})?)\s?(?:\/|out of|of|von|sur|de|su|из)\s?10(?:\.0)?\*{0,3}\s` +
      String.raw`(?:(?:for|in|on|für|bei|pour|en|por|para|em|per|di|за|по)\s(?:(?:the|its|die|la|el|a|o)\s)?)?\*{0,3}(?:${names})(?![\p{L}\d])`,
    'iu',
  );
const BEHIND = { relevance: behind(RELEVANCE_NAMES), novelty: behind(NOVELTY_NAMES) };
/** `R=9 N=7`: names this short count only side by side, or `n=5 samples` in a comment would be a novelty. */
const SHORT = /(?<![a-z\d])(r|n)[\s*_]{0,4}[:=-]?[\s*_]{0,4}(?=\d)/gi;

/** The score at a position, and nothing that would make it something else: more digits, a range, another scale. */
const AT =
  /(\d{1,3}(?:\.\d{1,12})?)(\s*(?:\/|out of|of|von|sur|de|su|из)\s*10(?:\.0+)?)?(?:\s?[分点點점])?(?![\d%/]|e[+-]?\d|\.\d|,\d|[-–—−~]\d|\s*(?:%|\/|per\s?cent|stars?\b|(?:out )?of\s+\d)|\s+(?:to|or)\s+\d|\s*[-–—−~]\s*\d{1,2}(?:\.\d+)?(?:\s*\/\s*10)?\s*(?:[,;|)]|\.?\s*$|\.\s))/iy;
/** What a sign before the digits must not be: minus, more than, about. A dash that stands apart only divides. */
const BAD_SIGN = /[<≥≤~+−]\s*$|[\s:：=([][-–—]$|[\s:：(]>\s*$/;
/** After `relevance of`, only what ends a clause shows that the number is the score and counts nothing. */
const CLAUSE_END = /^(?:\s*(?:[,;.:|)—–-]|and\b|with\b|but\b|$))/i;

export interface FoundScore {
  text: string;
  /** Where its name begins and where the score ends. */
  from: number;
  end: number;
}

/** Whether a text gives one of the two scores by its name. */
export function namesScore(text: string): boolean {
  return [RELEVANCE, NOVELTY, ...Object.values(BEHIND)].some((name) => name.test(text));
}

/** The two scores of a line by their names, or null; null as well where one of them is no score out of ten. */
export function namedScores(line: string): { relevance: FoundScore; novelty: FoundScore } | null {
  const relevance = one(line, RELEVANCE);
  const novelty = one(line, NOVELTY);
  const inFront = scoresInFront(line);
  // `8/10 relevance 9/10 novelty 7/10`: each number may belong to either name.
  if (relevance && novelty) return inFront ? null : { relevance, novelty };
  if (relevance === undefined && novelty === undefined && inFront) return inFront;
  if (relevance !== undefined || novelty !== undefined) return null;
  return shortScores(line);
}

function scoresInFront(line: string): { relevance: FoundScore; novelty: FoundScore } | null {
  const [relevance, novelty] = [BEHIND.relevance, BEHIND.novelty].map((name) => {
    const found = name.exec(line);
    return found?.[1] && { text: found[1], from: found.index, end: found.index + found[0].length };
  });
  return relevance && novelty ? { relevance, novelty } : null;
}

/** undefined where the name does not stand in front of a number. */
function one(line: string, name: RegExp): FoundScore | null | undefined {
  const found = name.exec(line);
  if (!found) return undefined;
  const at = found.index + found[0].length;
  if (BAD_SIGN.test(found[0])) return null;
  const score = scoreAt(line, at);
  if (!score) return null;
  const loose = /\b(?:of|at)\b[\s*_"'`]*$/i.test(found[0]) && !score.outOfTen;
  if (loose && !CLAUSE_END.test(line.slice(score.end))) return null;
  return { text: score.text, from: found.index, end: score.end };
}

function shortScores(line: string): { relevance: FoundScore; novelty: FoundScore } | null {
  SHORT.lastIndex = 0;
  const first = SHORT.exec(line);
  const one = first && scoreAt(line, first.index + first[0].length);
  if (!first || !one) return null;
  SHORT.lastIndex = one.end;
  const second = SHORT.exec(line);
  const two = second && scoreAt(line, second.index + second[0].length);
  if (!second || !two || !/^[\s,;|/&()]{1,8}$/.test(line.slice(one.end, second.index))) return null;
  const names = `${first[1]}${second[1]}`.toLowerCase();
  const a = { text: one.text, from: first.index, end: one.end };
  const b = { text: two.text, from: second.index, end: two.end };
  if (names === 'rn') return { relevance: a, novelty: b };
  return names === 'nr' ? { relevance: b, novelty: a } : null;
}

/** The score that begins exactly at `at`, or null. */
export function scoreAt(line: string, at: number): { text: string; end: number; outOfTen: boolean } | null {
  AT.lastIndex = at;
  const found = AT.exec(line);
  if (!found?.[1]) return null;
  return { text: found[1], end: at + found[0].length, outOfTen: found[2] !== undefined };
}
