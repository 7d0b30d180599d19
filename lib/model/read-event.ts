import { isRecord } from '../base/is-record';
import { parsedJson } from '../base/parsed-json';
import { errorStatus } from './error-status';
import type { WireEvent } from './event-lines';
import { errorFrom, readError, type SaidError } from './read-error';

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
  const words = typeof value === 'string' ? value : text;
  if (isNamed || /^\W{0,2}(?:internal )?(?:server )?error\b/i.test(words)) return failed(readError(text));
  return NOTHING;
}

function ofObject(value: Record<string, unknown>, text: string, isNamed: boolean): HeardEvent {
  const isChunk = Array.isArray(value.choices) || isRecord(value.usage);
  const found = errorOf(value, isNamed, isChunk);
  if (!isChunk) return found === null ? NOTHING : failed(found);
  const { error: _, ...rest } = value;
  const asItCame = text !== '' && !/[\r\n]/.test(text) && !('error' in value);
  const chunk = asItCame ? text : JSON.stringify(rest);
  return { ...(found === null ? NOTHING : failed(found)), chunks: [chunk] };
}

function errorOf(value: Record<string, unknown>, isNamed: boolean, isChunk: boolean): SaidError | null {
  const [choice] = Array.isArray(value.choices) ? value.choices : [];
  const groq = isRecord(value.x_groq) ? value.x_groq.error : null;
  const inside = filled(value.error) ?? filled(isRecord(choice) ? choice.error : null) ?? filled(groq);
  // `error` with what stands beside it: xAI and Ollama have the code there.
  if (inside !== null) return errorFrom(value.error ? value : { error: inside }, JSON.stringify(inside));
  // Portkey's gateway leaves no more of an error in Anthropic's stream (2026-11).
  const reason = isRecord(choice) ? choice.finish_reason : null;
  if (typeof reason === 'string' && /_error$/.test(reason))
    return errorFrom({ message: reason, type: reason }, '');
  if (isChunk) return null;
  const said = errorFrom(value, JSON.stringify(value));
  if (isNamed || value.type === 'error' || value.object === 'error') return said;
  // `{"detail": …}` and `{"message": …}` may be a greeting as well: it has to sound like an error.
  const speaks = ['message', 'detail', 'msg', 'error_msg', 'base_resp', 'errors'].some((key) => key in value);
  return speaks && errorStatus(said) !== null ? said : null;
}

/** An error that says something: `null`, `{}` and an empty text are none. */
function filled(error: unknown): unknown {
  if (isRecord(error)) return Object.keys(error).length > 0 ? error : null;
  return error || null;
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
