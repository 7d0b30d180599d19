/** Why a model stopped, by all the names that services have for it (2026-11). */
const LENGTH = /length|max_?(?:output_?|completion_?)?tokens|token_limit|context_window/i;
/** Cut off by something else than its own word: OpenAI, Google, DeepSeek, OpenRouter, vLLM, Mistral, Zhipu, Anthropic. */
const CUT =
  /filter|safety|sensitive|refusal|recitation|prohibited|blocklist|spii|error|insufficient_system_resource|abort|cancel|time_?out/i;
const FILTERED = /filter|safety|sensitive|refusal|prohibited|blocklist/i;

export interface Finish {
  /** It had said all that it wanted to say. */
  complete: boolean;
  /** It ran out of room. */
  ranOut: boolean;
  /** What it was about to say, or had been told, was withheld. */
  filtered: boolean;
}

/** Null where `reason` is none: the reply goes on. */
export function readFinish(reason: unknown): Finish | null {
  if (typeof reason !== 'string' || reason === '') return null;
  const ranOut = LENGTH.test(reason);
  return { complete: !ranOut && !CUT.test(reason), ranOut, filtered: FILTERED.test(reason) };
}
