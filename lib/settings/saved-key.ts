import type { SettingsReply } from '../messages';
import { checkBaseUrl } from './base-url';

/** Whether the saved key may go to the saved base URL: a key is bound to the origin it was saved for. */
export function keyFits({ key, settings }: Pick<SettingsReply, 'key' | 'settings'>): boolean {
  const base = checkBaseUrl(settings.baseUrl);
  return key !== null && base.ok && key.origin === base.origin;
}

/** An origin as people write it: https goes without saying. */
export function shortOrigin(origin: string): string {
  return origin.replace(/^https:\/\//, '');
}
