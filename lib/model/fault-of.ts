import { LESS_THOUGHT } from '../providers/provider';
import { BuiltInError, builtInFault } from './built-in-fault';
import { CallError } from './call-error';
import { type Fault, fault, type Where } from './fault';
import { redact } from './redact';
import { ReplyError } from './reply-error';
import { statusFault } from './status-fault';
import { WORDS } from './words';

/** What an error of a request comes to: each way of failing has its fault. */
export function faultOf(error: unknown, where: Where): Fault {
  if (error instanceof ReplyError) return replyFault(error, where);
  if (error instanceof BuiltInError) return builtInFault(error);
  if (!(error instanceof CallError))
    return fault('unexpected', 'reply', WORDS.unexpected({ error: redact(String(error)) }), 'retry');
  if (error.kind === 'aborted') return fault('stopped', 'stopped', WORDS.stopped);
  if (error.kind === 'connection') return connectionFault(where);
  if (error.kind === 'stream') {
    const text = WORDS.brokeOff({ host: where.host, said: redact(error.message) });
    return fault('stream-error', 'wait', text, 'retry');
  }
  return statusFault(error, where);
}

function replyFault({ reason, excerpt }: ReplyError, { host }: Where): Fault {
  if (reason === 'stalled')
    return {
      ...fault('stalled', 'wait', WORDS.silent({ host }), 'retry'),
      tries: 3,
    };
  if (reason === 'too-large') return fault('too-large', 'reply', WORDS.tooMuchSent({ host }), 'retry');
  if (reason === 'torn') return fault('stream-error', 'wait', WORDS.torn({ host }), 'retry');
  if (reason === 'used-up' || reason === 'in-thought') {
    const text = reason === 'used-up' ? WORDS.usedUp({ host }) : WORDS.inThought({ host });
    return { ...fault('no-answer', 'field', text, 'options'), field: LESS_THOUGHT };
  }
  const sent = { host, excerpt: redact(excerpt) };
  if (reason === 'no-events') {
    const text = excerpt === '' ? WORDS.nothingSent({ host }) : WORDS.otherSent(sent);
    // A model server that stumbles may say nothing, once: only what stays so is not one.
    return { ...fault('not-a-model', 'wait', text, 'options'), tries: 2 };
  }
  const text = excerpt === '' ? WORDS.emptyPageSent({ host }) : WORDS.pageSent(sent);
  return { ...fault('not-a-model', 'wait', text, 'options'), tries: 2 };
}

/** A browser does not tell these apart: no server, no such name, no permission, a redirect, a bad certificate. */
function connectionFault({ host, loopback }: Where): Fault {
  if (loopback) return unreachable(WORDS.noLocalAnswer({ host }));
  if (typeof navigator !== 'undefined' && navigator.onLine === false) {
    return fault('offline', 'halt', WORDS.offline, 'retry');
  }
  return unreachable(WORDS.noAnswer({ host }));
}

/** Mostly not in passing: the reader is told soon. */
function unreachable(text: string): Fault {
  return { ...fault('unreachable', 'wait', text, 'retry'), backOffMs: 1000, tries: 3 };
}
