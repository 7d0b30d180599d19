import { plainErrorBody } from './error-body';
import { throttledFetch } from './throttled-fetch';
import { streamOfWhole } from './whole-reply';

/** One for this worker's life: the browser, too, remembers across requests who refused. */
const patientFetch = throttledFetch((input, init) => fetch(input, init));

/** Why a reply was not read to its end. */
export class ReplyError extends Error {
  constructor(
    readonly reason: 'stalled' | 'too-large' | 'not-a-model' | 'no-events',
    /** Beginning of what came instead, for the reader to recognise. */
    readonly excerpt = '',
  ) {
    super(reason);
  }
}

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
      await refuseWebPage(response);
      const body = response.body?.pipeThrough(meter(guards, heard, still));
      const metered = new Response(body ?? null, response);
      return response.ok ? await streamOfWhole(metered) : await plainErrorBody(metered);
    } catch (error) {
      still();
      throw silence.signal.aborted ? silence.signal.reason : error;
    }
  };
}

async function refuseWebPage(response: Response): Promise<void> {
  if (!response.ok || !response.headers.get('content-type')?.includes('text/html')) return;
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  throw new ReplyError('not-a-model', excerptOf(first?.value));
}

function excerptOf(bytes: Uint8Array | undefined): string {
  const text = new TextDecoder().decode(bytes?.slice(0, 200));
  return text.replace(/\s+/g, ' ').trim().slice(0, 40);
}

function meter(
  { maxBytes, onOpening }: Guards,
  heard: () => void,
  done: () => void,
): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      heard();
      if (bytes === 0) onOpening?.(excerptOf(chunk));
      bytes += chunk.byteLength;
      if (bytes <= maxBytes) return controller.enqueue(chunk);
      done();
      controller.error(new ReplyError('too-large'));
    },
    flush: done,
  });
}
