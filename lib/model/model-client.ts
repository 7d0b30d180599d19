/** One request to one model: client, the browser's own model, faults in words, patience, prompt cache. */

import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import type { Stream } from 'openai/streaming';
import type { Counted } from '../ledger/booked-usage';
import { laterUsage } from '../ledger/usage';
import { LOW_EFFORT } from '../providers/provider';
import { isBelowLow } from '../providers/sent-effort';
import { CallError } from './call-error';
import { type Finish, readFinish } from './finish';
import { guardedFetch } from './guarded-fetch';
import type { ModelCall, ReplyEnd, ReplyListener } from './model-call';
import { createNewText } from './new-text';
import { createOwnChoice } from './own-choice';
import { masked } from './redact';
import { ReplyError } from './reply-error';
import { partsOf } from './reply-parts';
import { bodyOf } from './request-body';
import { createThoughtWatch } from './thought-watch';
import { toldUsage } from './told-usage';

/** The only file that runs the SDK. */

/** Four times what the reply reader takes: each piece of text travels in an envelope. */
const MAX_REPLY_BYTES = 4 * 1024 * 1024 * 4;

/**
 * One streamed Chat Completions request.
 * Throws `CallError` or `ReplyError`; never retries: pacing and accounting are the queue's.
 */
export async function callModel(call: ModelCall, on: ReplyListener): Promise<ReplyEnd> {
  const heard: Heard = { spoke: false, said: false, byDelta: false, thoughts: [], opening: '' };
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
      idleMs: () => (heard.said ? call.patience.idleMs : call.patience.firstMs),
      onOpening: (text) => {
        heard.opening = text;
      },
    }),
    defaultHeaders: { ...NO_TELEMETRY, ...call.headers },
  });
  const end: ReplyEnd = { complete: false };
  let usage: Counted['usage'] | null = null;
  let finished = false;
  // The SDK stops reading at `[DONE]`, without an end that our fetch could see: this one ends its timers.
  const over = new AbortController();
  const ownChoice = createOwnChoice();
  const newText = createNewText();
  const newThought = createNewText();
  const watch = createThoughtWatch();
  const tell = (text: string) => {
    if (text === '') return;
    watch.hear(text);
    on.text(text);
  };
  try {
    const signal = AbortSignal.any([call.signal, over.signal]);
    // By its path, since what is not sent as a stream is made into one, too.
    const options = { body: bodyOf(call), signal, stream: true };
    const stream = await client.post<Stream<ChatCompletionChunk>>('/chat/completions', options);
    for await (const chunk of stream) {
      heard.spoke ||= Array.isArray(chunk.choices);
      const choice = ownChoice(chunk.choices);
      const { text, thought, whole } = partsOf(choice, heard.byDelta);
      if (thought !== '') heard.thoughts.push(newThought.hear(thought));
      if (text !== '') {
        Object.assign(heard, { said: true, byDelta: heard.byDelta || !whole });
        tell(newText.hear(text));
      }
      const finish = readFinish(choice?.finish_reason);
      if (finish?.filtered && !heard.said) throw withheld();
      if (finish) {
        tell(newText.end());
        Object.assign(end, { complete: finish.complete, unsaid: unsaidOf(finish, heard, watch.isOpen) });
      }
      finished ||= finish !== null;
      const told = toldUsage(chunk);
      usage = laterUsage(usage, told);
      // The count of a whole reply comes with its end, or in a chunk of its own after it.
      if (usage && told) on.counted({ usage, last: finished || !chunk.choices?.length });
    }
    tell(newText.end());
    // All the answer that there is may stand there: as thinking that was never closed it is read with care.
    if (end.unsaid === 'in-thought' && !heard.said)
      on.text(`<think>\n${heard.thoughts.join('')}${newThought.end()}`);
  } catch (error) {
    tell(newText.end());
    throw plainError(error, call, heard.said || heard.thoughts.length > 0);
  } finally {
    over.abort();
  }
  // The SDK ends an aborted stream without an exception: half a reply would pass for a whole one.
  if (call.signal.aborted) throw new CallError('aborted', 'aborted', undefined, '', new Headers());
  if (!heard.spoke) throw new ReplyError('no-events', masked(heard.opening, call.key));
  return end;
}

/** What has come of a reply so far. */
interface Heard {
  /** Something of it was a model's. */
  spoke: boolean;
  said: boolean;
  /** Words came as `delta`. */
  byDelta: boolean;
  thoughts: string[];
  opening: string;
}

/** @param isOpen its text is thinking that was never closed */
function unsaidOf(
  { complete, ranOut }: Finish,
  { said, thoughts }: Heard,
  isOpen: boolean,
): ReplyEnd['unsaid'] {
  if (said && !isOpen) return null;
  // Without a word of either, too: most services keep thoughts to themselves.
  if (ranOut) return 'used-up';
  return complete && (said || thoughts.length > 0) ? 'in-thought' : null;
}

/** As the services put it that refuse before they begin. */
function withheld(): CallError {
  return new CallError('status', 'content_filter', 400, 'content_filter', new Headers(), true);
}

/** The SDK's own headers tell the provider about this computer; some servers refuse them, too. */
const NO_TELEMETRY = Object.fromEntries(
  ['Arch', 'Lang', 'OS', 'Package-Version', 'Retry-Count', 'Runtime', 'Runtime-Version', 'Timeout'].map(
    (name) => [`X-Stainless-${name}`, null],
  ),
);

/** `instanceof`, not names: minifiers change these. A connection lost in mid-stream is a plain TypeError. */
function plainError(error: unknown, call: ModelCall, begun: boolean): unknown {
  const none = new Headers();
  const lost = (said: string, code = '') => new CallError('connection', said, undefined, code, none, begun);
  if (error instanceof ReplyError) return new ReplyError(error.reason, masked(error.excerpt, call.key));
  if (error instanceof APIUserAbortError) return new CallError('aborted', 'aborted', undefined, '', none);
  if (error instanceof APIConnectionTimeoutError) return lost('timeout', 'timeout');
  if (error instanceof APIConnectionError) {
    // What our own fetch threw is the cause.
    const cause = (error as { cause?: unknown }).cause;
    if (cause instanceof ReplyError) return plainError(cause, call, begun);
    return cause instanceof Error && !(cause instanceof TypeError) && cause.name !== 'AbortError'
      ? cause
      : lost(error.message);
  }
  if (error instanceof APIError) return errorSaid(error, call, begun);
  if (error instanceof TypeError) return lost(error.message);
  return error;
}

/** Where it came inside of a reply, its status and the wait stand in the error itself: see `cleanEvents`. */
function errorSaid(
  { message, ...error }: APIError,
  { key, effort, noThinking, dropped }: ModelCall,
  begun: boolean,
) {
  const inside = (error.error ?? {}) as { status?: number | null; wait?: string | null };
  const status = error.status ?? inside.status ?? undefined;
  const headers = new Headers(error.headers);
  if (inside.wait && !headers.has('retry-after')) headers.set('retry-after', inside.wait);
  const step = isBelowLow(effort, noThinking) && !dropped.includes(LOW_EFFORT) ? LOW_EFFORT : null;
  const words = [error.code, error.type, error.param, step];
  const code = words.filter((part) => typeof part === 'string').join(' ');
  // Some providers echo the key: here is the one place that can tell it from other words.
  const [said, named] = [masked(message, key), masked(code, key)];
  // What failed by itself inside of a reply had been let in, and may have been worked on in silence.
  const worked = begun || (error.status === undefined && (status ?? 500) >= 500);
  return new CallError(status === undefined ? 'stream' : 'status', said, status, named, headers, worked);
}
