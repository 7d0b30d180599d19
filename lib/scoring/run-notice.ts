import type { Notice, RunStatus } from '../messages';
import type { Plan } from './plan';

/** What a run is doing, in one word. */
export function phaseOf(
  plan: Plan,
  stopped: boolean,
  owed: number,
  notice: Notice | null,
): RunStatus['phase'] {
  if (!plan.ready) return 'keyword';
  if (owed === 0) return 'done';
  if (stopped) return 'stopped';
  return notice?.until ? 'waiting' : 'running';
}

/** Said as long as scores live in memory only. */
export function durabilityNotice(durable: boolean): Notice | null {
  if (durable) return null;
  const text =
    'The disk is full or refuses to store: scores will not be remembered. Free some space, then reload.';
  return { fault: 'not-stored', text, action: 'reload', until: null };
}
