import { cappedText } from '../base/capped-text';

/** What arXiv answered. */
export interface Answer {
  status: number;
  text: string;
  /** What it asks us to wait, in seconds or as a date; null where it does not say. */
  retryAfter: string | null;
}

/** arXiv may stall for a quarter of a minute before it refuses. */
const PATIENCE_MS = 60_000;

/** Several times the longest page: 2,000 papers with abstracts are 6 MB. */
const MAX_BYTES = 30_000_000;

/**
 * One request to arXiv, whole: no cookies, no referrer, a time and a size after which it is given up. Rejects
 * where nothing came, and for any other host.
 */
export async function arxivFetch(url: string, signal?: AbortSignal): Promise<Answer> {
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'https:' || port !== '' || !/^(?:[a-z]+\.)?arxiv\.org$/.test(hostname)) {
    throw new TypeError(`${url} is not an address of arXiv.`);
  }
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(url, {
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  const text = await cappedText(response, MAX_BYTES);
  if (text === null) throw new Error('The answer does not end.');
  return {
    status: response.status,
    text,
    retryAfter: response.headers.get('retry-after'),
  };
}
