import { type Fault, fault, type Where } from './fault';
import type { CallError } from './model-client';
import { redact } from './redact';
import { refusedField } from './refused-field';
import { retryAfterMs } from './retry-after';
import { WORDS } from './words';

// Providers agree on few status codes; where they differ, their words tell. Each line names who says so.
/** Google 400, xAI 400, Google 403 (no key, or one that leaked). */
const WRONG_KEY =
  /api[ _-]?key (is )?(not (valid|found)|invalid|missing|expired|was reported)|(invalid|incorrect|missing|no|expired) api[ _-]?key|api_key_invalid|unregistered callers/i;
/** OpenAI 429, Anthropic 400, DeepSeek 402. Not “billing details”: Google says that to whoever is too fast. */
const NO_BALANCE =
  /insufficient[ _](quota|balance|credits?|funds)|billing_(not_active|hard_limit)|credit balance|out of credits/i;
/** OpenAI and Groq 404, DeepSeek 400 “Model Not Exist”, Mistral 400, OpenRouter 400 and 404, LM Studio 400. */
const WRONG_MODEL =
  /model_not_(found|exist)|invalid_model|(invalid|unknown|no such) model|not a valid model|no endpoints found|no models? loaded|\bmodels?\b.{0,80}(not (exist|found)|unknown|not available|decommissioned|deprecated)/i;
/** OpenAI `invalid_prompt`, Azure `content_filter`, others “flagged”: one of the papers, not the way of asking. */
const WRONG_TEXT = /invalid_prompt|content_filter|content_policy|\bflagged\b|safety (system|filter)/i;
/** The last is Anthropic 400: fewer papers are allowed fewer tokens. */
const TOO_LONG =
  /context[ _](length|window|size)|too (long|large)|maximum context|exceeds? .{0,40}context|maximum allowed number of output tokens/i;
/** Anthropic 401, of organizations that allow no browser: https://github.com/anthropics/anthropic-sdk-typescript/issues/741 */
const NO_BROWSERS = /CORS requests/i;

/** What an HTTP status and the provider's own words come to. */
export function statusFault(error: CallError, where: Where): Fault {
  const { status = 0 } = error;
  const { host } = where;
  // The SDK puts the status first.
  const said = redact(error.message.replace(/^\d{3} /, '').replace(/^status code \(no body\)$/, ''));
  // Whole, to recognise; what is shown is cut short.
  const all = `${error.code} ${error.message}`;
  if (status === 408 || status === 409 || status >= 500) return busy(error, where);
  if (status <= 403 && NO_BROWSERS.test(all)) return noBrowsers(where, said);
  if (status === 401 || (status < 404 && WRONG_KEY.test(all))) return badKey(where);
  if (status === 402 || NO_BALANCE.test(all)) return noBalance(where);
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

function busy(error: CallError, { host }: Where): Fault {
  const text = WORDS.busy({ host, status: String(error.status) });
  const tries = error.status === 408 || error.status === 409 ? { tries: 3 } : {};
  return { ...waiting('busy', text, error), backOffMs: 1000, ...tries };
}

function waiting(name: string, text: string, error: CallError): Fault {
  return { ...fault(name, 'wait', text, 'retry'), waitMs: retryAfterMs(error.headers) };
}
