import type { BrowserContext } from '@playwright/test';
import { killWorker, openExtensionPage } from './chromium.ts';

/** A page of the extension's origin that runs nothing, and so wakes nobody. */
const SILENT = 'manifest.json';

/**
 * Takes a browser back to where a new profile is, for the next test: one empty tab, a background that sleeps, nothing
 * kept by the extension or by arXiv's pages. What a test changed by itself in the context is its own to undo.
 */
export async function forgetAll(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await openExtensionPage(context, extensionId, SILENT);
  await Promise.all(context.pages().map((each) => (each === page ? undefined : each.close())));
  // Its connections to what it keeps would hold up the clearing, and it might set another alarm.
  await killWorker(context);
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: { clearAll(): Promise<unknown> } } };
    return chrome.alarms.clearAll();
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
  const left = await page.evaluate(() =>
    indexedDB.databases().then((all) => all.length + localStorage.length),
  );
  if (left > 0) throw new Error('The browser could not be made to forget what a test left in it.');
  await page.goto('about:blank');
}
