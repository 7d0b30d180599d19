import { createServer, type ServerResponse } from 'node:http';
import { type Listening, listen } from '../servers/listen';

/** What a service in the shape of Anthropic's does with the next request. */
export interface Manner {
  /** An error in place of a reply; `status` null: inside of the stream, once that has begun. */
  error?: { status: number | null; type: string; message: string };
  /** It thinks before it answers. */
  thinks?: boolean;
  /** It runs out of room before its first word. */
  runsOut?: boolean;
}

export interface AnthropicServer extends Listening {
  behave(manner: Manner): void;
}

/** What the model says. */
export const ANSWER = '[1, 8, 7, "Fits."]\n';
/** Counted as Anthropic counts: what came from the cache and went into it stands beside the input. */
const INPUT = { input_tokens: 31, cache_read_input_tokens: 2048, cache_creation_input_tokens: 512 };
const OUTPUT = { output_tokens: 17 };

/** A local service that speaks Anthropic's Messages, streamed or whole. */
export async function startAnthropic(): Promise<AnthropicServer> {
  let manner: Manner = {};
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request.setEncoding('utf8')) text += part;
    const { error } = manner;
    if (error && error.status !== null) {
      response.writeHead(error.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ type: 'error', error: { type: error.type, message: error.message } }));
    } else if (JSON.parse(text).stream) stream(response, manner);
    else whole(response);
  });
  const listening = await listen(server);
  return {
    ...listening,
    behave: (next) => {
      manner = next;
    },
  };
}

const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'claude-haiku-4-5' };

function whole(response: ServerResponse): void {
  const content = [{ type: 'text', text: ANSWER }];
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ ...message, content, stop_reason: 'end_turn', usage: { ...INPUT, ...OUTPUT } }),
  );
}

function stream(response: ServerResponse, { error, thinks, runsOut }: Manner): void {
  const send = (type: string, rest: object = {}) =>
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`);
  const block = (index: number, begin: object, deltas: object[]) => {
    send('content_block_start', { index, content_block: begin });
    for (const delta of deltas) send('content_block_delta', { index, delta });
    send('content_block_stop', { index });
  };
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  send('message_start', {
    message: { ...message, content: [], stop_reason: null, usage: { ...INPUT, output_tokens: 1 } },
  });
  send('ping');
  if (error) {
    send('error', { error: { type: error.type, message: error.message } });
    return void response.end();
  }
  const thought = [{ type: 'thinking_delta', thinking: 'Perhaps [1, 2, 2, "draft"].' }];
  if (thinks) block(0, { type: 'thinking', thinking: '', signature: '' }, thought);
  const pieces = ANSWER.match(/.{1,5}|\n/g) ?? [];
  const text = pieces.map((piece) => ({ type: 'text_delta', text: piece }));
  if (!runsOut) block(thinks ? 1 : 0, { type: 'text', text: '' }, text);
  send('message_delta', { delta: { stop_reason: runsOut ? 'max_tokens' : 'end_turn' }, usage: OUTPUT });
  send('message_stop');
  response.end();
}
