import { defineContentScript } from '#imports';
import { doubtReport } from '../../lib/arxiv/doubt-report';
import { LISTING_MATCHES } from '../../lib/arxiv/listing-matches';
import { readPageInSlices } from '../../lib/arxiv/read-page';
import { showDoubt } from '../../lib/overlay/doubt-line';
import { tellEmpty } from '../../lib/overlay/empty-listing';
import { followPage, type Shown, standsAsItIs } from '../../lib/overlay/follow-page';
import { showListing } from '../../lib/overlay/listing';
import { holdKeys } from '../../lib/overlay/own-keys';
import { wakeBackground } from '../../lib/platform/awake';
import { browser } from '../../lib/platform/browser';

export default defineContentScript({
  matches: LISTING_MATCHES,
  // Loaded while the page still is, so that it begins before MathJax does, and before the page is painted as a whole.
  runAt: 'document_start',
  async main(ctx) {
    holdKeys(window, ctx.signal);
    // It takes as long to start as the page to be loaded, and both can go on at once.
    wakeBackground();
    await parsed(document);
    followPage(document, ctx.signal, () => show(ctx.signal));
  },
});

async function show(signal: AbortSignal): Promise<Shown> {
  const reading = await readPageInSlices(document, location.href);
  if (reading.state === 'read' && !signal.aborted) return showListing(document, reading, signal);
  let stop: () => void = () => undefined;
  if (reading.state === 'doubt' && !signal.aborted) {
    const { version } = browser.runtime.getManifest();
    const report = doubtReport(document, { ...reading, url: location.href }, version);
    const line = showDoubt(document, { ...reading, report });
    stop = () => line.remove();
  }
  if (reading.state === 'empty') stop = tellEmpty(location.pathname, signal);
  return { ...standsAsItIs(document), stop };
}

function parsed(doc: Document): Promise<unknown> | undefined {
  if (doc.readyState === 'loading')
    return new Promise((resolve) => doc.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
