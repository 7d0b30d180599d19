import { checkBaseUrl } from '../settings/base-url';
import { providerOf } from './provider-of';

/** The saved key, if any, and where it would be sent: never the key itself. */
interface SavedKey {
  key: { origin: string } | null;
  settings: { baseUrl: string };
}

/** Whether the saved key may go to the saved base URL: a key is bound to the origin it was saved for. */
function keyFits({ key, settings }: SavedKey): boolean {
  const base = checkBaseUrl(settings.baseUrl);
  return key !== null && base.ok && key.origin === base.origin;
}

/** Whether what is saved is enough to ask a model: a server on the reader's own computer needs no key. */
export function canAsk(reply: SavedKey): boolean {
  return keyFits(reply) || providerOf(reply.settings.baseUrl).keyless;
}

/** An origin as people write it: https goes without saying. */
export function shortOrigin(origin: string): string {
  return origin.replace(/^https:\/\//, '');
}
