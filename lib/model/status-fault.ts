import { STREAM } from '../providers/provider';
import type { CallError } from './call-error';
import { type Fault, fault, type Where } from './fault';
import { redact } from './redact';
import { refusedField } from './refused-field';
import { retryAfterMs } from './retry-after';
import {
  NO_BALANCE,
  NO_BROWSERS,
  NOT_LOADED,
  TOO_LONG,
  WRONG_KEY,
  WRONG_MODEL,
  WRONG_TEXT,
} from './said-words';
import { WORDS } from './words';

/** What an HTTP status and the provider's own words come to. They agree on few codes; where they differ, words tell. */
export function statusFault(error: CallError, where: Where): Fault {
  const { status = 0 } = error;
  const { host } = where;
  // The SDK puts the status first.
  const said = redact(error.message.replace(/^\d{3} /, '').replace(/^status code \(no body\)$/, ''));
  // Whole, to recognise; what is shown is cut short.
  const all = `${error.code} ${error.message}`;
  if (status === 408 || status === 409 || status >= 500) return busy(error, where, said);
  if (status <= 403 && NO_BROWSERS.test(all)) return noBrowsers(where, said);
  if (status === 402 || NO_BALANCE.test(all)) return noBalance(where);
  // Baidu says 401 to whoever may not use a model.
  const isKey = status === 401 && !WRONG_MODEL.test(all);
  if (isKey || (status < 404 && WRONG_KEY.test(all))) return badKey(where);
  if (status === 429) return waiting('rate-limit', WORDS.slowDown({ host }), error);
  if (status === 413 || TOO_LONG.test(all))
    return fault('too-long', 'size', WORDS.tooLong({ host }), 'retry');
  if (status === 400 && WRONG_TEXT.test(all)) {
    const text = said === '' ? WORDS.refusedText({ host }) : WORDS.refusedTextSaying({ host, said });
    return fault('refused-text', 'paper', text);
  }
  const field = status === 400 || status === 422 ? refusedField(all) : undefined;
  const refused = said === '' ? WORDS.refused({ host }) : WORDS.refusedSaying({ host, said });
  if (field) return { ...fault('field', 'field', refused, 'options'), field };
  if (NOT_LOADED.test(all)) return notLoaded(where);
  if (WRONG_MODEL.test(all) || (status === 404 && /model/i.test(all))) return wrongModel(where);
  if (status === 404) return noServer(where);
  if (status === 403) return where.loopback ? blockedOrigin(where, said) : forbidden(where, said);
  // It dislikes something that it does not name: it may be one of the fields that we can do without.
  return fault('refused', status === 400 || status === 422 ? 'field' : 'halt', refused, 'options');
}

function badKey({ host, loopback }: Where): Fault {
  const text = loopback ? WORDS.badLocalKey({ host }) : WORDS.badKey({ host });
  return fault('bad-key', 'halt', text, 'options');
}

function noBalance({ host }: Where): Fault {
  return fault('no-balance', 'halt', WORDS.noBalance({ host }), 'retry');
}

function wrongModel({ host, model, loopback }: Where): Fault {
  const text = loopback ? WORDS.noLocalModel({ host, model }) : WORDS.noModel({ host, model });
  return fault('wrong-model', 'halt', text, 'options');
}

function notLoaded({ host, model }: Where): Fault {
  return fault('wrong-model', 'halt', WORDS.notLoaded({ host, model }), 'options');
}

function noServer({ host }: Where): Fault {
  return fault('not-found', 'halt', WORDS.notFound({ host }), 'options');
}

/** A server on this computer that turns extensions away. Winnow leaves the origin out where the browser lets it. */
function blockedOrigin({ host }: Where, said: string): Fault {
  const text = said === '' ? WORDS.blockedOrigin({ host }) : WORDS.blockedOriginSaying({ host, said });
  return fault('blocked-origin', 'halt', text, 'options');
}

function forbidden({ host }: Where, said: string): Fault {
  const text = said === '' ? WORDS.forbidden({ host }) : WORDS.forbiddenSaying({ host, said });
  return fault('forbidden', 'halt', text, 'options');
}

function noBrowsers({ host }: Where, said: string): Fault {
  const text = said === '' ? WORDS.noBrowsers({ host }) : WORDS.noBrowsersSaying({ host, said });
  return fault('no-browsers', 'halt', text, 'options');
}

function busy(error: CallError, { host }: Where, said: string): Fault {
  const status = String(error.status);
  const text = said === '' ? WORDS.busy({ host, status }) : WORDS.busySaying({ host, status, said });
  const tries = error.status === 408 || error.status === 409 ? { tries: 3 } : {};
  // What fails inside may be what sends the stream (2026-11, Portkey's gateway): see `outcomeOf`.
  const doubt = error.status === 500 || error.status === 501 ? { field: STREAM } : {};
  return { ...waiting('busy', text, error), backOffMs: 1000, ...tries, ...doubt };
}

function waiting(name: string, text: string, error: CallError): Fault {
  return { ...fault(name, 'wait', text, 'retry'), waitMs: retryAfterMs(error.headers) };
}
