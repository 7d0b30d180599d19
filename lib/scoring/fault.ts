import type { Notice } from '../messages';
import { BuiltInError, builtInFault } from './built-in-fault';
import { ReplyError } from './guarded-fetch';
import { CallError } from './model-client';
import { redact } from './redact';
import { statusFault } from './status-fault';

/**
 * What went wrong with a request, sorted by what it takes to go on:
 * `halt` the reader must act first; `wait` it passes by itself; `reply` this batch's reply was no good;
 * `field` the server refuses an optional field, which it may not name; `size` the batch is too large; `paper`
 * one of its texts is refused; `stopped` we cut it off.
 */
export interface Fault {
  name: string;
  kind: 'halt' | 'wait' | 'reply' | 'field' | 'size' | 'paper' | 'stopped';
  /** One sentence or two for the reader: what happened, and what to do. */
  text: string;
  action: 'options' | 'retry' | null;
  /** How long the provider asks to wait, in ms. */
  waitMs: number | null;
  /** First wait of our own, in ms, where the provider does not say. */
  backOffMs?: number;
  /** Failures in a row after which the reader is asked, where it is not the usual number. */
  tries?: number;
  /** Optional field that the server refuses, where it names one. */
  field?: string;
}

/** Host and model as the reader knows them, and whether the host is the reader's own computer. */
export interface Where {
  host: string;
  model: string;
  loopback: boolean;
}

export const fault = (
  name: string,
  kind: Fault['kind'],
  text: string,
  action: Fault['action'] = null,
): Fault => ({
  ...{ name, kind, text, action },
  waitMs: null,
});

/** As a page is told of what stops it for good. */
export function noticeOf({ name, text, action }: Fault): Notice {
  return { fault: name, text, action, until: null };
}

export function faultOf(error: unknown, where: Where): Fault {
  if (error instanceof ReplyError) return replyFault(error, where);
  if (error instanceof BuiltInError) return builtInFault(error);
  if (!(error instanceof CallError))
    return fault('unexpected', 'reply', `Something unexpected went wrong: ${redact(String(error))}`, 'retry');
  if (error.kind === 'aborted') return fault('stopped', 'stopped', 'Stopped.');
  if (error.kind === 'connection') return connectionFault(where);
  if (error.kind === 'stream')
    return fault('stream-error', 'wait', `${where.host} broke off: ${redact(error.message)}`, 'retry');
  return statusFault(error, where);
}

function replyFault({ reason, excerpt }: ReplyError, { host }: Where): Fault {
  if (reason === 'stalled')
    return {
      ...fault('stalled', 'wait', `${host} went silent in the middle of a reply.`, 'retry'),
      tries: 3,
    };
  if (reason === 'too-large')
    return fault('too-large', 'reply', `${host} sent far more than was asked for.`, 'retry');
  const sent = excerpt === '' ? 'It sent nothing.' : `It sent “${redact(excerpt)}…”.`;
  if (reason === 'no-events') {
    const text = `${host} did not answer like a model server. ${sent} Check the base URL in the options.`;
    // A model server that stumbles may say nothing, once: only what stays so is not one.
    return { ...fault('not-a-model', 'wait', text, 'options'), tries: 2 };
  }
  const text = `${host} did not answer like a model server. ${sent} Check the base URL, or log in to this network first.`;
  return { ...fault('not-a-model', 'wait', text, 'options'), tries: 2 };
}

/** A browser does not tell these apart: no server, no such name, no permission, a redirect, a bad certificate. */
function connectionFault({ host, loopback }: Where): Fault {
  if (loopback)
    return unreachable(
      `No answer from ${host}. Start the model server, check the port in the base URL, and that Winnow is allowed to reach ${host}.`,
    );
  if (typeof navigator !== 'undefined' && navigator.onLine === false) {
    return fault('offline', 'halt', 'You are offline. Winnow goes on when the connection is back.', 'retry');
  }
  return unreachable(
    `No answer from ${host}. Check the connection, the base URL in the options, and that Winnow is allowed to reach ${host}.`,
  );
}

/** Mostly not in passing: the reader is told soon. */
function unreachable(text: string): Fault {
  return { ...fault('unreachable', 'wait', text, 'retry'), backOffMs: 1000, tries: 3 };
}
