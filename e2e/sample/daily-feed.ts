import type { SamplePaper } from './sample-paper.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A mailing as arXiv's feed for programs has it. @param date `Fri, 06 Feb 2026` */
export function renderFeed(papers: readonly SamplePaper[], date: string): string {
  const items = papers.map(
    ({ id, title, authors, abstract, subjects, kind }) => `<item><title>${escaped(title)}</title>
<link>https://arxiv.org/abs/${id}</link>
<description>arXiv:${id}v1 Announce Type: ${kind}
Abstract: ${escaped(abstract)}</description><guid isPermaLink="false">oai:arXiv.org:${id}v1</guid>
${categoriesIn(subjects)
  .map((name) => `<category>${name}</category>`)
  .join('')}
<arxiv:announce_type>${kind}</arxiv:announce_type><dc:creator>${escaped(authors.join(', '))}</dc:creator></item>`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
<channel><title>updates on arXiv.org</title><pubDate>${date} 00:00:00 -0500</pubDate>${items.join('\n')}</channel></rss>`;
}

function categoriesIn(subjects: string): string[] {
  return [...subjects.matchAll(/\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/g)].map(([, name = '']) => name);
}
