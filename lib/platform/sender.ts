import type { Runtime } from './browser';
import { browser } from './browser';

/** Who is at the other end. Decided once per message or port, from the sender's origin alone. */
export type Role = 'own-page' | 'listing' | 'stranger';

const ARXIV_ORIGIN = /^https:\/\/(?:www\.|export\.|browse\.)?arxiv\.org$/;

type Sender = Pick<Runtime.MessageSender, 'id' | 'frameId' | 'tab'> & { origin?: string };

/**
 * Fails closed: a missing or look-alike origin is a stranger. `sender.tab` decides nothing, since our own
 * pages have it too when they are open in a tab.
 *
 * @param own origin of the extension's own pages, `chrome-extension://<id>`
 */
export function roleOf(
  sender: Sender,
  own: { id: string; origin: string } = {
    id: browser.runtime.id,
    origin: new URL(browser.runtime.getURL('')).origin,
  },
): Role {
  if (sender.id !== own.id || !sender.origin) return 'stranger';
  if (sender.frameId !== undefined && sender.frameId !== 0) return 'stranger';
  if (sender.origin === own.origin) return 'own-page';
  return ARXIV_ORIGIN.test(sender.origin) && sender.tab ? 'listing' : 'stranger';
}
