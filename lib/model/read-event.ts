import { isRecord } from '../base/is-record';
import { parsedJson } from '../base/parsed-json';
import { errorStatus } from './error-status';
import type { WireEvent } from './event-lines';
import { errorFrom, readError, type SaidError } from './read-error';
import { saysError } from './says-error';

/** What an event says, as data that is a chunk of Chat Completions and nothing else. */
export interface HeardEvent {
  /** Chunks as JSON, each on one line; whole replies, with `message` in place of `delta`, among them. */
  chunks: string[];
  /** What went wrong, with the status that it would have had; null where nothing did. */
  error: (SaidError & { status: number | null }) | null;
  /** The reply is over. */
  done: boolean;
  /** JSON that is damaged: part of the reply is lost. */
  torn: boolean;
}

const NOTHING: HeardEvent = { chunks: [], error: null, done: false, torn: false };

const DONE = /^["[(\s]{0,3}done[")\]\s.]{0,3}$/i;
/** What keeps a line warm, in words. */
const KEEP_ALIVE = /^[^\p{L}\p{N}]*(?:$|:|keep.?alive|heart.?beat|p[io]ng\b|processing|wait|still )/iu;
/** More of a text is not looked at to tell what it is. */
const LOOKED_AT = 4000;
/** The beginning of JSON, and not of `[keep-alive]`. */
const JSON_BEGINS = /^(?:\{\s*(?:"|$)|\[\s*(?:\{|$))/;

/**
 * Pure. Keep-alives of all kinds (`ping`, `null`, `{}`, `: comment`) say nothing. An error is one wherever it stands:
 * in `error`, in a choice (OpenRouter), in `x_groq`, under the name `error`, in words.
 */
export function readEvent({ name, data }: WireEvent): HeardEvent {
  const text = data.trim();
  if (DONE.test(text)) return { ...NOTHING, done: true };
  const isNamed = name.toLowerCase() === 'error';
  const value = parsedJson(text);
  if (isRecord(value)) return ofObject(value, text, isNamed);
  if (Array.isArray(value)) return all(value.filter(isRecord).map((each) => ofObject(each, '', isNamed)));
  if (JSON_BEGINS.test(text) && value === null) return { ...NOTHING, torn: true };
  return isNamed || isErrorInWords(text, value) ? failed(readError(text)) : NOTHING;
}

/** Words alone: an error where they sound like one; in quotation marks, where they are more than one word. */
function isErrorInWords(text: string, value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return false;
  const words = (typeof value === 'string' ? value : text).slice(0, LOOKED_AT);
  if (KEEP_ALIVE.test(words)) return false;
  const sounds = /^\W{0,2}(?:internal )?(?:server )?error\b/i.test(words);
  const speaks = typeof value === 'string' && /\p{L}\s+\p{L}/u.test(words);
  return sounds || speaks || errorStatus(readError(text.slice(0, LOOKED_AT))) !== null;
}

function ofObject(value: Record<string, unknown>, text: string, isNamed: boolean): HeardEvent {
  const isChunk = Array.isArray(value.choices) || isRecord(value.usage);
  const found = errorOf(value, isNamed);
  if (!isChunk) return found === null ? NOTHING : failed(found);
  const { error: _, ...rest } = value;
  const asItCame = text !== '' && !/[\r\n]/.test(text) && !('error' in value);
  const chunk = asItCame ? text : JSON.stringify(rest);
  return { ...(found === null ? NOTHING : failed(found)), chunks: [chunk] };
}

/** Where services that have no place for errors say in words what went wrong. */
const SPEAKS = ['message', 'detail', 'msg', 'error_msg', 'error_message', 'errors'];

function errorOf(value: Record<string, unknown>, isNamed: boolean): SaidError | null {
  const choices = Array.isArray(value.choices) ? value.choices.filter(isRecord) : [];
  const groq = isRecord(value.x_groq) ? value.x_groq.error : null;
  const inside = [value.error, ...choices.map(({ error }) => error), groq, value.base_resp].find((each) =>
    saysError(each),
  );
  // `error` with what stands beside it: xAI and Ollama have the code there.
  if (inside !== undefined)
    return errorFrom(inside === value.error ? value : { error: inside }, JSON.stringify(inside));
  // Portkey's gateway leaves no more of an error in Anthropic's stream (2026-11).
  const reason = choices[0]?.finish_reason;
  if (typeof reason === 'string' && /_error$/.test(reason))
    return errorFrom({ message: reason, type: reason }, '');
  if (choices.length > 0 || isRecord(value.usage)) return null;
  const said = errorFrom(value, JSON.stringify(value));
  if (isNamed || value.type === 'error' || value.object === 'error') return said;
  // `{"detail": …}` and `{"message": …}` may be a greeting as well: it has to sound like an error.
  return SPEAKS.some((key) => key in value) && errorStatus(said) !== null ? said : null;
}

function failed(error: SaidError): HeardEvent {
  return { ...NOTHING, error: { ...error, status: errorStatus(error) } };
}

function all(heard: HeardEvent[]): HeardEvent {
  return {
    chunks: heard.flatMap(({ chunks }) => chunks),
    error: heard.find(({ error }) => error !== null)?.error ?? null,
    ...{ done: false, torn: false },
  };
}
