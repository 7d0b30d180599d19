import type { Effort } from '../settings/settings';
import type { Usage } from './usage';

/** Characters a token: measured over 421 arXiv papers with o200k, rounded to the safe side. */
const CHARS_PER_PROMPT_TOKEN = 5;
/** Visible reply of one paper: a number, two scores and one line of text. */
const REPLY_TOKENS_A_PAPER = 36;
/** One number more in it, and the mark behind that. */
const TOKENS_AN_AXIS = 2;

/** Hidden reasoning that is expected of one paper. Assumed, not measured; corrected by the bill. */
export const REASONING_EXPECTED: Record<Effort, number> = {
  none: 0,
  minimal: 10,
  low: 60,
  medium: 250,
  high: 600,
};
/** And what it is allowed, so that thinking is never cut off. */
export const REASONING_ALLOWED: Record<Effort, number> = {
  none: 0,
  minimal: 200,
  low: 600,
  medium: 1500,
  high: 4000,
};

/**
 * Length of a text in characters of English, which a token has five of. Other alphabets take about a token
 * for two characters, Chinese, Japanese and Korean one for each.
 */
export function characters(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    sum += code < 0x80 ? 1 : code < 0x2e80 ? CHARS_PER_PROMPT_TOKEN / 2 : CHARS_PER_PROMPT_TOKEN;
  }
  return sum;
}

/** Input tokens of a text of so many `characters`, before anything is sent. */
export function promptTokens(count: number): number {
  return Math.ceil(count / CHARS_PER_PROMPT_TOKEN);
}

/**
 * Expected use of a request with `papers` papers, for the price on screen.
 *
 * @param axes how many more numbers are asked for beside relevance and novelty
 */
export function expectedUsage(count: number, papers: number, effort: Effort, axes = 0): Usage {
  const reply = REPLY_TOKENS_A_PAPER + axes * TOKENS_AN_AXIS;
  return {
    promptTokens: promptTokens(count),
    cachedTokens: 0,
    cacheWriteTokens: 0,
    completionTokens: papers * (reply + REASONING_EXPECTED[effort]),
    reportedUsd: null,
  };
}

/** Ceiling on output tokens to send along with a request: never so low that it cuts a reply off. */
export function completionLimit(papers: number, effort: Effort, axes = 0): number {
  return papers * (60 + 2 * axes * TOKENS_AN_AXIS + REASONING_ALLOWED[effort]) + 400;
}

/** Most that a request can use: what is reserved in the ledger before it is sent. */
export function worstUsage(count: number, papers: number, effort: Effort, axes = 0): Usage {
  return {
    ...expectedUsage(count, papers, effort, axes),
    promptTokens: Math.ceil(promptTokens(count) * 1.5),
    completionTokens: completionLimit(papers, effort, axes),
  };
}
