import type { Usage } from '../ledger/usage';
import { BuiltInError } from './built-in-fault';
import { ReplyError } from './guarded-fetch';
import {
  type LanguageModelApi,
  type LanguageModelSession,
  languageModel,
  MODEL_OPTIONS,
} from './language-model';
import { CallError, type CallModel } from './model-client';

/** The browser knows no limit on a reply; one that is far longer than it may be is cut off. */
const CHARS_PER_TOKEN = 8;

/**
 * The browser's own model, behind the same call as every other. The fixed part of the prompt is read once, into
 * a session of which every request takes a copy: on this computer, reading is what takes long.
 *
 * No grammar is asked for (`responseConstraint`): the reply reader takes more than one would allow.
 */
export function createBuiltInModel(find: () => LanguageModelApi | null = languageModel): CallModel {
  let base: { instructions: string; session: Promise<LanguageModelSession> } | null = null;

  function forget(): void {
    base?.session.then((session) => session.destroy()).catch(() => undefined);
    base = null;
  }

  /** A session that has read the instructions and nothing else. */
  async function copyOf(instructions: string, signal: AbortSignal): Promise<LanguageModelSession> {
    if (base?.instructions !== instructions) forget();
    const mine = base ?? { instructions, session: open(find(), instructions) };
    base = mine;
    try {
      return await (await mine.session).clone({ signal });
    } catch (error) {
      // The browser may have put the model away; the next request begins anew.
      if (base === mine && !signal.aborted) forget();
      throw error;
    }
  }

  return async (call, on) => {
    const silence = new AbortController();
    const stall = () => silence.abort(new ReplyError('stalled'));
    let timer = setTimeout(stall, call.idleMs);
    const signal = AbortSignal.any([call.signal, silence.signal]);
    let session: LanguageModelSession | null = null;
    try {
      session = await orAborted(copyOf(call.instructions, signal), signal);
      const before = await tokensBefore(session, call.papers);
      const reader = session.promptStreaming(call.papers, { signal }).getReader();
      let left = call.maxCompletionTokens * CHARS_PER_TOKEN;
      for (;;) {
        const { done, value } = await orAborted(reader.read(), signal);
        if (done) return { complete: true, usage: usageOf(before, session) };
        clearTimeout(timer);
        timer = setTimeout(stall, call.idleMs);
        left -= value.length;
        if (left >= 0) on.text(value);
        else break;
      }
      await reader.cancel();
      return { complete: false, usage: usageOf(before, session) };
    } catch (error) {
      if (call.signal.aborted) throw new CallError('aborted', 'aborted', undefined, '', new Headers());
      throw silence.signal.aborted ? silence.signal.reason : plainError(error);
    } finally {
      clearTimeout(timer);
      session?.destroy();
    }
  };
}

async function open(api: LanguageModelApi | null, instructions: string): Promise<LanguageModelSession> {
  if (!api) throw new BuiltInError('absent');
  const availability = await api.availability(MODEL_OPTIONS);
  if (availability === 'unavailable') throw new BuiltInError('unavailable');
  // Without a click the browser would refuse: the options page has the button.
  if (availability !== 'available') throw new BuiltInError('not-downloaded');
  const initialPrompts = [{ role: 'system', content: instructions }];
  return api.create({ ...MODEL_OPTIONS, initialPrompts }).catch((error: unknown) => {
    const name = nameOf(error);
    if (name === 'QuotaExceededError') throw new BuiltInError('criteria-too-long');
    if (name === 'NotSupportedError') throw new BuiltInError('unavailable');
    throw error;
  });
}

/** Its errors are told apart by name alone: `QuotaExceededError` is a class of its own in some versions. */
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

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** Whatever the browser does with the signal: nobody waits for longer. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Tokens of the whole prompt, or null where the browser does not count. */
async function tokensBefore(session: LanguageModelSession, papers: string): Promise<number | null> {
  const measured = await (session.measureContextUsage?.(papers) ?? session.measureInputUsage?.(papers));
  const held = heldBy(session);
  return measured === undefined || held === undefined ? null : held + measured;
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
