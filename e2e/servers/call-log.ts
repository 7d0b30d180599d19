import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type AskedPaper, type ChatBody, normaliseTitle } from './asked-papers.ts';
import type { Usage } from './reply-plan.ts';
import { CutShort } from './stream-reply.ts';

/** One request, as it came and as it went. */
export interface ModelCall {
  /** Counts chat calls from 1; 0 for any other path. */
  n: number;
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** Null where the request carried no JSON. */
  body: ChatBody | null;
  papers: AskedPaper[];
  usage: Usage | null;
  startedAt: number;
  endedAt: number | null;
  /** `aborted`: the client went away. `cut`: the server did. */
  outcome: 'running' | 'completed' | 'aborted' | 'cut';
}

export interface CallLog {
  /** Every request but CORS preflights, oldest first. */
  calls: ModelCall[];
  /** Chat calls only. */
  chats(): ModelCall[];
  /** How often each title was asked about, by normalised title. */
  timesAsked(): Map<string, number>;
  begin(request: IncomingMessage, text: string): ModelCall;
  /** Keeps track of how the call ends; the signal fires when the client goes away. */
  watch(call: ModelCall, response: ServerResponse): AbortSignal;
}

/** Counts and keeps every request. */
export function logCalls(): CallLog {
  const calls: ModelCall[] = [];
  const chats = () => calls.filter(({ n }) => n > 0);
  return {
    calls,
    chats,
    timesAsked: () => {
      const times = new Map<string, number>();
      for (const { title } of calls.flatMap(({ papers }) => papers)) {
        const key = normaliseTitle(title);
        times.set(key, (times.get(key) ?? 0) + 1);
      }
      return times;
    },
    begin: (request, text) => {
      const path = request.url ?? '/';
      const call: ModelCall = {
        n: path.endsWith('/chat/completions') ? chats().length + 1 : 0,
        method: request.method ?? 'GET',
        path,
        headers: request.headers,
        body: parse(text),
        papers: [],
        usage: null,
        startedAt: Date.now(),
        endedAt: null,
        outcome: 'running',
      };
      calls.push(call);
      return call;
    },
    watch: (call, response) => {
      const gone = new AbortController();
      response.on('close', () => {
        call.endedAt = Date.now();
        if (response.writableFinished) call.outcome = 'completed';
        else call.outcome = response.errored instanceof CutShort ? 'cut' : 'aborted';
        gone.abort();
      });
      return gone.signal;
    },
  };
}

function parse(text: string): ChatBody | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'messages' in value ? (value as ChatBody) : null;
  } catch {
    return null;
  }
}
