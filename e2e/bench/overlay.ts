import type { Work } from './main-thread';
import { startBrowsers } from './overlay-browsers';
import { CHANGES, type Change, timeChanges } from './overlay-changes';
import { type Opening, openListing } from './overlay-opening';
import { overlayTable } from './overlay-table';

const COUNTS = (process.env.COUNTS ?? '63,200,1000,2000').split(',').map(Number);
const TURNS = Number(process.env.TURNS ?? 5);

/** One look at a listing, and at the same one without Winnow. */
export interface Turn {
  winnow: Omit<Opening, 'page'>;
  plain: Omit<Opening, 'page'>;
  changes: Record<Change, Work>;
}

/**
 * What Winnow costs the page that it stands on, beside the page alone, in Chromium with the production build. All
 * papers have scores already. Both browsers take turns, so that what else the computer does meets both.
 */
export async function benchOverlay(): Promise<void> {
  const browsers = await startBrowsers(Math.max(...COUNTS));
  const turns = new Map<number, Turn[]>();
  for (const entries of COUNTS) {
    const url = browsers.serve(entries);
    const taken: Turn[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { page: bare, ...plain } = await openListing(browsers.plain, url, 0);
      await bare.close();
      const { page, ...winnow } = await openListing(browsers.winnow, url, entries);
      taken.push({ winnow, plain, changes: await timeChanges(page) });
      await page.close();
    }
    turns.set(entries, taken);
  }
  await browsers.close();
  console.log(
    `overlay: least / median / most of ${TURNS} turns, in ms where nothing else is said; ${CHANGES.length} changes`,
  );
  console.log(overlayTable(turns));
}
