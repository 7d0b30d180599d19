import { cappedText } from '../base/capped-text';

/** What became of one request for a source's file. */
export type Fetched =
  | { kind: 'text'; text: string; etag: string; modified: string }
  /** It is as it was. */
  | { kind: 'same' }
  | { kind: 'missing'; status: number }
  /** It sends on to another address, and nobody went there. */
  | { kind: 'moved' }
  | { kind: 'refused'; status: number }
  | { kind: 'tooLarge' }
  | { kind: 'slow' }
  /** Nothing came: no net, no such host, broken off. */
  | { kind: 'unreachable' };

/** Nothing of a file was to be had. */
export type Failed = Exclude<Fetched, { kind: 'text' | 'same' }>;

/** What the server said of a file before. */
export interface Known {
  etag: string;
  modified: string;
}

export interface FetchOptions {
  known?: Known | undefined;
  signal?: AbortSignal | undefined;
  /** Says when it has taken too long. */
  patience?: AbortSignal | undefined;
}

/** Several times the largest digest that is known. */
export const MAX_MEGABYTES = 4;
const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
const PATIENCE_MS = 60_000;

/**
 * One request to the host of a source: no cookies, no referrer, a time and a size after which it is given up. Never
 * rejects. No redirect is followed, be it within the origin: browsers tell of a redirect before they go there, or where it
 * led, and only afterwards. By then a stranger would have had Winnow ask whatever it likes, in the reader's network.
 */
export async function fetchSource(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const { known, signal, patience = AbortSignal.timeout(PATIENCE_MS) } = options;
  try {
    const response = await fetch(url, {
      headers: {
        ...(known?.etag && { 'If-None-Match': known.etag }),
        ...(known?.modified && { 'If-Modified-Since': known.modified }),
      },
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-store' },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    const { status } = response;
    if (status === 304) return { kind: 'same' };
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return { kind: 'moved' };
    if (status === 404 || status === 410) return { kind: 'missing', status };
    if (status !== 200) return { kind: 'refused', status };
    const text = await cappedText(response, MAX_BYTES);
    if (text === null) return { kind: 'tooLarge' };
    const header = (name: string) => (response.headers.get(name) ?? '').slice(0, 200);
    return { kind: 'text', text, etag: header('etag'), modified: header('last-modified') };
  } catch {
    return { kind: patience.aborted && !signal?.aborted ? 'slow' : 'unreachable' };
  }
}
