import { defineContentScript } from '#imports';
import { LISTING_MATCHES, pageKind, READ_KINDS } from '../../lib/arxiv/page-kind';
import { readListing } from '../../lib/arxiv/read-listing';
import { showDoubt } from '../../lib/overlay/doubt-line';
import { showListing } from '../../lib/overlay/listing';

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
