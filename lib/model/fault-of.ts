import { BuiltInError, builtInFault } from './built-in-fault';
import { type Fault, fault, type Where } from './fault';
import { ReplyError } from './guarded-fetch';
import { CallError } from './model-client';
import { redact } from './redact';
import { statusFault } from './status-fault';

/** What an error of a request comes to: each way of failing has its fault. */
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
