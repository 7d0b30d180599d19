/** Why a reply was not read to its end. */
export class ReplyError extends Error {
  constructor(
    readonly reason: 'stalled' | 'too-large' | 'not-a-model',
    /** Beginning of what came instead, for the reader to recognise. */
    readonly excerpt = '',
  ) {
    super(reason);
  }
}

export interface Guards {
  /** Longest silence, in ms, before headers and between two pieces of the body. */
  idleMs: number;
  /** Most bytes of a body that are read. */
  maxBytes: number;
  onHeaders?(headers: Headers): void;
}

/**
 * A `fetch` for model requests: never follows a redirect (it would carry the key along), sends no cookies,
 * notices a silent server, stops at a size, and tells a web page from a model's reply.
 */
export function guardedFetch(guards: Guards): typeof fetch {
  return async (input, init) => {
    const silence = new AbortController();
    const stop = () => silence.abort(new ReplyError('stalled'));
    let timer = setTimeout(stop, guards.idleMs);
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(stop, guards.idleMs);
    };
    const signal = init?.signal ? AbortSignal.any([init.signal, silence.signal]) : silence.signal;
    try {
      const response = await fetch(input, { ...init, signal, redirect: 'error', credentials: 'omit' });
      heard();
      guards.onHeaders?.(response.headers);
      await refuseWebPage(response);
      const body = response.body?.pipeThrough(meter(guards.maxBytes, heard, () => clearTimeout(timer)));
      return new Response(body ?? null, response);
    } catch (error) {
      clearTimeout(timer);
      throw silence.signal.aborted ? silence.signal.reason : error;
    }
  };
}

async function refuseWebPage(response: Response): Promise<void> {
  if (!response.ok || !response.headers.get('content-type')?.includes('text/html')) return;
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  const excerpt = new TextDecoder().decode(first?.value?.slice(0, 200)).replace(/\s+/g, ' ').trim();
  throw new ReplyError('not-a-model', excerpt.slice(0, 40));
}

function meter(
  maxBytes: number,
  heard: () => void,
  done: () => void,
): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      heard();
      bytes += chunk.byteLength;
      if (bytes <= maxBytes) return controller.enqueue(chunk);
      done();
      controller.error(new ReplyError('too-large'));
    },
    flush: done,
  });
}
