import type { Usage } from './usage';

/** What is known of a request that has ended. */
export interface Evidence {
  /** The most that it may have used: what was set aside. */
  worst: Usage;
  /** What the provider counted, and whether its reply had ended by then; null where it told nothing. */
  counted: Counted | null;
  /** Lengths of what was sent and of the reply as far as it was read, in characters of English (`characters`). */
  sent: number;
  replied: number;
  /** Length of the thoughts that were shown beside it: who counts less than these leaves them out. */
  thought?: number;
  /** The server refused the request before it did any work. */
  refused: boolean;
}

export interface Counted {
  usage: Usage;
  /** Nothing was written after this count. */
  last: boolean;
}

/** No tokenizer packs plain text this tight, in characters a token: who counts less has not counted all. */
const TIGHTEST = 15;
/** And none takes more than a token for each so many. */
const LOOSEST = 2;
const NOTHING: Usage = {
  ...{ promptTokens: 0, cachedTokens: 0, cacheWriteTokens: 0, completionTokens: 0, reportedUsd: null },
};

/**
 * What is booked for a request: what the provider counted, as far as that can be; where it did not count, what was set
 * aside, since nobody knows that it was less. Never below what may be billed; nothing only where a refusal is proved.
 */
export function bookedUsage({ worst, counted, sent, replied, thought = 0, refused }: Evidence): Usage {
  if (refused && replied === 0 && !counted) return NOTHING;
  const most = Math.max(worst.completionTokens, Math.ceil(replied / LOOSEST));
  if (!counted) return { ...worst, completionTokens: most };
  const { usage, last } = counted;
  const countsPrompt = usage.promptTokens > 0 && usage.promptTokens >= sent / TIGHTEST;
  const countsReply =
    last && usage.completionTokens > 0 && usage.completionTokens >= (replied + thought) / TIGHTEST;
  return {
    ...usage,
    ...(countsPrompt ? {} : unknownPrompt(usage, worst)),
    completionTokens: countsReply ? usage.completionTokens : Math.max(usage.completionTokens, most),
    // What a whole request cost is not known before its end.
    reportedUsd: last ? usage.reportedUsd : null,
  };
}

function unknownPrompt({ promptTokens }: Usage, worst: Usage): Partial<Usage> {
  return { promptTokens: Math.max(promptTokens, worst.promptTokens), cachedTokens: 0, cacheWriteTokens: 0 };
}
