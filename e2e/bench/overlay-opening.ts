import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { cdp } from '../browsers/accessibility';
import { recordMainThread, type Work } from './main-thread';

/** What it costs to open a listing. */
export interface Opening {
  page: Page;
  work: Work;
  /** From the document being ready to scores in the first window of it, and to those of all entries, in ms. */
  onScreenMs: number;
  allMs: number;
  /** The sums of what the browser counts as shifts of layout: until Winnow's elements have been painted, and from then on. */
  shift: Record<'coming' | 'after', number>;
  memoryMb: number;
}

/** The page has come to rest: what was put off is done by then, in ms. */
const REST_MS = 1500;

/** @param entries that are to show a score; 0 in a browser without Winnow */
export async function openListing(context: BrowserContext, url: string, entries: number): Promise<Opening> {
  const page = await context.newPage();
  const session = await cdp(page);
  await page.addInitScript(watchShift);
  const told = entries > 0 ? watchTiles(session) : Promise.resolve({ onScreenMs: 0, allMs: 0 });
  await session.send('Runtime.enable');
  const thread = await recordMainThread(page);
  // A computer that is busy with other things takes its time.
  await page.goto(url, { timeout: 0 });
  const times = await told;
  await page.waitForTimeout(REST_MS);
  await thread.sign('rest');
  const work = (await thread.end())(null, 'rest');
  const shift = await page.evaluate(() => (globalThis as unknown as Told).shift);
  return { page, work, ...times, shift, memoryMb: await memoryOf(session) };
}

/** JavaScript, elements and layout together, after a collection. */
async function memoryOf(session: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')) as Record<string, number>;
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = heap;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

/** Looks at tiles from where closed roots can be seen into: the extension's own world in the page. */
function watchTiles(session: CDPSession): Promise<{ onScreenMs: number; allMs: number }> {
  return new Promise((resolve, reject) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (!context.origin.startsWith('chrome-extension://')) return;
      session
        .send('Runtime.evaluate', {
          ...{ expression: `(${timeTiles})()`, contextId: context.id },
          ...{ awaitPromise: true, returnByValue: true },
        })
        .then(({ result }) => resolve(result.value), reject);
    });
  });
}

// The functions below run in the page.

interface Told {
  shift: Opening['shift'];
}

/** The bar comes in one go with the first places for scores: all that moves in a later frame moves because of scores. */
function watchShift(): void {
  const shift = { coming: 0, after: 0 };
  (globalThis as unknown as Told).shift = shift;
  let painted = Number.POSITIVE_INFINITY;
  const observer = new MutationObserver(() => {
    if (!document.querySelector('#dlpage > [data-winnow]')) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame((now) => (painted = now)));
  });
  observer.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      shift[entry.startTime < painted ? 'coming' : 'after'] += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function timeTiles(): Promise<{ onScreenMs: number; allMs: number }> {
  const { dom } = (
    globalThis as unknown as {
      chrome: { dom: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
    }
  ).chrome;
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  const bodies = [...document.querySelectorAll('dd')];
  const isScored = (body: Element | undefined) => {
    const host = body?.querySelector('[data-winnow]');
    return !!host && !!dom.openOrClosedShadowRoot(host)?.querySelector('[data-state="scored"]');
  };
  /** Resolves once a frame has been painted in which these have scores. */
  const painted = (wanted: Element[]) =>
    new Promise<number>((resolve) => {
      const look = () => {
        if (!wanted.every(isScored)) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  // More than there is room for at first.
  const [onScreen, all] = await Promise.all([painted(bodies.slice(0, 8)), painted(bodies.slice(-1))]);
  const [loading] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const ready = loading?.domContentLoadedEventStart ?? 0;
  return { onScreenMs: onScreen - ready, allMs: all - ready };
}
