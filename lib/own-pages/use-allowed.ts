import { useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser';
import { LOOPBACK_RULES } from '../platform/loopback-origin';
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
    const look = () =>
      browser.permissions.contains({ origins: [pattern] }).then(setAllowed, () => setAllowed(true));
    void look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [pattern]);
  return pattern === null || allowed;
}

/**
 * Has the browser ask the reader. Call it inside a click and before any `await`, or Firefox refuses; do not
 * wait for it, since it settles only when the reader answers, which may be never.
 */
export function askToAllow(pattern: string): void {
  const origins = [pattern];
  const onLoopback = isLoopback(new URL(pattern.replace('*', '')));
  browser.permissions
    .request(onLoopback ? { origins, permissions: [LOOPBACK_RULES] } : { origins })
    // A browser that has no such rules refuses the whole question.
    .catch(() => onLoopback && browser.permissions.request({ origins }))
    .catch(() => undefined);
}
