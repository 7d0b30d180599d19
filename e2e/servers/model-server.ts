import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { askedPapers } from './asked-papers.ts';
import type { Behaviour } from './behaviour.ts';
import { type CallLog, logCalls, type ModelCall } from './call-log.ts';
import { certificate } from './certificate.ts';
import { listen } from './listen.ts';
import { misbehave } from './misbehave.ts';
import { openaiError, wrongKey } from './openai-errors.ts';
import { type PlanOptions, planReply } from './reply-plan.ts';
import { streamReply, wholeReply } from './stream-reply.ts';

/** Decides what becomes of a call; `n` counts chat calls from 1. Nothing returned: a plain answer. */
export type Script = (call: ModelCall, n: number) => Behaviour | undefined;

export interface ModelOptions extends PlanOptions {
  /** The one key that is let in. Null lets in everyone, as local model servers do. */
  key: string | null;
  cors: boolean;
  models: string[];
  script: Script;
}

export interface ModelServer extends CallLog {
  port: number;
  /** Base URL for the settings, `http://127.0.0.1:…/v1`. */
  url: string;
  /** Changes how the server behaves from the next call on. */
  configure(options: Partial<ModelOptions>): void;
  close(): Promise<void>;
}

const DEFAULTS: ModelOptions = {
  answers: [],
  key: null,
  cors: true,
  models: [],
  script: () => undefined,
  ttftMs: 0,
  tokensPerSecond: Number.POSITIVE_INFINITY,
  mayGoOn: () => true,
  reasoningTokens: 0,
  countTokens: (text) => Math.ceil(text.length / 4),
  cachedTokens: 0,
  flexAs: 'flex',
};

/** A scripted OpenAI-compatible server on loopback, which counts every request and answers from a table. */
export async function startModelServer(
  given: Partial<ModelOptions> & { tls?: boolean; port?: number } = {},
): Promise<ModelServer> {
  const options: ModelOptions = { ...DEFAULTS, ...given };
  const { tls = false } = given;
  const log = logCalls();
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, options, log).catch(() => response.destroy());
  };
  const server = tls ? createHttps(await certificate(), handle) : createHttp(handle);
  const listening = await listen(server, given.port);
  return {
    ...listening,
    ...log,
    url: `http${tls ? 's' : ''}://127.0.0.1:${listening.port}/v1`,
    configure: (changes) => Object.assign(options, changes),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ModelOptions,
  log: CallLog,
) {
  if (options.cors) allowEveryone(response);
  if (request.method === 'OPTIONS') return response.writeHead(options.cors ? 204 : 405).end();
  const call = log.begin(request, await readBody(request));
  const signal = log.watch(call, response);
  const json = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  const key = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (options.key !== null && key !== options.key) return json(401, wrongKey(key));
  if (request.method === 'GET' && call.path.endsWith('/models')) {
    const data = options.models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'winnow' }));
    return json(200, { object: 'list', data });
  }
  if (request.method !== 'POST' || !call.path.endsWith('/chat/completions'))
    return json(404, openaiError(404));
  if (!call.body) return json(400, openaiError(400));
  if (options.models.length > 0 && !options.models.includes(call.body.model))
    return json(404, openaiError(404));

  call.papers = askedPapers(call.body);
  const behaviour = options.script(call, call.n);
  if (behaviour && (await misbehave(behaviour, response, signal))) return;
  const plan = planReply(call.body, behaviour, options);
  call.usage = plan.usage;
  if (call.body.stream) await streamReply(response, plan, signal);
  else json(200, wholeReply(plan));
}

function allowEveryone(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
  // By the standard the star does not cover Authorization.
  response.setHeader('access-control-allow-headers', '*, Authorization');
  response.setHeader('access-control-expose-headers', '*');
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
}
