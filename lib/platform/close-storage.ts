import { browser } from './browser';

/**
 * Shuts `storage.local` to content scripts where the browser can (Chrome; Firefox cannot). We keep nothing
 * secret there, but what is not readable cannot leak.
 */
export async function closeStorage(): Promise<void> {
  const local = browser.storage.local as {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
  };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
