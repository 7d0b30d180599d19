import { HEARSAY } from './hearsay';
import { plainMarks } from './plain-marks';

/** `9`, `8.5`, `9.`, `9/10`, `9 out of 10`, `**9**`; a remark may follow a space or a bracket if it holds no digit. */
const SCORE =
  /^\**\+?(\d{1,3}(?:\.\d{0,12})?)\**(?:\s*(?:\/|out of|of|von|sur|de|su|из)\s*10(?:\.0+)?)?\**(?:\s?(?:分|点|點|점))?(?:[\s(–—-][^\d%]*)?$/i;
/** A remark that says that the number is no score out of ten: a percentage, stars, half of a range. */
const OTHER_SCALE = /\b(?:per\s?cent|stars?)\b|[%~±]|^\s*(?:to|or|of|out of)\b/i;

/**
 * Reads one score as a model wrote it. Half points round up. Anything that is not 1 to 10 after rounding is
 * refused, never moved into range; so are ranges (`8-9`), percentages and scores out of anything but ten (`4.5/5`).
 * @returns integer 1 to 10, or null
 */
export function parseScore(text: string): number | null {
  if (text.length > 80) return null;
  const found = SCORE.exec(inDigits(plainMarks(text.trim())));
  if (!found) return null;
  const remark = found[0].replace(
    /^\D*[\d.]+\**(?:\s*(?:\/|out of|of|von|sur|de|su|из)\s*10(?:\.0+)?)?/i,
    '',
  );
  if (OTHER_SCALE.test(remark) || HEARSAY.test(remark)) return null;
  const score = Math.floor(Number(found[1]) + 0.5);
  return score >= 1 && score <= 10 ? score : null;
}

/** A score that is one Chinese numeral in digits; other texts as they are. */
function inDigits(text: string): string {
  const at = text.length === 1 ? '一二三四五六七八九十'.indexOf(text) : -1;
  return at < 0 ? text : `${at + 1}`;
}
