import type { Ahead } from './lookahead';

const OPENERS = [
  '<think>',
  '<thinking>',
  '<thought>',
  '<thoughts>',
  '<reasoning>',
  '<scratchpad>',
  '<reflection>',
  '[think]',
  '◁think▷',
  '<|channel|>analysis',
];
const CLOSERS = [
  '</think>',
  '</thinking>',
  '</thought>',
  '</thoughts>',
  '</reasoning>',
  '</scratchpad>',
  '</reflection>',
  '[/think]',
  '◁/think▷',
  '<|channel|>final',
];

const SECONDS = new Set([...OPENERS, ...CLOSERS].map((tag) => tag.charAt(1)));

/** First characters that such a tag can have. */
export const TAG_STARTS = '<[◁';

/**
 * The tag around a model's thinking aloud that stands at `at`.
 * @returns its length and kind, false for none, undefined where more text must come first
 */
export function thinkTag(ahead: Ahead, at: number): { length: number; opens: boolean } | false | undefined {
  let waiting = false;
  const second = ahead.char(at + 1).toLowerCase();
  if (second !== '' && !SECONDS.has(second)) return false;
  for (const [tags, opens] of [
    [OPENERS, true],
    [CLOSERS, false],
  ] as const) {
    for (const tag of tags) {
      const found = ahead.starts(tag, at);
      if (found) return { length: tag.length, opens };
      if (found === undefined) waiting = true;
    }
  }
  return waiting ? undefined : false;
}
