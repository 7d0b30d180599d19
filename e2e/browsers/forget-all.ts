import type { BrowserContext, Page } from '@playwright/test';
import { killWorker, openExtensionPage } from './chromium.ts';

/** A page of the extension's origin that runs nothing, and so wakes nobody: it stays open from test to test. */
const SILENT = 'manifest.json';

/** An event that was on its way to the background starts it once more, and it opens what is being cleared. */
const TRIES = 5;

/**
 * Takes a browser back to where a new profile is, for the next test: one silent tab, a background that sleeps, nothing
 * kept by the extension or by arXiv's pages. What a test changed by itself in the context is its own to undo.
 *
 * @throws where something is left all the same: then the browser is of no more use
 */
export async function forgetAll(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await silentPage(context, extensionId);
  for (let tries = 0; (await clear(context, page, extensionId)) > 0; tries += 1)
    if (tries === TRIES) throw new Error('The browser could not be made to forget what a test left in it.');
}

/** The page by which the extension's own interfaces are reached without waking it. */
export async function silentPage(context: BrowserContext, extensionId: string): Promise<Page> {
  const open = context.pages().find((page) => page.url().endsWith(`/${SILENT}`));
  return open ?? openExtensionPage(context, extensionId, SILENT);
}

/** Returns how much is left. */
async function clear(context: BrowserContext, page: Page, extensionId: string): Promise<number> {
  await Promise.all(context.pages().map((each) => (each === page ? undefined : each.close())));
  // Its connections to what it keeps would hold up the clearing, and it might set another alarm.
  await killWorker(context);
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { alarms: { clearAll(): Promise<unknown> }; storage: { local: { clear(): Promise<void> } } };
    };
    return Promise.all([chrome.alarms.clearAll(), chrome.storage.local.clear()]);
  });
  await killWorker(context);
  const session = await context.newCDPSession(page);
  for (const origin of [`chrome-extension://${extensionId}`, 'https://arxiv.org'])
    await session.send('Storage.clearDataForOrigin', {
      origin,
      storageTypes: 'indexeddb,local_storage,cache_storage',
    });
  await session.send('Network.clearBrowserCache');
  await session.detach();
  const kept = await page.evaluate(() =>
    indexedDB.databases().then((all) => all.length + localStorage.length),
  );
  return kept + context.pages().length - 1;
}
