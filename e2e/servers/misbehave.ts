import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Behaviour } from './behaviour.ts';
import { openaiError } from './openai-errors.ts';
import { openStream } from './stream-reply.ts';

const PORTAL = '<!doctype html><title>Welcome to AirportWiFi</title><h1>Sign in to go online</h1>';

/** Faults in which the model says nothing at all. True where the response has been dealt with. */
export async function misbehave(
  behaviour: Behaviour,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<boolean> {
  switch (behaviour.kind) {
    case 'status': {
      const { status, headers, body = openaiError(status) } = behaviour;
      const raw = typeof body === 'string' || body instanceof Uint8Array;
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(raw ? body : JSON.stringify(body));
      return true;
    }
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PORTAL);
      return true;
    case 'redirect':
      response.writeHead(behaviour.status ?? 307, { location: behaviour.location }).end();
      return true;
    case 'hang':
      openStream(response);
      return true;
    case 'trickle':
      openStream(response);
      while (!signal.aborted) {
        response.write(': ping\n\n');
        await sleep(behaviour.everyMs ?? 100, undefined, { signal }).catch(() => undefined);
      }
      return true;
    default:
      return false;
  }
}
