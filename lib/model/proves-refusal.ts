import { CallError } from './call-error';
import { RESET_UPSTREAM } from './said-words';

/** Statuses below 500 that may follow work: a wait that ran out, a conflict with it, a caller that had gone. */
const AFTER_WORK = [408, 409, 424, 499];
/** And those above that say that there was none: not able to, no room for it now, overloaded. */
const BEFORE_WORK = [501, 503, 505, 529];

/**
 * Whether a request was turned away before a model worked on it, so that it cost nothing. All else may be billed: a
 * service that fails in mid-work, and a line that is lost while nobody knows what became of the request.
 *
 * @param online whether the browser said, before the request was sent, that it had a line at all
 */
export function provesRefusal(error: unknown, online: boolean): boolean {
  if (!(error instanceof CallError)) return false;
  const { kind, status = 0, begun } = error;
  if (begun) return false;
  if (kind === 'connection') return !online;
  if (kind !== 'status' || RESET_UPSTREAM.test(error.message)) return false;
  return status < 500 ? !AFTER_WORK.includes(status) : BEFORE_WORK.includes(status);
}
