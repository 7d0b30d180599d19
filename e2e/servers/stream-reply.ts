import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { ReplyPlan } from './reply-plan.ts';

/** Why the server itself hung up: tells a scripted cut from a client that went away. */
export class CutShort extends Error {}

/** Streams a reply as OpenAI does: role, pieces of content, finish reason, usage, `[DONE]`. */
export async function streamReply(
  response: ServerResponse,
  plan: ReplyPlan,
  signal: AbortSignal,
): Promise<void> {
  const send = async (event: object | string) => {
    const data = typeof event === 'string' ? event : JSON.stringify(event);
    if (!response.write(`data: ${data}\n\n`)) await once(response, 'drain', { signal });
  };
  const chunk = chunksOf(plan);
  openStream(response);
  await send(
    chunk([{ index: 0, delta: { role: 'assistant', content: '', refusal: null }, finish_reason: null }]),
  );

  const begin = Date.now() + plan.silenceMs;
  let n = 0;
  for (const piece of piecesOf(plan.text, plan.pieceSize)) {
    while (!plan.mayGoOn()) await sleep(10, undefined, { signal });
    const early = begin + (n / plan.tokensPerSecond) * 1000 - Date.now();
    if (early > 0) await sleep(early, undefined, { signal });
    else if (n % 64 === 0) await breathe(undefined, { signal });
    await send(chunk([{ index: 0, delta: { content: piece }, finish_reason: null }]));
    n += 1;
  }

  if (typeof plan.ending === 'object' && 'cutOnce' in plan.ending) {
    await plan.ending.cutOnce();
    response.destroy(new CutShort());
    return;
  }
  if (typeof plan.ending === 'object') await send(plan.ending);
  if (plan.ending === 'done') {
    await send(chunk([{ index: 0, delta: {}, finish_reason: plan.finish }]));
    if (plan.tellUsage) await send({ ...chunk([]), usage: plan.usage });
    await send('[DONE]');
  }
  response.end();
}

/** The head of an event stream, sent at once. */
export function openStream(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  });
  response.flushHeaders();
}

/** The same reply to a request that did not ask for a stream. */
export function wholeReply(plan: ReplyPlan): object {
  return {
    id: 'chatcmpl-winnow',
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1000),
    model: plan.model,
    ...tierOf(plan),
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: plan.text, refusal: null },
        finish_reason: plan.finish,
      },
    ],
    usage: plan.usage,
  };
}

const tierOf = ({ tier }: ReplyPlan) => (tier === null ? {} : { service_tier: tier });

function chunksOf(plan: ReplyPlan): (choices: object[]) => object {
  const created = Math.floor(Date.now() / 1000);
  const head = {
    id: 'chatcmpl-winnow',
    object: 'chat.completion.chunk',
    created,
    model: plan.model,
    ...tierOf(plan),
  };
  return (choices) => ({ ...head, choices, ...(plan.tellUsage ? { usage: null } : {}) });
}

/** Uneven pieces, never the same as lines or words; the same text always falls apart in the same way. */
export function* piecesOf(text: string, size: number): Generator<string> {
  const chars = Array.from(text);
  let seed = chars.length;
  for (let at = 0; at < chars.length; ) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const take = 1 + ((seed >>> 16) % (2 * size - 1));
    yield chars.slice(at, at + take).join('');
    at += take;
  }
}
