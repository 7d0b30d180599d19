import { setTimeout as sleep } from 'node:timers/promises';
import { inAskedLanguage } from './asked-language.ts';
import { askedPapers, type ChatBody, textOf } from './asked-papers.ts';
import type { Behaviour, Verdict } from './behaviour.ts';
import { type Answer, bareLines, obey, verdictsOf } from './verdicts.ts';

export interface Usage {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
  prompt_tokens_details: { cached_tokens: number };
  completion_tokens_details: { reasoning_tokens: number };
}

interface Speed {
  /** Silence before the first piece, in ms. */
  ttftMs: number;
  tokensPerSecond: number;
  /** Asked before each piece: replies wait for as long as it says no, so that a test can be sure of where they are. */
  mayGoOn: () => boolean;
  /** Thought about before the first visible piece, for each paper; billed, never shown. */
  reasoningTokens: number;
}

/** All that there is to know about a reply before its first byte goes out. */
export interface ReplyPlan {
  model: string;
  text: string;
  pieceSize: number;
  finish: 'stop' | 'length';
  ending: 'done' | 'bare' | { error: object } | { cutOnce: () => Promise<unknown> };
  /** Billed, whether or not the client asked to be told. */
  usage: Usage;
  tellUsage: boolean;
  silenceMs: number;
  tokensPerSecond: number;
  mayGoOn: () => boolean;
  /** At which it says that it serves; null where it says nothing. */
  tier: string | null;
}

export interface PlanOptions extends Speed {
  /** At which tier what is asked for at `flex` is served. */
  flexAs: string | null;
  answers: readonly Answer[];
  countTokens: (text: string) => number;
  cachedTokens: number;
}

/** What the model will say, how fast, and how it will end. */
export function planReply(body: ChatBody, behaviour: Behaviour | undefined, options: PlanOptions): ReplyPlan {
  const papers = askedPapers(body);
  const speed = behaviour?.kind === 'slow' ? { ...options, ...behaviour } : options;
  const { ttftMs, tokensPerSecond } = speed;
  const reasoning = options.reasoningTokens * papers.length;
  const plan = { text: 'OK', pieceSize: 4, finish: 'stop' as const, ending: 'done' as const };
  const asked = body.messages.map(textOf).join('\n');
  const verdicts = inAskedLanguage(asked, verdictsOf(papers, options.answers));
  const said = { ...plan, ...sayings(behaviour, papers, verdicts) };
  const prompt = options.countTokens(asked);
  const completion = reasoning + options.countTokens(said.text);
  return {
    ...said,
    model: body.model,
    usage: {
      prompt_tokens: prompt,
      completion_tokens: completion,
      total_tokens: prompt + completion,
      prompt_tokens_details: { cached_tokens: Math.min(options.cachedTokens, prompt) },
      completion_tokens_details: { reasoning_tokens: reasoning },
    },
    tellUsage: body.stream_options?.include_usage === true,
    silenceMs: ttftMs + (reasoning / tokensPerSecond) * 1000,
    tokensPerSecond,
    mayGoOn: options.mayGoOn,
    tier: body.service_tier === 'flex' ? options.flexAs : null,
  };
}

/** Long enough for a client in the same process. */
const awhile = () => sleep(200);

type Saying = Partial<Pick<ReplyPlan, 'text' | 'pieceSize' | 'finish' | 'ending'>>;

function sayings(
  behaviour: Behaviour | undefined,
  papers: ReturnType<typeof askedPapers>,
  verdicts: Verdict[],
): Saying {
  const plain = papers.length > 0 ? { text: bareLines(verdicts) } : {};
  const lines = (count: number) => bareLines(verdicts.slice(0, count));
  const broken = (after: number) => lines(after) + bareLines(verdicts.slice(after, after + 1)).slice(0, 9);
  switch (behaviour?.kind) {
    case 'cut':
      return { text: broken(behaviour.after), ending: { cutOnce: behaviour.onceRead ?? awhile } };
    case 'length':
      return { text: broken(behaviour.after), finish: 'length' };
    case 'streamError': {
      const {
        error = { message: 'The server had an error processing your request.', type: 'server_error' },
      } = behaviour;
      return { text: lines(behaviour.after), ending: { error } };
    }
    case 'noDone':
      return { ...plain, ending: 'bare' };
    case 'omit':
      return { text: bareLines(verdicts.filter(({ number }) => !behaviour.numbers.includes(number))) };
    case 'text':
      return { text: behaviour.text, pieceSize: behaviour.pieceSize ?? 4 };
    case 'shape':
      return { text: behaviour.shape(verdicts, papers) };
    case 'obey':
      return { text: obey(verdicts, papers), pieceSize: 40 };
    default:
      return plain;
  }
}
