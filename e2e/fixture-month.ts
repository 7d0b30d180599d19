import { renderListing } from './sample/listing-page.ts';
import type { SamplePaper } from './sample/sample-paper.ts';
import { samplePapers } from './sample/sample-papers.ts';

/** A listing without abstracts, and without a day whose mailing would have them. */
export const MONTH = '/list/cs.LG/2026-01?skip=0&show=500';

/** Papers that stand on no other page, numbered from 1. */
export function madePapers(count: number): SamplePaper[] {
  const [model] = samplePapers as [SamplePaper];
  return Array.from({ length: count }, (_, i) => ({
    ...model,
    ...{
      id: `2601.${10_001 + i}`,
      version: null,
      kind: 'new',
      title: `Made paper ${i + 1} on sparse attention`,
    },
    abstract: `We make paper ${i + 1} and study its attention.`,
  }));
}

/** A month without abstracts: a listing whose heading is not one of a day. */
export function monthOf(papers: readonly SamplePaper[]): string {
  const html = renderListing(papers, { category: 'cs.LG', date: '2026-01-05', kind: 'recent', show: 500 });
  return html
    .replace(/ {6}<dl id='articles'>\s*<h3>[^<]*<\/h3>\s*<p>No updates[\s\S]*?<\/dl>/g, '')
    .replace(/<h3>Mon, [^<]*<\/h3>/, '');
}
