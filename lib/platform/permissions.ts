import { browser, type Manifest } from './browser';

/** What the reader may be asked to give, beside what came with the installation. */
export interface Asked {
  /** Match patterns of hosts. */
  origins?: string[];
  permissions?: Manifest.OptionalPermission[];
}

/** What became of a question: `unasked` where the browser would not put it, so that nobody has said no. */
export type Answer = 'granted' | 'refused' | 'unasked';

/**
 * Has the browser ask the reader, for no more than this browser knows. Call it inside a click and before any
 * `await`, or Firefox refuses; it settles when the reader answers, which may be never. Throws nothing: some browsers
 * throw at once where others reject.
 */
export function askFor({ origins = [], permissions = [] }: Asked): Promise<Answer> {
  try {
    const known = permissions.filter(isKnown);
    if (origins.length + known.length === 0) return Promise.resolve('unasked');
    const all = { ...(origins.length > 0 && { origins }), ...(known.length > 0 && { permissions: known }) };
    return browser.permissions.request(all).then(
      (given) => (given ? 'granted' : 'refused'),
      () => 'unasked',
    );
  } catch {
    return Promise.resolve('unasked');
  }
}

/** Browsers leave out of the manifest what they do not know, and refuse a whole question for one such name. */
function isKnown(permission: Manifest.OptionalPermission): boolean {
  return browser.runtime.getManifest().optional_permissions?.includes(permission) ?? false;
}

/** Whether all of this was given. Null where the browser will not say. */
export async function isGiven(asked: Asked): Promise<boolean | null> {
  try {
    return await browser.permissions.contains(asked);
  } catch {
    return null;
  }
}

/** Whether the browser lets Winnow reach these hosts. True where it will not say: then an attempt decides. */
export async function isAllowed(pattern: string): Promise<boolean> {
  return (await isGiven({ origins: [pattern] })) ?? true;
}

/** Calls back after each change. Returns how to end that. */
export function onPermissions(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(changed);
  return () => {
    for (const event of [onAdded, onRemoved]) event.removeListener(changed);
  };
}
