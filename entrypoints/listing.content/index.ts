import { defineContentScript } from '#imports';
import { LISTING_MATCHES } from '../../lib/arxiv/page-kind';
import { readPage } from '../../lib/arxiv/read-page';
import { showDoubt } from '../../lib/overlay/doubt-line';
import { showListing } from '../../lib/overlay/listing';

export default defineContentScript({
  matches: LISTING_MATCHES,
  // Before MathJax begins, and before the page is painted for the first time.
  runAt: 'document_end',
  main(ctx) {
    const reading = readPage(document, location.href);
    if (reading.state === 'doubt') showDoubt(document, reading.expected, reading.found);
    if (reading.state === 'read') showListing(document, reading, ctx.signal);
  },
});
