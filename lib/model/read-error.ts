import { isRecord } from '../base/is-record';
import { parsedJson } from '../base/parsed-json';
import type { PlainError } from './error-status';
import { saysError } from './says-error';
import { nameOfNumber } from './service-numbers';

/** An error, and how long its words ask to wait, in seconds. */
export interface SaidError extends PlainError {
  wait: string | null;
}

/** Where a service says in words what went wrong, the surest first. */
const MESSAGES = [
  ...['message', 'detail', 'msg', 'error_msg', 'error_message', 'status_msg'],
  ...['error_description', 'errors'],
];

/** Reads an error's body, in any of the shapes in which services send one. Never throws. */
export function readError(text: string): SaidError {
  return errorFrom(parsedJson(text), text);
}

/**
 * The same of a body that is parsed already. Google wraps errors in an array, Mistral and FastAPI have no `error` at
 * all, MiniMax says `base_resp`, proxies send a page.
 *
 * @param text the body as it came
 */
export function errorFrom(body: unknown, text: string): SaidError {
  const found = innermost(body);
  const message = found === null ? plainText(text) : messageOf(found);
  return {
    message,
    type: typeOf(found),
    code: codeOf(found),
    param: word(found, 'param'),
    wait: waitIn(text, message),
  };
}

function typeOf(error: unknown): string | null {
  const validates = isRecord(error) && Array.isArray(error.detail) && error.detail.some(isInvalid);
  return (
    word(error, 'type') ??
    word(error, 'error_type') ??
    word(error, 'status') ??
    (validates ? 'validation_error' : null)
  );
}

/** A number that only its own service knows comes with the name that others have for it. */
function codeOf(error: unknown): string | null {
  for (const field of ['code', 'error_code', 'status_code']) {
    const code = word(error, field);
    const name = code === null ? null : nameOfNumber(field, code);
    if (code !== null) return name === null ? code : `${code} ${name}`;
  }
  return null;
}

/** Google says how long to wait in the body only; OpenAI and Groq say it in words, too. */
function waitIn(text: string, message: string): string | null {
  const [, delay] = /"retryDelay":\s*"(\d+(?:\.\d+)?)s"/.exec(text) ?? [];
  if (delay !== undefined) return delay;
  const [, hours, minutes, seconds, ms] =
    /\b(?:try again|retry) (?:in|after) (?:(\d{1,3}) ?h)?(?:(\d{1,3}) ?m(?!s))?(?:(\d{1,6}(?:\.\d{1,9})?) ?s)?(?:(\d{1,7}(?:\.\d{1,9})?) ?ms)?/i.exec(
      message,
    ) ?? [];
  const sum =
    Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0) + Number(ms ?? 0) / 1000;
  return sum > 0 ? String(sum) : null;
}

/** The innermost of what may be wrapped in arrays and in `error`; a bare string counts. */
function innermost(body: unknown, depth = 0): unknown {
  if (depth > 9) return null;
  if (Array.isArray(body)) return innermost(body[0] ?? null, depth + 1);
  if (!isRecord(body)) return typeof body === 'string' ? body : null;
  const inside = [body.error, body.base_resp].find((each) => saysError(each));
  if (inside === undefined) return body;
  const found = innermost(inside, depth + 1);
  // xAI and Ollama: the words in `error`, the code beside it.
  if (typeof found === 'string') return { ...body, error: undefined, message: found };
  return found ?? body;
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (!isRecord(error)) return '';
  const said =
    MESSAGES.map((name) => error[name]).find((each) => each !== undefined && each !== null) ?? error;
  const message = wordsIn(said);
  const raw = rawOf(error);
  return raw === '' || message.includes(raw) ? message : `${message}: ${raw}`;
}

/** FastAPI's list of what is wrong with a request says where, and what. */
function wordsIn(said: unknown): string {
  if (typeof said === 'string') return said;
  if (Array.isArray(said) && said.length > 0 && said.every(isInvalid))
    return said.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; ');
  const inside = isRecord(said) ? (said.message ?? said.error) : null;
  return typeof inside === 'string' ? inside : JSON.stringify(said);
}

function isInvalid(item: unknown): item is { loc: unknown[]; msg: string } {
  return isRecord(item) && Array.isArray(item.loc) && typeof item.msg === 'string';
}

/** OpenRouter says “Provider returned error”, and what the provider said in a place of its own. */
function rawOf({ metadata }: Record<string, unknown>): string {
  const raw = isRecord(metadata) ? metadata.raw : null;
  if (typeof raw !== 'string') return isRecord(raw) ? messageOf(innermost(raw)) : '';
  const found = innermost(parsedJson(raw));
  return found === null ? plainText(raw) : messageOf(found);
}

/** What a proxy or a bare server says, unless it is a web page: that tells the reader nothing. */
function plainText(text: string): string {
  return text.trimStart().startsWith('<') ? '' : text;
}

function word(error: unknown, name: string): string | null {
  const value = isRecord(error) ? error[name] : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
