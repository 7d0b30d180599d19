import { doubtReport } from '../../lib/arxiv/doubt-report.ts';
import type { Reading } from '../../lib/arxiv/entry.ts';
import type { LivePage } from './live-pages.ts';

/** What a live page shows otherwise than the reader expects; empty where all is well. */
export function differences(
  { url, layout, abstracts, atLeast }: LivePage,
  { status, doc, reading }: { status: number; doc: Document; reading: Reading },
): string[] {
  if (status !== 200) return [`answered with ${status}`];
  switch (reading.state) {
    case 'none':
      return ['is no listing at all'];
    case 'doubt':
      return [
        `announces ${reading.expected} papers, of which ${reading.found} were read`,
        doubtReport(doc, { url, ...reading }, 'canary'),
      ];
    case 'empty':
      return atLeast > 0 ? ['says that it has no papers'] : [];
    case 'read': {
      const without = reading.entries.filter(({ abstract }) => abstract === '').length;
      return [
        reading.layout === layout ? '' : `is laid out as ${reading.layout}, not as ${layout}`,
        reading.entries.length >= atLeast ? '' : `has ${reading.entries.length} papers`,
        abstracts && without > 0 ? `has ${without} papers without an abstract` : '',
        !abstracts && without < reading.entries.length ? 'shows abstracts, which it did not' : '',
      ].filter((each) => each !== '');
    }
  }
}
