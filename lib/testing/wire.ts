import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { type Listening, listen } from '../../e2e/servers/listen';
import type { Counted } from '../ledger/booked-usage';
import type { Usage } from '../ledger/usage';
import type { ModelCall, ReplyEnd } from '../model/model-call';
import { callModel } from '../model/model-client';

/** One request to a local server that sends just what a test wants, byte by byte. */

let listening: Listening;
let answer: (response: ServerResponse) => void = (response) => response.end();

/** One server for all tests of a file. */
export function useWire(): void {
  beforeAll(async () => {
    listening = await listen(
      createServer((request, response) => {
        request.resume().on('end', () => answer(response));
      }),
    );
  });
  afterAll(() => listening.close());
}

const PATIENCE = { firstMs: 60_000, idleMs: 60_000, recordMs: 60_000, longestMs: 60_000 };

export const KEY = 'local-key-0123456789';

/** Calls the model with an answer of this kind. */
export async function hear(
  given: (response: ServerResponse) => void,
  rest: Partial<ModelCall> = {},
): Promise<ReplyEnd & { text: string; usage: Usage | null }> {
  answer = given;
  let text = '';
  let usage: Usage | null = null;
  const call: ModelCall = {
    ...{ baseUrl: `http://127.0.0.1:${listening.port}/v1`, key: KEY, model: 'tiny', effort: 'low' },
    ...{ instructions: 'Score.', papers: 'Papers.', maxCompletionTokens: 500, headers: {}, dropped: [] },
    ...{ noThinking: null, cache: null, patience: PATIENCE, signal: new AbortController().signal },
    ...rest,
  };
  const on = {
    headers: () => undefined,
    text(piece: string) {
      text += piece;
    },
    counted(told: Counted) {
      usage = told.last ? told.usage : null;
    },
  };
  return { ...(await callModel(call, on)), text, usage };
}

/** An answer of 200 in these pieces. */
export const sends =
  (chunks: readonly (string | Uint8Array)[], type: string | null = 'text/event-stream', status = 200) =>
  (response: ServerResponse): void => {
    response.writeHead(status, type === null ? {} : { 'content-type': type });
    for (const chunk of chunks) response.write(chunk);
    response.end();
  };
