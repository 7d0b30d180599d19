import { useEffect, useState } from 'preact/hooks';
import { LOOPBACK_RULES } from '../platform/loopback-origin';
import { type Answer, askFor, isAllowed, onPermissions } from '../platform/permissions';
import { isLoopback } from '../settings/loopback';

const NONE: ReadonlySet<string> = new Set();

/**
 * Which of some hosts the browser does not let Winnow reach, kept up to date: readers may take a host back at any time.
 * None until it is known, so that no page opens with a false alarm.
 *
 * @param patterns match patterns of the hosts
 */
export function useRefused(patterns: readonly string[]): ReadonlySet<string> {
  const [refused, setRefused] = useState(NONE);
  const all = [...new Set(patterns)].join(' ');
  useEffect(() => {
    if (all === '') return;
    const look = async () => {
      const each = await Promise.all(
        all.split(' ').map(async (one) => ((await isAllowed(one)) ? [] : [one])),
      );
      setRefused(new Set(each.flat()));
    };
    void look();
    return onPermissions(() => void look());
  }, [all]);
  return refused;
}

/** The same of one host. @param pattern where it is null there is nothing to allow */
export function useAllowed(pattern: string | null): boolean {
  const refused = useRefused(pattern === null ? [] : [pattern]);
  return pattern === null || !refused.has(pattern);
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
