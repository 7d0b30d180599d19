/** One request to one model: client, the browser's own model, faults in words, patience, prompt cache. */

import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type {
  ChatCompletionContentPartText,
  ChatCompletionCreateParamsStreaming,
} from 'openai/resources/chat/completions';
import type { Counted } from '../ledger/booked-usage';
import { laterUsage, readUsage } from '../ledger/usage';
import { LOW_EFFORT, OPTIONAL_FIELDS } from '../providers/provider';
import { isBelowLow } from '../providers/sent-effort';
import type { Effort } from '../settings/settings';
import { guardedFetch, ReplyError } from './guarded-fetch';
import type { Patience } from './patience';
import type { CacheMark } from './prompt-cache';

/** The only file that knows the SDK. */

export interface ModelCall {
  baseUrl: string;
  key: string;
  model: string;
  effort: Effort;
  /** Fixed part, the same in every request of a run. */
  instructions: string;
  /** The part that differs. */
  papers: string;
  maxCompletionTokens: number;
  /** Headers that this provider needs. */
  headers: Readonly<Record<string, string>>;
  /** Optional fields that this server does not take. */
  dropped: readonly string[];
  /** Sent in place of an effort of `none`, where the provider has a switch of its own. */
  noThinking: Readonly<Record<string, unknown>> | null;
  /** Whether and how the fixed part is kept by the provider. */
  cache: CacheMark | null;
  patience: Patience;
  signal: AbortSignal;
}

/** How a reply ended: `complete` only where the model itself said that it had finished. */
export interface ReplyEnd {
  complete: boolean;
}

/** What is told while a reply comes in. */
export interface ReplyListener {
  /** Each piece of the reply. */
  text(piece: string): void;
  headers(headers: Headers): void;
  /** What the provider has counted so far; what it told before a reply broke off holds, too. */
  counted(counted: Counted): void;
}

/** How a model is asked, whoever it is. */
export type CallModel = (call: ModelCall, on: ReplyListener) => Promise<ReplyEnd>;

/** An error of the provider or of the way to it, free of SDK types. */
export class CallError extends Error {
  constructor(
    readonly kind: 'status' | 'connection' | 'stream' | 'aborted',
    message: string,
    readonly status: number | undefined,
    readonly code: string,
    readonly headers: Headers,
  ) {
    super(message);
  }
}

/** Four times what the reply reader takes: each piece of text travels in an envelope. */
const MAX_REPLY_BYTES = 4 * 1024 * 1024 * 4;

/**
 * One streamed Chat Completions request.
 * Throws `CallError` or `ReplyError`; never retries: pacing and accounting are the queue's.
 */
export async function callModel(call: ModelCall, on: ReplyListener): Promise<ReplyEnd> {
  let opening = '';
  let spoke = false;
  let said = false;
  const client = new OpenAI({
    apiKey: call.key,
    baseURL: call.baseUrl,
    // The key is the reader's own, kept in the extension's origin; no web page can reach this context.
    dangerouslyAllowBrowser: true,
    maxRetries: 0,
    logLevel: 'off',
    timeout: call.patience.longestMs,
    fetch: guardedFetch({
      ...{ longestMs: call.patience.longestMs, maxBytes: MAX_REPLY_BYTES, onHeaders: on.headers },
      idleMs: () => (said ? call.patience.idleMs : call.patience.firstMs),
      onOpening: (text) => {
        opening = text;
      },
    }),
    defaultHeaders: { ...NO_TELEMETRY, ...call.headers },
  });
  const end: ReplyEnd = { complete: false };
  let usage: Counted['usage'] | null = null;
  let finished = false;
  // The SDK stops reading at `[DONE]`, without an end that our fetch could see: this one ends its timers.
  const over = new AbortController();
  try {
    const signal = AbortSignal.any([call.signal, over.signal]);
    const stream = await client.chat.completions.create(bodyOf(call), { signal });
    for await (const chunk of stream) {
      spoke ||= Array.isArray(chunk.choices);
      const choice = chunk.choices?.[0];
      const piece = textIn(choice?.delta?.content);
      said ||= piece !== '';
      if (piece !== '') on.text(piece);
      if (choice?.finish_reason) end.complete = choice.finish_reason !== 'length';
      finished ||= Boolean(choice?.finish_reason);
      const told = readUsage(chunk.usage);
      usage = laterUsage(usage, told);
      // The count of a whole reply comes with its end, or in a chunk of its own after it.
      if (usage && told) on.counted({ usage, last: finished || choice === undefined });
    }
  } catch (error) {
    throw plainError(error, call);
  } finally {
    over.abort();
  }
  // The SDK ends an aborted stream without an exception: half a reply would pass for a whole one.
  if (call.signal.aborted) throw new CallError('aborted', 'aborted', undefined, '', new Headers());
  if (!spoke) throw new ReplyError('no-events', opening);
  return end;
}

/** Some models that think send their words in parts (Mistral, 2026-11): only the text is the reply. */
function textIn(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part) => (part?.type === 'text' && typeof part.text === 'string' ? part.text : ''))
    .join('');
}

/** The SDK's own headers tell the provider about this computer; some servers refuse them, too. */
const NO_TELEMETRY = Object.fromEntries(
  ['Arch', 'Lang', 'OS', 'Package-Version', 'Retry-Count', 'Runtime', 'Runtime-Version', 'Timeout'].map(
    (name) => [`X-Stainless-${name}`, null],
  ),
);

function bodyOf(call: ModelCall): ChatCompletionCreateParamsStreaming {
  const optional: Pick<ChatCompletionCreateParamsStreaming, (typeof OPTIONAL_FIELDS)[number]> = {
    reasoning_effort: call.effort,
    ...(call.cache?.style === 'breakpoint' ? { prompt_cache_options: { mode: 'explicit' } } : {}),
    stream_options: { include_usage: true },
    max_completion_tokens: call.maxCompletionTokens,
    max_tokens: call.maxCompletionTokens,
  };
  for (const field of OPTIONAL_FIELDS) if (call.dropped.includes(field)) delete optional[field];
  // One limit is enough, and OpenAI refuses two.
  if (optional.max_completion_tokens !== undefined) delete optional.max_tokens;
  const switchedOff = call.effort === 'none' && call.noThinking;
  if (switchedOff) delete optional.reasoning_effort;
  return {
    model: call.model,
    messages: [
      { role: 'system', content: fixedPart(call) },
      { role: 'user', content: call.papers },
    ],
    stream: true,
    ...optional,
    ...(switchedOff || {}),
  };
}

/** Plain text, unless its end is marked for the provider's prompt cache. */
function fixedPart({ instructions, cache, dropped }: ModelCall): string | ChatCompletionContentPartText[] {
  if (!cache?.marked || dropped.includes('prompt_cache_options')) return instructions;
  const part: ChatCompletionContentPartText = { type: 'text', text: instructions };
  if (cache.style === 'breakpoint') return [{ ...part, prompt_cache_breakpoint: { mode: 'explicit' } }];
  // OpenRouter's own field, which the SDK's types do not know.
  return [{ ...part, cache_control: { type: 'ephemeral' } } as ChatCompletionContentPartText];
}

/** `instanceof`, not names: minifiers change these. A connection lost in mid-stream is a plain TypeError. */
function plainError(error: unknown, call: ModelCall): unknown {
  const { key, dropped } = call;
  const none = new Headers();
  if (error instanceof APIUserAbortError) return new CallError('aborted', 'aborted', undefined, '', none);
  if (error instanceof APIConnectionTimeoutError)
    return new CallError('connection', 'timeout', undefined, 'timeout', none);
  if (error instanceof APIConnectionError) {
    // What our own fetch threw is the cause.
    const cause = (error as { cause?: unknown }).cause;
    return cause instanceof Error && !(cause instanceof TypeError) && cause.name !== 'AbortError'
      ? cause
      : new CallError('connection', error.message, undefined, '', none);
  }
  if (error instanceof APIError) {
    const kind = error.status === undefined ? 'stream' : 'status';
    const step =
      isBelowLow(call.effort, call.noThinking) && !dropped.includes(LOW_EFFORT) ? LOW_EFFORT : null;
    const words = [error.code, error.type, error.param, step];
    const code = words.filter((part) => typeof part === 'string').join(' ');
    // Some providers echo the key: here is the one place that can tell it from other words.
    const safe = (text: string) => (key.length < 8 ? text : text.replaceAll(key, '…'));
    return new CallError(kind, safe(error.message), error.status, safe(code), error.headers ?? none);
  }
  if (error instanceof TypeError) return new CallError('connection', error.message, undefined, '', none);
  return error;
}
