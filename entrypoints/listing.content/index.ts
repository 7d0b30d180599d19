import { defineContentScript } from '#imports';
import { doubtReport } from '../../lib/arxiv/doubt-report';
import { LISTING_MATCHES } from '../../lib/arxiv/listing-matches';
import { readPageInSlices } from '../../lib/arxiv/read-page';
import { showDoubt } from '../../lib/overlay/doubt-line';
import { tellEmpty } from '../../lib/overlay/empty-listing';
import { showListing } from '../../lib/overlay/listing';
import { browser } from '../../lib/platform/browser';

export default defineContentScript({
  matches: LISTING_MATCHES,
  // Loaded while the page still is, so that it begins before MathJax does, and before the page is painted as a whole.
  runAt: 'document_start',
  async main(ctx) {
    await parsed(document);
    const reading = await readPageInSlices(document, location.href);
    if (ctx.isInvalid) return;
    if (reading.state === 'doubt') {
      const { version } = browser.runtime.getManifest();
      const report = doubtReport(document, { ...reading, url: location.href }, version);
      showDoubt(document, { ...reading, report });
    }
    if (reading.state === 'empty') tellEmpty(location.pathname, ctx.signal);
    if (reading.state === 'read') showListing(document, reading, ctx.signal);
  },
});

function parsed(doc: Document): Promise<unknown> | undefined {
  if (doc.readyState === 'loading')
    return new Promise((resolve) => doc.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
