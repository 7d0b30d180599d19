import type { Work } from './main-thread';
import { startBrowsers } from './overlay-browsers';
import { type Change, timeChanges } from './overlay-changes';
import { type Opening, openListing } from './overlay-opening';
import { overlayTable } from './overlay-table';

const { WINNOW_BENCH_ENTRIES = '63,200,1000,2000', WINNOW_BENCH_TURNS = '5' } = process.env;
const COUNTS = WINNOW_BENCH_ENTRIES.split(',').map(Number);
const TURNS = Number(WINNOW_BENCH_TURNS);

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
    `overlay: ${TURNS} turns; in ms, until scores are shown of the clock, all else of the page’s main thread`,
  );
  console.log(overlayTable(turns));
}
