import { BuiltInError } from './built-in-fault';
import { type LanguageModelApi, type LanguageModelSession, MODEL_OPTIONS } from './language-model';

/**
 * Sessions of the browser's own model that have read the instructions and nothing else. They are read once, into
 * a session of which every request takes a copy: on this computer, reading is what takes long.
 */
export interface BuiltInSessions {
  /** Throws `BuiltInError`, or what the browser throws. */
  copyOf(instructions: string, signal: AbortSignal): Promise<LanguageModelSession>;
  /** The next copy is of a session that is opened anew. */
  forget(): void;
}

export function createBuiltInSessions(find: () => LanguageModelApi | null): BuiltInSessions {
  let base: { instructions: string; session: Promise<LanguageModelSession> } | null = null;

  function forget(): void {
    base?.session.then((session) => session.destroy()).catch(() => undefined);
    base = null;
  }

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

  return { copyOf, forget };
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

/** The browser's errors are told apart by name alone: `QuotaExceededError` is a class of its own in some versions. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
