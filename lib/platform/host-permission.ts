import { browser } from './browser';

/** Whether the browser lets Winnow reach these hosts. True where it will not say: then an attempt decides. */
export async function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] }).catch(() => true);
}
