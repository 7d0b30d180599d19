import { parsedJson } from '../base/parsed-json';

/**
 * Some servers ignore `stream: true` and answer with one JSON object. This makes of it the stream that was
 * asked for; anything else comes back as it was.
 */
export async function streamOfWhole(response: Response): Promise<Response> {
  if (!response.ok || !response.headers.get('content-type')?.includes('application/json')) return response;
  const text = await response.text();
  const events = eventsOf(text);
  if (!events) return new Response(text, response);
  const headers = new Headers(response.headers);
  headers.set('content-type', 'text/event-stream');
  return new Response(events, { status: response.status, headers });
}

interface Whole {
  choices?: { message?: { content?: unknown }; finish_reason?: string }[];
  usage?: unknown;
}

function eventsOf(text: string): string | null {
  const { choices, usage } = (parsedJson(text) ?? {}) as Whole;
  const [choice] = Array.isArray(choices) ? choices : [];
  const content = choice?.message?.content;
  if (typeof content !== 'string') return null;
  const delta = { index: 0, delta: { content }, finish_reason: choice?.finish_reason ?? 'stop' };
  return `data: ${JSON.stringify({ choices: [delta], usage })}\n\ndata: [DONE]\n\n`;
}
