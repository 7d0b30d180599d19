import { isRecord } from '../base/is-record';
import { cachedInput, type RawCounts } from './cached-input';

/** Tokens of one request, as the provider counted them (or as we estimated them, where it did not). */
export interface Usage {
  /** All input tokens, cached ones included. */
  promptTokens: number;
  /** Of these, read from the provider's prompt cache. */
  cachedTokens: number;
  /** Of these, written to the cache, where writing is billed apart. */
  cacheWriteTokens: number;
  /** All output tokens, hidden reasoning included. */
  completionTokens: number;
  /** What the provider itself says that the request cost, in US dollars (OpenRouter). */
  reportedUsd: number | null;
}

/**
 * Reads the `usage` object of a Chat Completions reply, in any of the providers' spellings.
 * Returns null where it holds no counts, or none but zeros, so that the caller falls back on its own.
 */
export function readUsage(raw: unknown): Usage | null {
  if (!isRecord(raw)) return null;
  const told = {
    prompt: count(raw.prompt_tokens) ?? count(raw.input_tokens),
    completion: count(raw.completion_tokens) ?? count(raw.output_tokens),
    total: count(raw.total_tokens),
  };
  const prompt = told.prompt ?? difference(told.total, told.completion);
  const completion = told.completion ?? difference(told.total, told.prompt);
  if (prompt === null || completion === null) return null;
  const cached = cachedInput({ prompt, completion, total: told.total, ...cacheCounts(raw) });
  const promptTokens = prompt + cached.beside;
  const completionTokens = withReasoning(completion, raw, difference(told.total, promptTokens));
  const reportedUsd = costIn(raw);
  if (promptTokens === 0 && completionTokens === 0 && !reportedUsd) return null;
  return {
    promptTokens,
    cachedTokens: cached.read,
    cacheWriteTokens: cached.written,
    completionTokens,
    reportedUsd,
  };
}

function cacheCounts(raw: Record<string, unknown>): Pick<RawCounts, 'inside' | 'anthropic'> {
  const given = raw.prompt_tokens_details ?? raw.input_tokens_details;
  const details = isRecord(given) ? given : {};
  return {
    inside: {
      // DeepSeek has a field of its own for what others put into the details.
      read: count(details.cached_tokens) ?? count(raw.prompt_cache_hit_tokens),
      written: count(details.cache_write_tokens),
    },
    anthropic: {
      read: count(raw.cache_read_input_tokens),
      written: count(raw.cache_creation_input_tokens),
    },
  };
}

/**
 * Some servers leave hidden reasoning out of what was written and have it in the total only (xAI, Google); some tell of it
 * in the details only, where more of it than was written at all cannot be part of that. Whatever is billed is counted.
 */
function withReasoning(written: number, raw: Record<string, unknown>, beyondPrompt: number | null): number {
  const given = raw.completion_tokens_details ?? raw.output_tokens_details;
  const details = isRecord(given) ? given : {};
  // Perplexity has it beside the other counts.
  const reasoning = count(details.reasoning_tokens) ?? count(raw.reasoning_tokens) ?? 0;
  const most = Math.max(written, beyondPrompt ?? 0);
  return reasoning > most ? most + reasoning : most;
}

/**
 * What is known after a reply has told its counts once more: some tell the prompt first and what was written last, some
 * count on with each piece. A count is never replaced by a smaller one, which would be a zero for “not told here”.
 */
export function laterUsage(before: Usage | null, next: Usage | null): Usage | null {
  if (!before || !next) return next ?? before;
  const most = (a: number, b: number) => Math.max(a, b);
  return {
    promptTokens: most(before.promptTokens, next.promptTokens),
    cachedTokens: next.cachedTokens || before.cachedTokens,
    cacheWriteTokens: most(before.cacheWriteTokens, next.cacheWriteTokens),
    completionTokens: most(before.completionTokens, next.completionTokens),
    reportedUsd:
      before.reportedUsd === null || next.reportedUsd === null
        ? (next.reportedUsd ?? before.reportedUsd)
        : most(before.reportedUsd, next.reportedUsd),
  };
}

/**
 * With a key of the reader's own, OpenRouter bills its fee, and the service behind it the rest (2026-11):
 * https://openrouter.ai/docs/use-cases/usage-accounting
 * Perplexity bills each request besides its tokens, and tells of that in a sum alone.
 */
function costIn(raw: Record<string, unknown>): number | null {
  const cost = amount(isRecord(raw.cost) ? raw.cost.total_cost : raw.cost);
  const details = isRecord(raw.cost_details) ? raw.cost_details : {};
  const elsewhere = raw.is_byok === true ? amount(details.upstream_inference_cost) : null;
  return elsewhere === null ? cost : (cost ?? 0) + elsewhere;
}

function amount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

function count(value: unknown): number | null {
  const number = amount(value);
  return number === null ? null : Math.round(number);
}

function difference(all: number | null, part: number | null): number | null {
  return all === null || part === null ? null : Math.max(0, all - part);
}
