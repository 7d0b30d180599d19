import { defineContentScript } from '#imports';
import { LISTING_MATCHES, READ_KINDS, pageKind } from '../../lib/arxiv/page-kind';
import { readListing } from '../../lib/arxiv/read-listing';
import { showListing } from '../../lib/overlay/listing';
import { showDoubt } from '../../lib/overlay/doubt-line';

export default defineContentScript({
  matches: LISTING_MATCHES,
  // Before MathJax begins, and before the page is painted for the first time.
  runAt: 'document_end',
  main(ctx) {
    const kind = pageKind(location.href);
    if (!kind || !READ_KINDS.includes(kind)) return;
    const reading = readListing(document, location.href);
    if (reading.state === 'doubt') showDoubt(document, reading.expected, reading.found);
    if (reading.state === 'read') showListing(document, reading.entries, ctx.signal);
  },
});
