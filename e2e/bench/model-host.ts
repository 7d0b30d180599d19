import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import type { Behaviour } from '../servers/behaviour';
import type { ModelCall } from '../servers/call-log';
import { type ModelServer, startModelServer } from '../servers/model-server';
import { piecesOf } from '../servers/stream-reply';
import { type Answer, bareLines, verdictsOf } from '../servers/verdicts';

/** How fast the simulated provider is. Tokens are o200k ones, as in the published figures of the peers. */
export interface Pace {
  ttftMs: number;
  tokensPerSecond: number;
  /** Hidden ones, for each paper, before the first that is visible. */
  reasoningTokens: number;
}

export interface ModelHost {
  server: ModelServer;
  /** How long a call takes if nobody but the model takes time. */
  callMs(call: ModelCall): number;
  close(): Promise<void>;
}

const ORIGIN = 'https://api.openai.com';
/** Characters in a piece of the server's streams, on average. */
const PIECE = 4;

/**
 * Stands in for api.openai.com: requests to it go to a local server instead. So the engine runs with the plan,
 * the pacing and the prices that a reader's first key gets; a loopback address would be paced as one.
 */
export async function startModelHost(answers: readonly Answer[], pace: Pace): Promise<ModelHost> {
  const tokenMs = 1000 / pace.tokensPerSecond;
  const replyOf = (call: ModelCall) => bareLines(verdictsOf(call.papers, answers));
  const count = (call: ModelCall) => {
    const text = replyOf(call);
    return { tokens: countTokens(text), pieces: [...piecesOf(text, PIECE)].length };
  };
  /** The server streams pieces, and thinks at the same speed: both are set so that o200k tokens come out right. */
  const script = (call: ModelCall): Behaviour => {
    const { tokens, pieces } = count(call);
    const piecesPerSecond = (pace.tokensPerSecond * pieces) / Math.max(1, tokens);
    const thoughtMs = pace.reasoningTokens * call.papers.length * (tokenMs - 1000 / piecesPerSecond);
    return { kind: 'slow', tokensPerSecond: piecesPerSecond, ttftMs: pace.ttftMs + thoughtMs };
  };
  const { reasoningTokens } = pace;
  const server = await startModelServer({ answers, reasoningTokens, script, countTokens });
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    real(String(input).replace(ORIGIN, `http://127.0.0.1:${server.port}`), init);
  return {
    server,
    callMs(call) {
      const { tokens, pieces } = count(call);
      const thoughtMs = pace.reasoningTokens * call.papers.length * tokenMs;
      return pace.ttftMs + thoughtMs + tokens * tokenMs * (1 - 1 / Math.max(1, pieces));
    },
    close() {
      globalThis.fetch = real;
      return server.close();
    },
  };
}
