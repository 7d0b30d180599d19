import { browser } from './browser';

/** Said to open listings by a background that has just begun. */
export const AWAKE = 'winnow-awake';

/**
 * Has the browser start a background that sleeps, from a page that will need it and has nothing to say yet. Throws nothing: an
 * extension that is gone is noticed once there is something to say.
 */
export function wakeBackground(): void {
  try {
    // Nobody takes a line of this name: it ends at once, and has done all that it is for.
    browser.runtime.connect({ name: 'winnow-wake' }).onDisconnect.addListener(() => undefined);
  } catch {}
}

/** Longest that a page is waited for, in ms: one that the browser has frozen does not answer. */
const PATIENCE_MS = 1000;

/**
 * Has all open listings come back, since they let the background rest: so that as long as it is awake, each hears of what
 * changes. Resolves once they are there.
 *
 * @param pages match patterns of listings
 */
export async function wakeListings(pages: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: pages });
  const told = tabs.flatMap(({ id }) => (id === undefined ? [] : browser.tabs.sendMessage(id, AWAKE)));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([Promise.allSettled(told), late]);
}
