import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Saved, SettingsReply } from '../messages/requests';
import { RefusedError } from '../platform/refused-error';
import { request } from '../platform/request';
import type { Settings, SettingsChange } from '../settings/settings';
import { WORDS } from './words';

/** What the reader is told where the background gives no answer at all. */
export const NO_ANSWER = WORDS.noAnswer;

/** What the reader is told of a request that failed: why, where the background says so. */
export function whyNot(error: unknown): string {
  return error instanceof RefusedError ? error.message : NO_ANSWER;
}

/** A request that was refused or lost is a failed save with a sentence of its own. */
export async function savedOr(work: Promise<Saved>): Promise<Saved> {
  try {
    return await work;
  } catch (error) {
    return { ok: false, why: whyNot(error) };
  }
}

/** The saved settings, for the extension's own pages, and what went wrong with them last. */
export function useSettings() {
  const [reply, setReply] = useState<SettingsReply | null>(null);
  const [problem, setProblem] = useState('');

  /** Resolves to what is saved now, or null where the background does not answer. */
  const load = useCallback(async (): Promise<SettingsReply | null> => {
    try {
      const now = await request('getSettings', {});
      setReply(now);
      return now;
    } catch (error) {
      setProblem(whyNot(error));
      return null;
    }
  }, []);
  useEffect(() => void load(), [load]);

  /** Waits for a save and loads what it left behind. Resolves to whether it was saved. */
  const save = async (work: Promise<Saved>): Promise<boolean> => {
    const saved = await savedOr(work);
    setProblem(saved.ok ? '' : saved.why);
    await load();
    return saved.ok;
  };

  /** Shows a change at once and saves it behind. */
  const change = async (settings: SettingsChange): Promise<void> => {
    setReply((now) => now && { ...now, settings: laidOver(now.settings, settings) });
    const saved = await savedOr(request('saveSettings', { settings }));
    setProblem(saved.ok ? '' : saved.why);
    if (!saved.ok) await load();
  };

  return { reply, problem, load, save, change };
}

function laidOver(now: Settings, change: SettingsChange): Settings {
  return { ...now, ...change, view: { ...now.view, ...change.view } };
}
