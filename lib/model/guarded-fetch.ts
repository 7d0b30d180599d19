import { cleanEvents, excerptOf } from './clean-events';
import { plainErrorBody } from './error-body';
import { ReplyError } from './reply-error';
import { throttledFetch } from './throttled-fetch';

/** One for this worker's life: the browser, too, remembers across requests who refused. */
const patientFetch = throttledFetch((input, init) => fetch(input, init));

export interface Guards {
  /** Longest silence from now on, in ms, before headers and between two pieces of the body. */
  idleMs: () => number;
  /** Longest time that a reply may take in all, in ms: a server can keep a line warm and never say anything. */
  longestMs: number;
  /** Most bytes of a body that are read. */
  maxBytes: number;
  onHeaders?(headers: Headers): void;
  /** The first words of the body, for the reader to recognise what came. */
  onOpening?(text: string): void;
}

/** So many bytes of a body are kept, to show them where it is no reply. */
const OPENING = 4000;

/**
 * A `fetch` for model requests: never follows a redirect (it would carry the key along), sends no cookies,
 * notices a silent server, stops at a size, tells a web page from a model's reply, and makes errors readable.
 */
export function guardedFetch(guards: Guards): typeof fetch {
  return async (input, init) => {
    const silence = new AbortController();
    const stop = () => silence.abort(new ReplyError('stalled'));
    let timer = setTimeout(stop, guards.idleMs());
    const end = setTimeout(stop, guards.longestMs);
    const still = () => {
      clearTimeout(timer);
      clearTimeout(end);
    };
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(stop, guards.idleMs());
    };
    init?.signal?.addEventListener('abort', still, { once: true });
    const signal = init?.signal ? AbortSignal.any([init.signal, silence.signal]) : silence.signal;
    try {
      const response = await patientFetch(input, { ...init, signal, redirect: 'error', credentials: 'omit' });
      heard();
      guards.onHeaders?.(response.headers);
      const body = response.body?.pipeThrough(meter(guards, heard, still));
      const metered = new Response(body ?? null, response);
      return response.ok ? cleanEvents(metered) : await plainErrorBody(metered);
    } catch (error) {
      still();
      throw silence.signal.aborted ? silence.signal.reason : error;
    }
  };
}

function meter(
  { maxBytes, onOpening }: Guards,
  heard: () => void,
  done: () => void,
): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let opening = '';
  return new TransformStream({
    transform(chunk, controller) {
      heard();
      if (bytes < OPENING) {
        opening += decoder.decode(chunk.subarray(0, OPENING), { stream: true });
        onOpening?.(excerptOf(opening));
      }
      bytes += chunk.byteLength;
      if (bytes <= maxBytes) return controller.enqueue(chunk);
      done();
      controller.error(new ReplyError('too-large'));
    },
    flush: done,
  });
}
