/** `9`, `8.5`, `9/10`, `9 out of 10`, `**9**`; a remark may follow a space or a bracket if it holds no digit. */
const SCORE =
  /^\**\+?(\d{1,3}(?:\.\d{1,12})?)\**(?:\s*(?:\/|out of|of)\s*10(?:\.0+)?)?\**(?:[\s(–—-][^\d%]*)?$/i;

/**
 * Reads one score as a model wrote it. Half points round up. Anything that is not 1 to 10 after rounding is
 * refused, never moved into range.
 * @returns integer 1 to 10, or null
 */
export function parseScore(text: string): number | null {
  if (text.length > 80) return null;
  const found = SCORE.exec(text.trim());
  if (!found) return null;
  const score = Math.floor(Number(found[1]) + 0.5);
  return score >= 1 && score <= 10 ? score : null;
}
