import type { Notice } from '../model/notice';
import type { Plan } from '../queue/plan';
import { lostKeyWords, type Unkept, unkeptWords } from '../store/unkept';
import type { RunStatus } from './status';
import { WORDS } from './words';

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

/** Said where there is nothing to rank or score by. */
export function blankNotice(blank: boolean): Notice | null {
  if (!blank) return null;
  return { fault: 'no-criteria', text: WORDS.blank, action: 'options', until: null };
}

/** Said where there is nobody to ask since the key was lost. */
export function lostKeyNotice({ ready, origin }: Plan, lost: readonly string[]): Notice | null {
  if (ready || !lost.includes(origin)) return null;
  return { fault: 'lost-key', text: lostKeyWords([origin]), action: 'options', until: null };
}

/**
 * Said as long as something is not kept.
 * @param asked whether the reader is asked about papers that may have been paid for
 */
export function unkeptNotice(unkept: readonly Unkept[], asked = false): Notice | null {
  if (unkept.length === 0 && !asked) return null;
  const text = [asked ? WORDS.unread : '', unkeptWords(unkept)].filter(Boolean).join(' ');
  return { fault: 'not-stored', text, action: 'reload', until: null };
}

/** Said where the stronger model gave no second opinion: the first scores stand. */
export function secondNotice(why: string): Notice | null {
  if (why === '') return null;
  return { fault: 'no-second', text: WORDS.noSecond({ why }), action: 'options', until: null };
}

/** Said where scores look steered and could not be asked for again: they stand, and the reader knows. */
export function steeredNotice(count: number): Notice | null {
  if (count === 0) return null;
  return { fault: 'steered', text: WORDS.steered({ count }), action: 'retry', until: null };
}
