import { browser } from './browser';

/**
 * Shuts `storage.local` to content scripts where the browser can (Chrome; Firefox cannot). We keep nothing
 * secret there, but what is not readable cannot leak.
 *
 * @returns whether it is shut now
 */
export async function closeStorage(): Promise<boolean> {
  const local = browser.storage.local as {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
  };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  return local.setAccessLevel !== undefined;
}
