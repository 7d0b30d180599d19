import { dayNamed } from '../base/months';
import { selectAll } from './inherited';
import type { PageKind } from './page-kind';
import { MAILING } from './selectors';
import { texText } from './tex-text';

// `Friday, 6 February 2026` on pages of new papers, `Fri, 6 Feb 2026` on others, either with more after it.
const DATE = /(?:^|for )[A-Z][a-z]{2,8}, (\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})\b/;

/** The day in one of arXiv's headings as `2026-02-06`; null where there is none. */
export function dayIn(heading: string): string | null {
  const [, day = '', month = '', year = ''] = DATE.exec(heading) ?? [];
  return dayNamed(day, month, year);
}

/** The day of the one mailing that a page shows, `2026-02-06`; null where it shows several or does not say. */
export function pageDay(page: Element, kind: PageKind, url: URL): string | null {
  if (kind === 'catchup') return url.pathname.split('/')[3] ?? null;
  if (kind !== 'new') return null;
  const days = selectAll(page, MAILING).map((heading) => dayIn(texText(heading)));
  return days.find((day) => day !== null) ?? null;
}
