import type { BrowserContext } from '@playwright/test';
import { killWorker } from '../browsers/chromium';
import { silentPage } from '../browsers/forget-all';
import type { Browsers } from './overlay-browsers';
import { timeChanges } from './overlay-changes';
import { openListing } from './overlay-opening';

/** What is measured of a build, in one turn. All in ms of the clock, but for memory (MB) and work (ms of the processor). */
export type Figures = Record<
  | 'popup'
  | 'popupDead'
  | 'known'
  | 'knownDead'
  | 'asked'
  | 'askedDead'
  | 'opening'
  | 'sort'
  | 'sortScript'
  | 'longest'
  | 'memory',
  number
>;

const KNOWN = 63;
const LONG = 2000;

/** @param fresh papers that nobody has a score of: the place of the first one among the listings' papers */
export async function measure(browsers: Browsers, fresh: number): Promise<Figures> {
  const { winnow } = browsers;
  const known = async () => {
    const { page, onScreenMs } = await openListing(winnow, browsers.serve(KNOWN), KNOWN);
    await page.close();
    return onScreenMs;
  };
  const asked = async (from: number) => {
    const url = browsers.serve(KNOWN, from);
    const call = browsers.nextCall();
    const page = await winnow.newPage();
    await page.goto(url);
    const ready = await page.evaluate(readyAt);
    const at = await call;
    await page.close();
    return at - ready;
  };
  const dead = async (what: () => Promise<number>) => {
    await killWorker(winnow);
    return what();
  };
  const popup = () => timePopup(winnow, browsers.extensionId);
  const alive = { popup: await popup(), known: await known(), asked: await asked(fresh) };
  const woken = {
    popupDead: await dead(popup),
    knownDead: await dead(known),
    askedDead: await dead(() => asked(fresh + KNOWN)),
  };
  const { page, work, memoryMb, allMs } = await openListing(winnow, browsers.serve(LONG), LONG);
  const { sort } = await timeChanges(page, ['sort']);
  await page.close();
  const long = {
    opening: allMs,
    sort: sort.allMs,
    sortScript: sort.ownMs,
    longest: work.longestOwnMs,
    memory: memoryMb,
  };
  return { ...alive, ...woken, ...long };
}

/** Papers that one turn asks for anew. */
export const FRESH = 2 * KNOWN;
/** Papers of the longest listing. */
export const MOST = LONG;

/** From the popup's beginning to the reader's criteria in it. */
async function timePopup(context: BrowserContext, extensionId: string): Promise<number> {
  // The browser's own page for it must not be the first of this kind: a process is started for that.
  await silentPage(context, extensionId);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`, { waitUntil: 'commit' });
  const ms = await page.evaluate(criteriaShown);
  await page.close();
  return ms;
}

// The functions below run in pages.

function readyAt(): number {
  const [loading] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.timeOrigin + (loading?.domContentLoadedEventStart ?? 0);
}

async function criteriaShown(): Promise<number> {
  const isShown = () => [...document.querySelectorAll('textarea')].some(({ value }) => value !== '');
  while (!isShown()) await new Promise(requestAnimationFrame);
  return performance.now();
}
