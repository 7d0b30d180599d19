import { ReplyError } from './guarded-fetch';
import { CallError } from './model-client';
import { redact } from './redact';
import { retryAfterMs } from './retry-after';

/**
 * What went wrong with a request, sorted by what it takes to go on:
 * `halt` the reader must act first; `wait` it passes by itself; `reply` this batch's reply was no good;
 * `field` the server refuses an optional field; `size` the batch is too large; `stopped` we cut it off.
 */
export interface Fault {
  name: string;
  kind: 'halt' | 'wait' | 'reply' | 'field' | 'size' | 'stopped';
  /** One sentence or two for the reader: what happened, and what to do. */
  text: string;
  action: 'options' | 'retry' | null;
  /** How long the provider asks to wait, in ms. */
  waitMs: number | null;
  field?: string;
}

const fault = (name: string, kind: Fault['kind'], text: string, action: Fault['action'] = null): Fault => ({
  ...{ name, kind, text, action },
  waitMs: null,
});

/** @param where host and model, as the reader knows them */
export function faultOf(error: unknown, where: { host: string; model: string }): Fault {
  const { host } = where;
  if (error instanceof ReplyError) {
    if (error.reason === 'stalled')
      return fault('stalled', 'wait', `${host} went silent in the middle of a reply.`, 'retry');
    if (error.reason === 'too-large')
      return fault('too-large', 'reply', `${host} sent far more than was asked for.`, 'retry');
    const excerpt = error.excerpt ? ` It sent “${error.excerpt}…”.` : '';
    return fault(
      'not-a-model',
      'halt',
      `${host} did not answer like a model server.${excerpt} Check the base URL, or log in to this network first.`,
      'options',
    );
  }
  if (!(error instanceof CallError))
    return fault('unexpected', 'reply', `Something unexpected went wrong: ${redact(String(error))}`, 'retry');
  if (error.kind === 'aborted') return fault('stopped', 'stopped', 'Stopped.');
  if (error.kind === 'connection') return connectionFault(host);
  if (error.kind === 'stream')
    return fault('stream-error', 'wait', `${host} broke off: ${redact(error.message)}`, 'retry');
  return statusFault(error, where);
}

function connectionFault(host: string): Fault {
  if (typeof navigator !== 'undefined' && navigator.onLine === false) {
    return fault('offline', 'halt', 'You are offline. Winnow goes on when the connection is back.', 'retry');
  }
  return fault(
    'unreachable',
    'wait',
    `No answer from ${host}. Check the connection, the base URL in the options, and that Winnow is allowed to reach ${host}.`,
    'retry',
  );
}

function statusFault(error: CallError, { host, model }: { host: string; model: string }): Fault {
  const { status = 0, code } = error;
  const said = redact(error.message);
  if (status === 401)
    return fault('bad-key', 'halt', `${host} refused the API key. Enter it again in the options.`, 'options');
  if (status === 402 || (status === 429 && /insufficient_quota|billing/i.test(code + said))) {
    return fault(
      'no-balance',
      'halt',
      `${host} says that the account has no balance left. Top it up there, then try again.`,
      'retry',
    );
  }
  if (status === 403) return fault('forbidden', 'halt', `${host} does not allow this: ${said}`, 'options');
  if (status === 404)
    return fault(
      'not-found',
      'halt',
      `${host} does not know the model “${model}”, or there is no model server at this address. Check both in the options.`,
      'options',
    );
  if (status === 413 || /context_length|too (long|large)|maximum context/i.test(code + said)) {
    return fault('too-long', 'size', `${host} cannot take this much text at once.`, 'retry');
  }
  if (status === 429) return waiting('rate-limit', `${host} asks to slow down.`, error);
  if (status === 408 || status === 409 || status >= 500)
    return waiting('busy', `${host} is not able to answer right now (HTTP ${status}).`, error);
  const field = refusedField(code, said);
  if (field) return { ...fault('field', 'field', said), field };
  return fault('refused', 'halt', `${host} refused the request: ${said}`, 'options');
}

function waiting(name: string, text: string, error: CallError): Fault {
  return { ...fault(name, 'wait', text, 'retry'), waitMs: retryAfterMs(error.headers) };
}

function refusedField(code: string, said: string): string | undefined {
  return ['reasoning_effort', 'stream_options', 'max_completion_tokens'].find((name) =>
    `${code} ${said}`.includes(name),
  );
}
