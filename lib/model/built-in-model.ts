import type { Usage } from '../ledger/usage';
import { BuiltInError } from './built-in-fault';
import { createBuiltInSessions, nameOf } from './built-in-session';
import { CallError } from './call-error';
import { type LanguageModelApi, type LanguageModelSession, languageModel } from './language-model';
import type { CallModel, ReplyListener } from './model-call';
import { orAborted } from './or-aborted';
import { ReplyError } from './reply-error';

/** The browser knows no limit on a reply; one that is far longer than it may be is cut off. */
const CHARS_PER_TOKEN = 8;

/**
 * The browser's own model, behind the same call as every other. No grammar is asked for (`responseConstraint`):
 * the reply reader takes more than one would allow.
 */
export function createBuiltInModel(find: () => LanguageModelApi | null = languageModel): CallModel {
  const sessions = createBuiltInSessions(find);

  return async (call, on) => {
    const silence = new AbortController();
    const stall = () => silence.abort(new ReplyError('stalled'));
    let timer = setTimeout(stall, call.patience.idleMs);
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(stall, call.patience.idleMs);
    };
    const signal = AbortSignal.any([call.signal, silence.signal]);
    let session: LanguageModelSession | null = null;
    try {
      session = await orAborted(sessions.copyOf(call.instructions, signal), signal);
      heard();
      const before = await orAborted(tokensBefore(session, call.papers), signal);
      const reader = session.promptStreaming(call.papers, { signal }).getReader();
      let left = call.maxCompletionTokens * CHARS_PER_TOKEN;
      for (;;) {
        const { done, value } = await orAborted(reader.read(), signal);
        if (done) {
          tellCount(on, before, session);
          return { complete: true };
        }
        heard();
        left -= value.length;
        if (left < 0) break;
        on.text(value);
      }
      await reader.cancel();
      tellCount(on, before, session);
      return { complete: false };
    } catch (error) {
      if (call.signal.aborted) throw new CallError('aborted', 'aborted', undefined, '', new Headers());
      if (!silence.signal.aborted) throw plainError(error);
      // It may be the session that is stuck: the next request opens another.
      sessions.forget();
      throw silence.signal.reason;
    } finally {
      clearTimeout(timer);
      session?.destroy();
    }
  };
}

function plainError(error: unknown): unknown {
  if (error instanceof CallError) return error;
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return new BuiltInError('too-long');
    case 'NotAllowedError':
      return new BuiltInError('not-downloaded');
    // Filtered, of low quality, or in a language that the browser does not vouch for.
    case 'NotReadableError':
    case 'NotSupportedError':
      return new BuiltInError('withheld');
    default:
      return new BuiltInError('broke-off', error instanceof Error ? error.message : '');
  }
}

/** Tokens of the whole prompt, or null where the browser does not count. */
async function tokensBefore(session: LanguageModelSession, papers: string): Promise<number | null> {
  const measured = await (session.measureContextUsage?.(papers) ?? session.measureInputUsage?.(papers));
  const held = heldBy(session);
  return measured === undefined || held === undefined ? null : held + measured;
}

function tellCount(on: ReplyListener, before: number | null, session: LanguageModelSession): void {
  const usage = usageOf(before, session);
  if (usage) on.counted({ usage, last: true });
}

function usageOf(promptTokens: number | null, session: LanguageModelSession): Usage | null {
  const held = heldBy(session);
  if (promptTokens === null || held === undefined) return null;
  return {
    ...{ promptTokens, cachedTokens: 0, cacheWriteTokens: 0, reportedUsd: 0 },
    completionTokens: Math.max(0, Math.round(held - promptTokens)),
  };
}

const heldBy = ({ contextUsage, inputUsage }: LanguageModelSession) => contextUsage ?? inputUsage;
