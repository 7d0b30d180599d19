import { renderEntry } from './listing-entry.ts';
import { countOf, renderPaging } from './listing-paging.ts';
import { escapeHtml, pageFrame } from './page-frame.ts';
import type { SamplePaper } from './sample-paper.ts';

export interface ListingOptions {
  /** `cs.LG` and the like. */
  category: string;
  /** Full name of the category, for the heading. */
  name?: string;
  /** Day of the mailing, `2026-02-06`. */
  date: string;
  kind: 'new' | 'recent';
  skip?: number;
  show?: number;
}

export interface Section {
  title: string;
  link: string;
  papers: SamplePaper[];
}

/** A listing with arXiv's own markup, oddities included: one `dl#articles` a section, unquoted paging links. */
export function renderListing(papers: readonly SamplePaper[], options: ListingOptions): string {
  const { category, date, kind, name = 'Machine Learning', skip = 0 } = options;
  const show = options.show ?? (kind === 'new' ? 2000 : 50);
  const sections = kind === 'new' ? sectionsOfNew(papers, category) : sectionsOfRecent(papers, date);
  const total = sections.reduce((sum, section) => sum + section.papers.length, 0);
  const head = kind === 'new' ? headOfNew(sections, category, date) : headOfRecent(sections, category, show);
  const lists = renderSections(sections, kind, skip, show);
  const bars = total > 0 ? renderPaging(`/list/${category}/${kind}`, total, skip, show) : '';
  const body = lists === '' ? '\n    <p>No updates today.</p>\n' : `${bars}\n\n${lists}\n${bars}`;
  return pageFrame(name, `<div id='dlpage'>\n  <h1>${escapeHtml(name)}</h1>\n\n${head}${body}\n</div>`);
}

/** The sections of a mailing, as `/new` and `/catchup` have them. */
export function sectionsOfNew(papers: readonly SamplePaper[], category: string): Section[] {
  // Among replacements, those of other categories come last.
  const foreign = ({ kind, primary }: SamplePaper) => Number(kind === 'replace' && primary !== category);
  const up = [...papers].sort((a, b) => foreign(a) - foreign(b) || a.id.localeCompare(b.id));
  const section = (kind: SamplePaper['kind'], title: string, link: string) => ({
    title,
    link,
    papers: up.filter((paper) => paper.kind === kind),
  });
  return [
    section('new', 'New submissions', 'New submissions'),
    section('cross', 'Cross submissions', 'Cross-lists'),
    section('replace', 'Replacement submissions', 'Replacements'),
  ].filter(({ papers }) => papers.length > 0);
}

/** The sample is one mailing: the four days before it are there, and empty. Replacements never show here. */
function sectionsOfRecent(papers: readonly SamplePaper[], date: string): Section[] {
  const down = [...papers].sort((a, b) => b.id.localeCompare(a.id));
  const listed = [...down.filter((p) => p.kind === 'new'), ...down.filter((p) => p.kind === 'cross')];
  const days: string[] = [];
  for (let day = new Date(`${date}T00:00:00Z`); days.length < 5; day = new Date(day.getTime() - 86_400_000)) {
    const [weekday = '', dayOfMonth, month, year] = day.toUTCString().split(/,? /);
    const mailed = !weekday.startsWith('S');
    if (mailed) days.push(`${weekday}, ${Number(dayOfMonth)} ${month} ${year}`);
  }
  return days.map((title, i) => ({ title, link: title, papers: i === 0 ? listed : [] }));
}

/** Entries of a page, each section in a list of its own. */
export function renderSections(
  sections: Section[],
  kind: 'new' | 'recent',
  skip: number,
  show: number,
): string {
  let before = 0;
  let html = '';
  for (const { title, papers } of sections) {
    const from = Math.min(papers.length, Math.max(0, skip - before));
    const to = Math.max(from, Math.min(papers.length, skip + show - before));
    const first = before + from + 1;
    const entries = papers.slice(from, to).map((paper, i) => renderEntry(paper, first + i, kind === 'new'));
    // The space before the bracket on `recent` is arXiv's own.
    const count = `${countOf(from, to, papers.length)}${kind === 'recent' ? ' ' : ''}`;
    if (to > from) html += list(`${title} (${count})`, `\n${entries.join('')}`);
    else if (papers.length === 0) html += list(title, '    <p>No updates for this time period.</p>\n\n');
    before += papers.length;
  }
  return html;
}

function list(heading: string, content: string): string {
  return `      <dl id='articles'>\n    <h3>${heading}</h3>\n\n${content}</dl>\n\n`;
}

function headOfNew(sections: Section[], category: string, date: string): string {
  let item = 0;
  const links = sections.map(({ link, papers }) => {
    // The first link of the real page leads to #item0, which is nowhere.
    const html = `  <li><a href="#item${item === 0 ? 0 : item + 1}">${link}</a></li>\n`;
    item += papers.length;
    return html;
  });
  const day = new Date(`${date}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions) =>
    day.toLocaleDateString('en-GB', { timeZone: 'UTC', ...options });
  const long = `${part({ weekday: 'long' })}, ${part({ day: 'numeric', month: 'long', year: 'numeric' })}`;
  return `<ul>\n${links.join('')}</ul>\n
<p>See <a id="recent-${category}" aria-labelledby="recent-${category}" href="/list/${category}/recent">recent</a> articles</p>
<h3>Showing new listings for ${long}</h3>\n`;
}

function headOfRecent(sections: Section[], category: string, show: number): string {
  let skip = 0;
  const links = sections.map(({ link, papers }) => {
    const href = `/list/${category}/recent?skip=${skip}&amp;show=${show}`;
    skip += papers.length;
    return `<li>\n        <a href="${href}">\n          ${link}\n        </a>\n      </li>`;
  });
  return `<h2>Authors and titles for recent submissions</h2>\n  <ul>\n${links.join('')}</ul>
  <p>See today's <a id="new-${category}" aria-labelledby="new-${category}" href="/list/${category}/new">new</a> changes</p>\n`;
}
