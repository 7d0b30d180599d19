import { readError } from './read-error';

/**
 * Makes an error that the SDK understands of the many shapes in which providers send one; it drops the
 * text of all but OpenAI's own.
 */
export async function plainErrorBody(response: Response): Promise<Response> {
  const { wait, ...error } = readError(await response.text());
  const headers = new Headers(response.headers);
  if (wait !== null && !headers.has('retry-after')) headers.set('retry-after', wait);
  const { status, statusText } = response;
  return new Response(JSON.stringify({ error }), { status, statusText, headers });
}
