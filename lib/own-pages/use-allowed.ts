import { useEffect, useState } from 'preact/hooks';
import { LOOPBACK_RULES } from '../platform/loopback-origin';
import { type Answer, askFor, isAllowed, onPermissions } from '../platform/permissions';
import { isLoopback } from '../settings/loopback';

/**
 * Whether the browser lets Winnow reach a host, kept up to date: readers may take a host back at any time.
 * True until it is known, so that no page opens with a false alarm.
 *
 * @param pattern match pattern of the host; where it is null there is nothing to allow
 */
export function useAllowed(pattern: string | null): boolean {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    if (pattern === null) return;
    const look = () => void isAllowed(pattern).then(setAllowed);
    look();
    return onPermissions(look);
  }, [pattern]);
  return pattern === null || allowed;
}

/** Has the browser ask the reader for a host: see `askFor`. On this computer also for the rule that goes with it. */
export function askToAllow(pattern: string): Promise<Answer> {
  const onLoopback = isLoopback(new URL(pattern.replace('*', '')));
  return askFor({ origins: [pattern], permissions: onLoopback ? [LOOPBACK_RULES] : [] });
}

/** The same where no more comes of it than a button that stays. `stuck` once the browser would not ask. */
export function useAsking(pattern: string): { stuck: boolean; ask(): void } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  return { stuck: answer === 'unasked', ask: () => void askToAllow(pattern).then(setAnswer) };
}
