import { parsedJson } from '../base/parsed-json';

/**
 * Makes an error that the SDK understands of the many shapes in which providers send one; it drops the
 * text of all but OpenAI's own. Google wraps the error in an array, Mistral and FastAPI have no `error`
 * at all, proxies send a page.
 */
export async function plainErrorBody(response: Response): Promise<Response> {
  const text = await response.text();
  const { error, wait } = read(text);
  const headers = new Headers(response.headers);
  // Google says how long to wait in the body only.
  if (wait !== null && !headers.has('retry-after')) headers.set('retry-after', wait);
  const { status, statusText } = response;
  return new Response(JSON.stringify({ error }), { status, statusText, headers });
}

interface PlainError {
  message: string;
  type: string | null;
  code: string | null;
  param: string | null;
}

function read(text: string): { error: PlainError; wait: string | null } {
  const wait = /"retryDelay":\s*"(\d+(?:\.\d+)?)s"/.exec(text)?.[1] ?? null;
  const found = errorIn(parsedJson(text));
  const error = {
    message: found === null ? plainText(text) : messageOf(found),
    ...{ type: word(found, 'type') ?? word(found, 'status'), code: word(found, 'code') },
    param: word(found, 'param'),
  };
  return { error, wait };
}

/** The innermost of what may be wrapped in arrays and in `error`; a bare string counts. */
function errorIn(body: unknown): unknown {
  if (Array.isArray(body)) return errorIn(body[0] ?? null);
  if (isRecord(body)) return 'error' in body && body.error ? errorIn(body.error) : body;
  return typeof body === 'string' ? body : null;
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (!isRecord(error)) return '';
  const said = error.message ?? error.detail ?? error;
  return typeof said === 'string' ? said : JSON.stringify(said);
}

/** What a proxy or a bare server says, unless it is a web page: that tells the reader nothing. */
function plainText(text: string): string {
  return text.trimStart().startsWith('<') ? '' : text;
}

function word(error: unknown, name: string): string | null {
  const value = isRecord(error) ? error[name] : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
