import { renderSections, sectionsOfNew } from './listing-page.ts';
import { escapeHtml, pageFrame } from './page-frame.ts';
import type { SamplePaper } from './sample-paper.ts';

/** One mailing on arXiv's catch-up page, abstracts included; without papers, as after a holiday. @param date `2026-02-06` */
export function renderCatchup(papers: readonly SamplePaper[], category: string, date: string): string {
  const day = longDay(date);
  const total = `Total of ${papers.length} entries for ${day}`;
  const none = `<p>No updates for ${day}. There was either no announcement for this day, or no updates within the requested subject.</p>`;
  const lists = renderSections(sectionsOfNew(papers, category), 'new', 0, 2000);
  const body = papers.length > 0 ? lists : `<br>\n<div>\n${none}\n</div>\n<br>`;
  const title = `Catchup results for ${escapeHtml(category)} on ${day}`;
  return pageFrame(
    category,
    `<div id='dlpage'>\n  <h1>${title}</h1>\n\n<div>\n${total}\n</div>\n\n${body}\n\n<div></div>\n${total}\n</div>`,
  );
}

/** `Fri, 06 Feb 2026` */
export function longDay(date: string): string {
  return new Date(`${date}T00:00:00Z`).toUTCString().slice(0, 16);
}
