/** One request to one model: client, the browser's own model, faults in words, patience, prompt cache. */

import { APIError } from 'openai/error';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import { Stream } from 'openai/streaming';
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

/**
 * The only file that runs the SDK: its streams and its errors. Its client sends the same request, brings all of what
 * OpenAI offers along, more than half of the background's code, and tells servers about this computer.
 */

/** Four times what the reply reader takes: each piece of text travels in an envelope. */
const MAX_REPLY_BYTES = 4 * 1024 * 1024 * 4;

/**
 * One streamed Chat Completions request.
 * Throws `CallError` or `ReplyError`; never retries: pacing and accounting are the queue's.
 */
export async function callModel(call: ModelCall, on: ReplyListener): Promise<ReplyEnd> {
  const heard: Heard = { spoke: false, said: false, byDelta: false, thoughts: [], opening: '' };
  const end: ReplyEnd = { complete: false };
  let usage: Counted['usage'] | null = null;
  let finished = false;
  let counted = false;
  // The stream is read to `[DONE]`, without an end that our fetch could see: this one ends its timers.
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
    const response = await post(call, over.signal, on.headers, heard);
    // What is not sent as a stream was made into one.
    const stream = Stream.fromSSEResponse<ChatCompletionChunk>(response, over);
    for await (const chunk of stream) {
      heard.spoke ||= Array.isArray(chunk.choices);
      if (typeof chunk.service_tier === 'string') on.tier?.(chunk.service_tier);
      const choice = ownChoice(chunk.choices);
      const { text, thought, whole } = partsOf(choice, heard.byDelta);
      if (thought !== '') {
        const added = newThought.hear(thought);
        heard.thoughts.push(added);
        on.thought?.(added);
      }
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
      // The count of a whole reply comes with its end, or in a chunk of its own after it: not before a word was said.
      const last = finished || (heard.said && !chunk.choices?.length);
      // What is said behind a count that seemed to be the last is not in it.
      if (usage && (told || (counted && !finished && text + thought !== ''))) on.counted({ usage, last });
      counted = usage !== null;
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
  if (call.signal.aborted) throw aborted();
  if (!heard.spoke) throw new ReplyError('no-events', masked(heard.opening, call.key));
  return end;
}

/** @throws `APIError` for a status of refusal; what the guards throw */
async function post(
  call: ModelCall,
  over: AbortSignal,
  onHeaders: ReplyListener['headers'],
  heard: Heard,
): Promise<Response> {
  const { longestMs, idleMs, firstMs } = call.patience;
  const send = guardedFetch({
    ...{ longestMs, maxBytes: MAX_REPLY_BYTES, onHeaders },
    idleMs: () => (heard.said ? idleMs : firstMs),
    onOpening: (text) => {
      heard.opening = text;
    },
  });
  const url = new URL(call.baseUrl);
  url.pathname = url.pathname.replace(/\/?$/, '/chat/completions');
  const response = await send(url, {
    method: 'POST',
    headers: { ...JSON_BOTH_WAYS, authorization: `Bearer ${call.key}`, ...call.headers },
    body: JSON.stringify(bodyOf(call)),
    signal: AbortSignal.any([call.signal, over]),
  });
  if (response.ok) return response;
  throw APIError.generate(response.status, await response.json(), undefined, response.headers);
}

const JSON_BOTH_WAYS = { accept: 'application/json', 'content-type': 'application/json' };

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

/** A lost connection is a plain TypeError, before the reply as in the middle of it. */
function plainError(error: unknown, call: ModelCall, begun: boolean): unknown {
  if (call.signal.aborted) return aborted();
  if (error instanceof ReplyError) return new ReplyError(error.reason, masked(error.excerpt, call.key));
  if (error instanceof APIError) return errorSaid(error, call, begun);
  if (error instanceof TypeError)
    return new CallError('connection', error.message, undefined, '', new Headers(), begun);
  return error;
}

function aborted(): CallError {
  return new CallError('aborted', 'aborted', undefined, '', new Headers());
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
