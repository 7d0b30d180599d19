import { isRecord } from '../base/is-record';
import { parsedJson } from '../base/parsed-json';
import { EventLines } from './event-lines';
import { readEvent } from './read-event';
import { ReplyError } from './reply-error';
import { toldUsage } from './told-usage';

/** So long after its end a reply may still tell its usage, in ms, where the server leaves the line open. */
const LATE_MS = 300;

/**
 * Makes a stream that the SDK reads of whatever a server sends as the reply to a streamed request, under any content
 * type: events only, each one chunk of Chat Completions on one line, or one error with its `status`. The SDK ends at the first
 * piece that is no JSON, and knows no status of errors inside a stream (2026-11, openai 7.57). It would end at `[DONE]`,
 * too, where some services tell their usage only after that: the stream is ended in its place, and behind it nothing but
 * usage is read, and no loss of the line matters.
 *
 * @throws in the stream: `ReplyError` for a web page, and where a piece of the reply is damaged
 */
export function cleanEvents(response: Response): Response {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const lines = new EventLines();
  let opening: string | null = '';
  /** `[DONE]` has come: then the stream ends by itself or at this timer. */
  let late: ReturnType<typeof setTimeout> | null = null;
  let over = false;
  type Out = TransformStreamDefaultController<Uint8Array>;
  let controller: Out | null = null;

  const send = (out: Out, data: string) => out.enqueue(encoder.encode(`data: ${data}\n\n`));
  const tell = (out: Out, events: ReturnType<EventLines['push']>) => {
    for (const event of events) {
      if (over) return;
      const { chunks, error, done, torn } = readEvent(event);
      if (late !== null) {
        for (const usage of chunks.flatMap(usageOnly)) send(out, usage);
        continue;
      }
      for (const chunk of chunks) send(out, chunk);
      if (error) send(out, JSON.stringify({ error }));
      if (done) late = setTimeout(() => out.terminate(), LATE_MS);
      over = torn || error !== null;
      if (torn) out.error(new ReplyError('torn'));
    }
  };
  const hear = (out: Out, text: string) => {
    if (over) return;
    if (opening !== null) {
      opening += text;
      if (opening.trim() === '') return void tell(out, lines.push(text));
      if (/^\uFEFF?\s*</.test(opening)) {
        over = true;
        return out.error(new ReplyError('not-a-model', excerptOf(opening)));
      }
      opening = null;
    }
    tell(out, lines.push(text));
  };
  const clean = new TransformStream<Uint8Array, Uint8Array>({
    start: (out) => {
      controller = out;
    },
    transform: (bytes, out) => hear(out, decoder.decode(bytes, { stream: true })),
    flush: (out) => {
      hear(out, decoder.decode());
      if (!over) tell(out, lines.end());
      if (late !== null) clearTimeout(late);
    },
  });
  const headers = new Headers(response.headers);
  headers.set('content-type', 'text/event-stream');
  const lost = (error: unknown) => (late === null ? controller?.error(error) : controller?.terminate());
  (response.body ?? new Blob([]).stream()).pipeTo(clean.writable, { preventAbort: true }).catch(lost);
  return new Response(clean.readable, { headers });
}

/** A chunk without anything but its usage; nothing where it tells none. */
function usageOnly(json: string): string[] {
  const chunk = parsedJson(json);
  return isRecord(chunk) && toldUsage(chunk) !== null ? [JSON.stringify({ ...chunk, choices: [] })] : [];
}

/** The beginning of what came, in one line. */
export function excerptOf(text: string): string {
  return text.slice(0, 4000).replace(/\s+/g, ' ').trim();
}
