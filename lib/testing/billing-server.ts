import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { askedPapers, type ChatBody, textOf } from '../../e2e/servers/asked-papers';
import { listen } from '../../e2e/servers/listen';
import type { Price } from '../ledger/price';
import { TELLINGS, type Telling, type Work } from './bill-telling';

/** What becomes of one request. */
export interface Fate {
  telling: keyof typeof TELLINGS;
  /**
   * `refuse` before any work; `fail` with a status, all work done; `cut` the line, or end the stream as if that were all,
   * after so much of the reply; `error` in the stream; `unheard`: the line dies before the first byte.
   */
  ending: 'done' | 'refuse' | 'fail' | 'cut' | 'end' | 'error' | 'unheard' | 'hang';
  status: number;
  /** Share of the reply that is sent, and of the reasoning that was allowed, 0 to 1. */
  share: number;
  thought: number;
  /** Whether it works on, and bills on, where the client has gone. */
  worksOn: boolean;
}

export interface BillingServer {
  url: string;
  /** Requests that were answered or begun, and what all of them are billed at, in US dollars. */
  calls: number;
  billedUsd(): number;
  close(): Promise<void>;
}

/** A service on loopback that bills by what it has generated, whatever it tells of that, and to the last token. */
export async function startBillingServer(
  price: Price,
  fateOf: (call: number) => Fate,
): Promise<BillingServer> {
  const bills: Work[] = [];
  let calls = 0;
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = JSON.parse(await textIn(request)) as ChatBody;
    const fate = fateOf(calls);
    calls += 1;
    if (fate.ending === 'refuse')
      return void response.writeHead(429).end('{"error":{"message":"slow down"}}');
    const work: Work = { prompt: promptOf(body), cached: 0, thought: 0, written: 0 };
    bills.push(work);
    await reply(body, fate, work, response);
  };
  const server = createServer(
    (request, response) => void handle(request, response).catch(() => response.destroy()),
  );
  const { port, close } = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/v1`,
    get calls() {
      return calls;
    },
    billedUsd: () =>
      bills.reduce((sum, { prompt, thought, written }) => {
        return sum + (prompt * price.input + (thought + written) * price.output) / 1e6;
      }, 0),
    close,
  };
}

async function reply(body: ChatBody, fate: Fate, work: Work, response: ServerResponse): Promise<void> {
  const lines = askedPapers(body).map(
    ({ number }) => `${JSON.stringify([number, 7, 5, 'sparse attention, as wanted'])}\n`,
  );
  const most = Number(body.max_completion_tokens ?? body.max_tokens ?? Number.POSITIVE_INFINITY);
  const toWrite = lines.map(tokensOf).reduce((a, b) => a + b, 0);
  work.thought = Math.floor(Math.max(0, most - toWrite) * fate.thought);
  if (fate.worksOn || fate.ending === 'fail') work.written = toWrite;
  if (fate.ending === 'fail') return void response.writeHead(fate.status).end();
  if (fate.ending === 'unheard') return void response.destroy();
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const { first, meanwhile, withFinish, last, late } = TELLINGS[fate.telling] as Telling;
  const send = (choices: object[], usage?: object) =>
    new Promise((resolve) =>
      response.write(`data: ${JSON.stringify({ choices, ...(usage ? { usage } : {}) })}\n\n`, resolve),
    );
  await send([{ delta: { role: 'assistant', content: '' } }], first?.(work));
  const sent = fate.ending === 'done' ? lines.length : Math.floor(lines.length * fate.share);
  let written = 0;
  for (const content of lines.slice(0, sent)) {
    if (response.destroyed) return;
    written += tokensOf(content);
    work.written = Math.max(work.written, written);
    await send([{ delta: { content } }], meanwhile?.({ ...work, written }));
  }
  if (fate.ending === 'hang') return;
  if (fate.ending === 'cut') return void setTimeout(() => response.destroy(), 20);
  if (fate.ending === 'end') return void response.end();
  if (fate.ending === 'error')
    return void response.end('data: {"error":{"message":"overloaded","type":"server_error"}}\n\n');
  await send([{ delta: {}, finish_reason: 'stop' }], withFinish?.(work));
  if (last) await send([], last(work));
  response.write('data: [DONE]\n\n');
  if (late) await send([], late(work));
  response.end();
}

/** As a tokenizer that is a little finer than the estimate would have it. */
const promptOf = (body: ChatBody) => Math.ceil(body.messages.map(textOf).join('').length / 4.2);
const tokensOf = (text: string) => Math.ceil(text.length / 3.5);

async function textIn(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
}
